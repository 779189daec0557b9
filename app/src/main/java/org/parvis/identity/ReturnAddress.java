package org.parvis.identity;

import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/** Where to go on after signing in: a page of this site and nowhere else. */
final class ReturnAddress {
    private static final int LONGEST = 500;

    private ReturnAddress() {}

    /** The address when it is safe to send somebody there, else the other one. */
    static String orElse(@Nullable String asked, String otherwise) {
        return asked != null && isOurs(asked) ? asked : otherwise;
    }

    static boolean isOurs(String address) {
        boolean plain =
                address.length() <= LONGEST
                        && (address.startsWith("/fr") || address.startsWith("/en"))
                        && address.chars().allMatch(c -> c > ' ' && c != '\\' && c < 127);
        if (!plain) {
            return false;
        }
        try {
            URI uri = new URI(address);
            return uri.getScheme() == null
                    && uri.getAuthority() == null
                    && uri.normalize().getPath().equals(uri.getPath())
                    && uri.getPath().matches("/(fr|en)(/.*)?");
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
