package org.parvis.participation.answers;

import java.util.Arrays;
import java.util.Optional;

/** What a body does with what people said under a theme. */
public enum Verdict {
    RETAINED("retained"),
    PARTLY("partly"),
    NOT("not");

    private final String word;

    Verdict(String word) {
        this.word = word;
    }

    /** As forms, the database and message keys write it. */
    public String word() {
        return word;
    }

    /** Whether something is done, and so is promised with its day. */
    boolean promises() {
        return this != NOT;
    }

    public static Optional<Verdict> of(String word) {
        return Arrays.stream(values()).filter(one -> one.word.equals(word)).findFirst();
    }
}
