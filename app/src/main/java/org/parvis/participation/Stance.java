package org.parvis.participation;

import java.util.Arrays;
import java.util.Optional;

/** What somebody says of a proposition. */
public enum Stance {
    AGREE("agree"),
    AGAINST("against"),
    PASS("pass");

    private final String word;

    Stance(String word) {
        this.word = word;
    }

    /** As forms, the database and message keys write it. */
    public String word() {
        return word;
    }

    public static Optional<Stance> of(String word) {
        return Arrays.stream(values()).filter(one -> one.word.equals(word)).findFirst();
    }
}
