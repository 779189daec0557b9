package org.parvis.forms.types;

import java.util.Optional;

/** Numbers that name something: digits, whatever stands between them when they are typed. */
public final class Digits {
    private static final int LONGEST = 60;

    private Digits() {}

    /** The digits, when nothing else is there but spaces, hyphens and points. */
    public static Optional<String> read(String typed) {
        if (typed.length() > LONGEST) {
            return Optional.empty();
        }
        String bare = typed.replaceAll("[\\s\\u00A0\\u202F.\\-\\u2010\\u2011]", "");
        return bare.matches("[0-9]+") ? Optional.of(bare) : Optional.empty();
    }

    /** Whether the last digit is the one that the Luhn sum of the others gives (ISO/IEC 7812-1). */
    public static boolean luhn(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int twice = i % 2 == 1 ? digit * 2 : digit;
            sum += twice > 9 ? twice - 9 : twice;
        }
        return sum % 10 == 0;
    }

    /** The last signs, the only ones that anybody else needs to recognise a number. */
    public static String last(String digits, int signs) {
        return digits.substring(Math.max(0, digits.length() - signs));
    }
}
