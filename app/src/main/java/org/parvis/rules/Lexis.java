package org.parvis.rules;

import java.util.Set;

/**
 * A first look at the characters, before any parser: length, nesting and signs that deceive the eye
 * are refused in one pass, in linear time, because the parser itself may be slow on hostile text.
 */
final class Lexis {

    private static final Set<String> BRANCHING =
            Set.of("in", "for", "some", "every", "if", "between", "instance");

    private final String text;
    private int line = 1;
    private int column = 1;
    private int nesting;
    private int tokens;
    private int branches;
    private boolean inWord;

    private Lexis(String text) {
        this.text = text;
    }

    /** Refuses, or says how many branching words and dots there are. */
    static int check(String text) {
        if (text.isBlank()) {
            throw new Refused(1, 1, "empty", "");
        }
        if (text.length() > Limits.EXPRESSION) {
            throw new Refused(1, 1, "tooLong", Limits.EXPRESSION);
        }
        Lexis lexis = new Lexis(text);
        lexis.scan();
        return lexis.branches;
    }

    private void scan() {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            deceives(c);
            if (c == '"') {
                i = string(i);
                token();
            } else if (c == '/' && i + 1 < text.length() && "/*".indexOf(text.charAt(i + 1)) >= 0) {
                throw new Refused(line, column, "comment", "");
            } else {
                sign(c);
                branch(i);
            }
            advance(text.charAt(i));
        }
    }

    /** The index of the closing quote; the parser will complain if there is none. */
    private int string(int open) {
        int i = open + 1;
        while (i < text.length() && text.charAt(i) != '"') {
            deceives(text.charAt(i));
            advance(text.charAt(i));
            i += text.charAt(i) == '\\' ? 2 : 1;
        }
        return Math.min(i, text.length() - 1);
    }

    private void sign(char c) {
        boolean word = Character.isLetterOrDigit(c) || c == '_' || c == '.';
        if (!word && !Character.isWhitespace(c) || word && !inWord) {
            token();
        }
        inWord = word;
        if ("([{".indexOf(c) >= 0 && ++nesting > Limits.NESTING) {
            throw new Refused(line, column, "tooDeep", Limits.NESTING);
        }
        if (")]}".indexOf(c) >= 0) {
            nesting--;
        }
    }

    /** Words and dots at which the parser looks far ahead: its time grows with their cube. */
    private void branch(int at) {
        char before = at == 0 ? ' ' : text.charAt(at - 1);
        char after = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
        boolean range = before == '.' || after == '.';
        boolean dot = text.charAt(at) == '.' && !range && !Character.isDigit(before);
        boolean starts = !Character.isLetterOrDigit(before);
        int end = at;
        while (starts && end < text.length() && Character.isLetter(text.charAt(end))) {
            end++;
        }
        if ((dot || BRANCHING.contains(text.substring(at, end))) && ++branches > Limits.BRANCHES) {
            throw new Refused(line, column, "tooLong", Limits.BRANCHES);
        }
    }

    private void token() {
        if (++tokens > Limits.TOKENS) {
            throw new Refused(line, column, "tooLong", Limits.TOKENS);
        }
    }

    private void deceives(char c) {
        boolean invisible =
                switch (Character.getType(c)) {
                    case Character.CONTROL -> c != '\n' && c != '\t' && c != '\r';
                    case Character.FORMAT,
                            Character.PRIVATE_USE,
                            Character.UNASSIGNED,
                            Character.LINE_SEPARATOR,
                            Character.PARAGRAPH_SEPARATOR,
                            Character.SURROGATE ->
                            true;
                    default -> false;
                };
        if (invisible) {
            throw new Refused(line, column, "sign", "U+%04X".formatted((int) c));
        }
    }

    private void advance(char c) {
        if (c == '\n') {
            line++;
            column = 1;
        } else {
            column++;
        }
    }
}
