package org.parvis.participation;

import java.math.BigInteger;

/**
 * The signs of numbers that people write down and type again: no vowels, nothing that looks like
 * another sign. They are a prime number of signs, so that the last one shows each slip.
 */
public final class CheckedSigns {
    private static final String SIGNS = "23456789BCDFGHJKLMNPQRSTVWXYZ";
    private static final BigInteger BASE = BigInteger.valueOf(SIGNS.length());

    private CheckedSigns() {}

    /** So many signs that follow from a digest. */
    public static String of(byte[] digest, int many) {
        BigInteger left = new BigInteger(1, digest);
        StringBuilder signs = new StringBuilder();
        for (int i = 0; i < many; i++) {
            signs.append(SIGNS.charAt(left.mod(BASE).intValue()));
            left = left.divide(BASE);
        }
        return signs.toString();
    }

    /** The number of which these are the signs, the least first; all of them must be of ours. */
    public static BigInteger number(String signs) {
        BigInteger number = BigInteger.ZERO;
        for (int i = signs.length() - 1; i >= 0; i--) {
            number = number.multiply(BASE).add(BigInteger.valueOf(SIGNS.indexOf(signs.charAt(i))));
        }
        return number;
    }

    /** The same with the sign that catches a slip. */
    public static String checked(CharSequence signs) {
        return signs.toString() + check(signs);
    }

    /** Whether these are such signs, the last of which agrees with the others. */
    public static boolean right(String signs) {
        int last = signs.length() - 1;
        return last > 0
                && signs.chars().allMatch(c -> SIGNS.indexOf(c) >= 0)
                && check(signs.substring(0, last)) == signs.charAt(last);
    }

    /** Twelve signs, as one reads them. */
    public static String grouped(String signs) {
        return String.join("-", signs.substring(0, 4), signs.substring(4, 8), signs.substring(8));
    }

    private static char check(CharSequence signs) {
        int sum = 0;
        for (int i = 0; i < signs.length(); i++) {
            sum = (sum + (i + 2) * SIGNS.indexOf(signs.charAt(i))) % SIGNS.length();
        }
        return SIGNS.charAt(sum);
    }
}
