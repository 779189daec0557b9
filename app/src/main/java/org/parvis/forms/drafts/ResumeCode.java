package org.parvis.forms.drafts;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The secrets that open a draft: a code that a person can read, print and type on another device,
 * and the token of the browser in use. Only their digests are kept.
 */
public final class ResumeCode {

    /** Without vowels and look-alikes: no word by accident, nothing to confuse. */
    private static final String ALPHABET = "2346789BCDFGHJKLMNPQRTVWXYZ";

    private static final int LENGTH = 15;
    private static final Pattern FORM = Pattern.compile("[" + ALPHABET + "]{" + LENGTH + "}");
    private static final SecureRandom RANDOM = new SecureRandom();

    private ResumeCode() {}

    /** Fifteen signs of 27, 71 random bits, in groups of five. */
    public static String next() {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            out.append(i > 0 && i % 5 == 0 ? "-" : "");
            out.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return out.toString();
    }

    /** The digest of what was typed, if it has the form of a code at all. */
    public static Optional<byte[]> digest(String typed) {
        if (typed.length() > 60) {
            return Optional.empty();
        }
        String code = typed.toUpperCase(Locale.ROOT).replaceAll("[\\s\\p{Pd}]", "");
        return FORM.matcher(code).matches() ? Optional.of(sha256(code)) : Optional.empty();
    }

    static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
