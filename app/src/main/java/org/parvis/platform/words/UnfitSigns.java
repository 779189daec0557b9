package org.parvis.platform.words;

/**
 * Signs that neither PostgreSQL nor a document can hold: those that XML 1.0 does not know
 * (https://www.w3.org/TR/xml/#charsets), NUL among them. Nobody types them; a text that was copied
 * from elsewhere, or a program, may carry them.
 */
public final class UnfitSigns {
    private UnfitSigns() {}

    /** The text without them; the same text when it has none. */
    public static String without(String text) {
        return text.codePoints().anyMatch(UnfitSigns::unfit)
                ? text.codePoints()
                        .filter(c -> !unfit(c))
                        .collect(
                                StringBuilder::new,
                                StringBuilder::appendCodePoint,
                                StringBuilder::append)
                        .toString()
                : text;
    }

    private static boolean unfit(int c) {
        return c < ' ' && c != '\n' && c != '\r' && c != '\t'
                || c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE
                || c == 0xFFFE
                || c == 0xFFFF;
    }
}
