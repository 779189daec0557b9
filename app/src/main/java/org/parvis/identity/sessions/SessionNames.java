package org.parvis.identity.sessions;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.Supplier;
import org.parvis.platform.Secrets;
import org.springframework.session.SessionIdGenerator;

/**
 * Names sessions by 192 random bits, for their cookie, and keeps them under a digest: the table of
 * sessions opens none. A UUID, which Spring Session uses, holds 122; ASVS 7.2.3 asks for 128.
 */
final class SessionNames implements SessionIdGenerator {
    private static final ScopedValue<String> KEPT = ScopedValue.newInstance();

    /** A name that nobody guesses. */
    static String next() {
        return Secrets.random();
    }

    /** Under what a session of that name is kept; random names need no salt. */
    static String kept(String name) {
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(name.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Lets a session that is made, or renamed, be kept under that name. */
    static <T> T naming(String name, Supplier<T> made) {
        return ScopedValue.where(KEPT, kept(name)).call(made::get);
    }

    @Override
    public String generate() {
        return KEPT.get();
    }
}
