package org.parvis.participation;

import java.util.Arrays;
import java.util.Optional;

/** What somebody writes in a consultation. */
public enum Kind {
    PROPOSITION("proposition"),
    /** An argument for a proposition. */
    FOR("for"),
    AGAINST("against"),
    /** A remark on a paragraph of a text. */
    COMMENT("comment"),
    /** Other words for a paragraph, and why. */
    AMENDMENT("amendment"),
    /** A statement for others to answer. */
    STATEMENT("statement");

    private final String word;

    Kind(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }

    public static Optional<Kind> of(String word) {
        return Arrays.stream(values()).filter(one -> one.word.equals(word)).findFirst();
    }
}
