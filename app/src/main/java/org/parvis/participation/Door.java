package org.parvis.participation;

import java.util.Arrays;

/** By which way a contribution came; each counts as one, and counts tell them apart. */
public enum Door {
    ONLINE("online"),
    COUNTER("counter"),
    PHONE("phone"),
    HALL("hall"),
    POST("post");

    private final String word;

    Door(String word) {
        this.word = word;
    }

    /** As the database and message keys write it. */
    public String word() {
        return word;
    }

    public static Door of(String word) {
        return Arrays.stream(values())
                .filter(door -> door.word.equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Unknown door"));
    }
}
