package org.parvis.participation.secrecy;

import java.util.Base64;
import java.util.Optional;

/** Bytes as pages and people carry them: base64url without padding. */
public final class Bytes {
    /** More than any of ours takes: what is longer is not looked at. */
    private static final int LONGEST = 2_000;

    private Bytes() {}

    public static String written(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** However it was broken into lines; nothing where it is no such text. */
    public static Optional<byte[]> read(String typed) {
        String text = typed.replaceAll("\\s", "");
        if (text.isEmpty() || text.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            return Optional.of(Base64.getUrlDecoder().decode(text));
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }
}
