package org.parvis.programs;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.parvis.platform.Digests;
import org.springframework.security.crypto.password.PasswordEncoder;

/** How the secret of a program is compared: by its digest, in constant time. */
final class ApiSecret implements PasswordEncoder {
    static byte[] digest(String secret) {
        return Digests.of("api-client", secret);
    }

    @Override
    public String encode(@Nullable CharSequence secret) {
        return HexFormat.of().formatHex(digest(String.valueOf(secret)));
    }

    @Override
    public boolean matches(@Nullable CharSequence secret, @Nullable String kept) {
        return secret != null
                && kept != null
                && MessageDigest.isEqual(
                        encode(secret).getBytes(StandardCharsets.US_ASCII),
                        kept.getBytes(StandardCharsets.US_ASCII));
    }
}
