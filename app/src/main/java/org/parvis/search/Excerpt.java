package org.parvis.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A text with the words that were found set apart, so that the template marks them and nothing is
 * ever built as markup.
 */
record Excerpt(List<Part> parts) {
    record Part(String text, boolean found) {}

    static Excerpt plain(String text) {
        return new Excerpt(List.of(new Part(text, false)));
    }

    static Excerpt of(Language language, String text, Set<String> stems, String beginning) {
        var parts = new ArrayList<Part>();
        int done = 0;
        int openFrom = -1;
        int openTo = -1;
        for (Token token : Token.of(language, text)) {
            if (!found(token, stems, beginning)) {
                continue;
            }
            int start = afterElision(text, token);
            if (openFrom >= 0 && text.substring(openTo, start).isBlank()) {
                openTo = token.end();
                continue;
            }
            if (openFrom >= 0) {
                done = close(parts, text, done, openFrom, openTo);
            }
            openFrom = start;
            openTo = token.end();
        }
        if (openFrom >= 0) {
            done = close(parts, text, done, openFrom, openTo);
        }
        if (done < text.length()) {
            parts.add(new Part(text.substring(done), false));
        }
        return new Excerpt(parts);
    }

    private static boolean found(Token token, Set<String> stems, String beginning) {
        return stems.contains(token.stem())
                || (beginning.length() > 2 && token.word().startsWith(beginning));
    }

    /** The token of "l'accès" covers its article; the mark must not. */
    private static int afterElision(String text, Token token) {
        int cut =
                Math.max(
                        text.lastIndexOf('\'', token.end() - 1),
                        text.lastIndexOf('’', token.end() - 1));
        return cut >= token.start() && cut - token.start() <= 6 ? cut + 1 : token.start();
    }

    private static int close(List<Part> parts, String text, int done, int from, int to) {
        if (from > done) {
            parts.add(new Part(text.substring(done, from), false));
        }
        parts.add(new Part(text.substring(from, to), true));
        return to;
    }
}
