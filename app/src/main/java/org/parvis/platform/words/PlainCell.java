package org.parvis.platform.words;

import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * The text of a cell that no spreadsheet takes for a formula, wherever it thinks that the cell
 * begins. An Excel that speaks French parts a line at semicolons and heeds no quotation mark in the
 * middle of one, nor the end of a line inside it; blanks, marks and invisible characters before the
 * sign of a formula do not stop it; and some take the full-width signs for the same.
 */
final class PlainCell {
    private static final String TEXT = "'";

    /** What begins a formula, in every width. */
    private static final String SIGNS = "=+-@＝＋－＠﹦﹢﹣﹫⁼⁺⁻₌₊₋−";

    /** What parts cells in some country, or lines. */
    private static final String PARTS = ";\t\r\n\u000B\f\u0085\u2028\u2029";

    /** Letters that show as nothing: Hangul fillers. */
    private static final String FILLERS = "\u115F\u1160\u3164\uFFA0";

    /** A number below zero is what it says, to every spreadsheet, and programs read it. */
    private static final Predicate<String> NUMBER =
            Pattern.compile("-[0-9]{1,20}([.,][0-9]{1,20})?").asMatchPredicate();

    private PlainCell() {}

    static String of(String text) {
        if (text.isEmpty() || NUMBER.test(text)) {
            return text;
        }
        StringBuilder plain = new StringBuilder(text.length() + 2);
        int copied = 0;
        int begun = 0;
        boolean blank = true;
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            int c = text.codePointAt(at);
            if (SIGNS.indexOf(c) >= 0 && blank) {
                plain.append(text, copied, begun).append(TEXT);
                copied = begun;
                blank = false;
            } else if (PARTS.indexOf(c) >= 0) {
                begun = at + 1;
                blank = true;
            } else {
                blank = blank && unseen(c);
            }
        }
        plain.append(text, copied, text.length());
        // a first tab or end of line is cut off by some, and the rest read as typed
        return PARTS.indexOf(text.charAt(0)) >= 0 ? TEXT + plain : plain.toString();
    }

    /** Blanks of every kind, quotation marks of a file, and what shows as nothing. */
    private static boolean unseen(int c) {
        return switch (Character.getType(c)) {
            case Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.CONTROL,
                    Character.FORMAT,
                    Character.PRIVATE_USE,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK ->
                    true;
            default -> c == '"' || c == '＂' || FILLERS.indexOf(c) >= 0;
        };
    }
}
