package org.parvis.platform.words;

import java.util.regex.Pattern;

/**
 * Signs that nobody sees and that make a text say something else than it shows: control characters,
 * signs that turn the direction of reading, marks of a file, tags, halves of a sign.
 */
public final class HiddenSigns {
    private static final Pattern LINE_ENDS = Pattern.compile("\\R");

    private HiddenSigns() {}

    /** Whether a text of several lines holds such a sign. */
    public static boolean in(String text) {
        return text.codePoints().anyMatch(HiddenSigns::hidden);
    }

    /**
     * The text without signs that nobody sees, its lines ended by one sign each. A joiner stays
     * where it joins: between letters, or between the signs of which one picture is made.
     */
    public static String without(String text) {
        int[] signs = LINE_ENDS.matcher(text).replaceAll("\n").codePoints().toArray();
        StringBuilder shown = new StringBuilder(text.length());
        int before = ' ';
        for (int i = 0; i < signs.length; i++) {
            int c = signs[i];
            boolean stays =
                    joiner(c)
                            ? joined(before) && i + 1 < signs.length && joined(signs[i + 1])
                            : !hidden(c) && !blank(c);
            if (stays) {
                shown.appendCodePoint(c);
                before = c;
            }
        }
        return shown.toString();
    }

    private static boolean joiner(int c) {
        return c == 0x200C || c == 0x200D;
    }

    private static boolean joined(int c) {
        return Character.isLetter(c) && !blank(c)
                || Character.isExtendedPictographic(c)
                || Character.isEmojiModifier(c)
                || switch (Character.getType(c)) {
                    case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK -> true;
                    default -> false;
                };
    }

    /** Letters that show nothing, and a hyphen that shows only where a line ends. */
    private static boolean blank(int c) {
        return switch (c) {
            case 0x00AD, 0x034F, 0x115F, 0x1160, 0x3164, 0xFFA0 -> true;
            default -> false;
        };
    }

    /** They stand before figures or words of some scripts, and show. */
    private static boolean shows(int c) {
        return c >= 0x0600 && c <= 0x0605
                || c == 0x06DD
                || c == 0x070F
                || c == 0x0890
                || c == 0x0891
                || c == 0x08E2
                || c == 0x110BD
                || c == 0x110CD;
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
            case Character.FORMAT -> !joiner(c) && c != 0x00AD && !shows(c);
            default -> false;
        };
    }
}
