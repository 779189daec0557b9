package org.parvis.strategy;

import java.util.List;
import java.util.Optional;

/**
 * Something that is counted, under the versions of its formula. Several strategies may aim at one
 * indicator, each with its own threshold: a target carried over stays comparable.
 */
public record Indicator(String code, Better better, List<Formula> versions) {
    /** Which way is better for people. */
    public enum Better {
        HIGHER,
        LOWER
    }

    /** The version in force. */
    Formula latest() {
        return versions.getLast();
    }

    Optional<Formula> version(int number) {
        return versions.stream().filter(v -> v.version() == number).findFirst();
    }
}
