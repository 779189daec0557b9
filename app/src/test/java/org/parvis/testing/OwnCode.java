package org.parvis.testing;

import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A code that no other test bears, in letters alone. Words that bear it are shown as they were
 * written: digits in a row could be somebody's number, which the product takes out of free words.
 */
public final class OwnCode {
    private static final int LETTERS = 10;
    private static final int HEX = 16;

    private OwnCode() {}

    /** One that begins so. */
    public static String after(String begin) {
        return UUID.randomUUID()
                .toString()
                .replace("-", "")
                .chars()
                .limit(LETTERS)
                .mapToObj(sign -> Character.toString('a' + Character.digit(sign, HEX)))
                .collect(Collectors.joining("", begin, ""));
    }
}
