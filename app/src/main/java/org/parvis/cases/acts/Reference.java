package org.parvis.cases.acts;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;

/**
 * The number of a case file that people say on the phone: no vowels, nothing that looks like
 * another character, and a check character that catches a mistyped or swapped one (ISO/IEC 7064,
 * MOD 29-like weighting over a prime alphabet). It is a label, never an access right.
 */
public final class Reference {
    /** 29 characters, a prime, so that every single error and swap changes the check character. */
    private static final String ALPHABET = "23456789BCDFGHJKLMNPQRSTVWXYZ";

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int RANDOM_LENGTH = 8;

    private Reference() {}

    public static String next() {
        StringBuilder raw = new StringBuilder();
        for (int i = 0; i < RANDOM_LENGTH; i++) {
            raw.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        raw.append(check(raw));
        return group(raw);
    }

    /**
     * The reference as we write it, from however somebody typed it; nothing if it cannot be one.
     */
    public static Optional<String> parse(String typed) {
        String raw = typed.toUpperCase(Locale.ROOT).replaceAll("[^0-9A-Z]", "");
        if (raw.length() != RANDOM_LENGTH + 1
                || raw.chars().anyMatch(c -> ALPHABET.indexOf(c) < 0)
                || check(raw.substring(0, RANDOM_LENGTH)) != raw.charAt(RANDOM_LENGTH)) {
            return Optional.empty();
        }
        return Optional.of(group(raw));
    }

    private static char check(CharSequence raw) {
        int sum = 0;
        for (int i = 0; i < raw.length(); i++) {
            sum = (sum + (i + 2) * ALPHABET.indexOf(raw.charAt(i))) % ALPHABET.length();
        }
        return ALPHABET.charAt(sum);
    }

    private static String group(CharSequence raw) {
        return raw.subSequence(0, 3) + "-" + raw.subSequence(3, 6) + "-" + raw.subSequence(6, 9);
    }
}
