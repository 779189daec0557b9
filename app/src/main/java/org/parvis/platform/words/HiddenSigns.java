package org.parvis.platform.words;

/**
 * Signs that nobody sees and that make a text say something else than it shows: control characters,
 * signs that turn the direction of reading, marks of a file, tags, halves of a sign.
 */
public final class HiddenSigns {
    private HiddenSigns() {}

    /** Whether a text of several lines holds such a sign. */
    public static boolean in(String text) {
        return text.codePoints().anyMatch(HiddenSigns::hidden);
    }

    private static boolean hidden(int c) {
        if (c == '\n' || c == '\t') {
            return false;
        }
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR ->
                    true;
            // joiners belong to some scripts and to signs made of several; the hyphen shows itself
            case Character.FORMAT -> c != 0x200C && c != 0x200D && c != 0x00AD;
            default -> false;
        };
    }
}
