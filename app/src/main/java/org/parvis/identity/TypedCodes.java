package org.parvis.identity;

import java.util.Locale;

/** What people type when they copy a code: spaces, dashes and look-alike letters do not count. */
public final class TypedCodes {
    private static final int LONGEST = 40;

    private TypedCodes() {}

    /** The digits, whatever script they are in. */
    public static String digits(String typed) {
        StringBuilder digits = new StringBuilder();
        typed.codePoints()
                .filter(Character::isDigit)
                .limit(12)
                .forEach(c -> digits.append(Character.digit(c, 10)));
        return digits.toString();
    }

    /** In groups, as a code is printed. */
    public static String grouped(String code, int size) {
        StringBuilder groups = new StringBuilder();
        for (int i = 0; i < code.length(); i++) {
            groups.append(i > 0 && i % size == 0 ? "-" : "").append(code.charAt(i));
        }
        return groups.toString();
    }

    /** Letters and digits in upper case, with the letters that are read as digits put right. */
    public static String signs(String typed) {
        StringBuilder signs = new StringBuilder();
        typed.toUpperCase(Locale.ROOT)
                .codePoints()
                .filter(c -> (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z'))
                .limit(LONGEST)
                .forEach(signs::appendCodePoint);
        return signs.toString().replace('O', '0').replace('I', '1').replace('L', '1');
    }
}
