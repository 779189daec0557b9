package org.parvis.platform;

import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rule for every other machine that an operator names: the line to it is encrypted. */
public final class SafeAddress {
    private static final Set<String> HERE = Set.of("localhost", "127.0.0.1", "[::1]");

    private SafeAddress() {}

    /** Whether that host is this machine, so that nothing leaves it. */
    public static boolean here(@Nullable String host) {
        return host != null && HERE.contains(host);
    }

    /**
     * Refuses an address that is neither https nor of this machine, or that holds a password.
     *
     * @param setting its name, as the operator wrote it
     */
    public static void check(String setting, URI address) {
        boolean usable =
                address.getHost() != null
                        && address.getUserInfo() == null
                        && ("https".equals(address.getScheme())
                                || here(address.getHost()) && "http".equals(address.getScheme()));
        if (!usable) {
            throw new IllegalArgumentException(setting + " must be an https address");
        }
    }
}
