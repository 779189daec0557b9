package org.parvis.identity.web;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where to go on after signing in: a page of this site and nowhere else. */
public final class ReturnAddress {
    private static final int LONGEST = 500;
    private static final Logger LOG = LoggerFactory.getLogger(ReturnAddress.class);

    private ReturnAddress() {}

    /** The address when it is safe to send somebody there, else the other one. */
    public static String orElse(@Nullable String asked, String otherwise) {
        return asked != null && isOurs(asked) ? asked : otherwise;
    }

    /** The query that carries an address of ours along, or nothing. */
    public static String suffix(@Nullable String next) {
        return next != null && isOurs(next)
                ? "?next=" + URLEncoder.encode(next, StandardCharsets.UTF_8)
                : "";
    }

    /** The address when it is ours. */
    public static @Nullable String safe(@Nullable String next) {
        boolean ours = next != null && isOurs(next);
        if (!ours && next != null && !next.isEmpty()) {
            LOG.info("An address to go on to was refused: it is no page of this site");
        }
        return ours ? next : null;
    }

    public static boolean isOurs(String address) {
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
