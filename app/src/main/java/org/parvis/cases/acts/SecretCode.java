package org.parvis.cases.acts;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Locale;

/**
 * A code that opens: the access code of a file (80 bits) or the verification code of a letter (80
 * bits). Only its digest is stored, so that the database gives nobody away.
 */
public record SecretCode(String shown) {
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    public static SecretCode next() {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            if (i > 0 && i % 4 == 0) {
                code.append('-');
            }
            code.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return new SecretCode(code.toString());
    }

    /** However it was typed: spaces, dashes, case and look-alikes (O, I, L) do not matter. */
    public static SecretCode typed(String typed) {
        String upper = typed.toUpperCase(Locale.ROOT);
        return new SecretCode(
                upper.replace('O', '0')
                        .replace('I', '1')
                        .replace('L', '1')
                        .replaceAll("[^0-9A-Z]", ""));
    }

    public byte[] hash() {
        return Envelope.sha256().digest(shown.replace("-", "").getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public String toString() {
        return "SecretCode";
    }
}
