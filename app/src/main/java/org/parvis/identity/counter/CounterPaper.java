package org.parvis.identity.counter;

import java.util.Arrays;
import java.util.Optional;

/** The kinds of paper by which somebody at a counter sees who is there. Its number is not kept. */
enum CounterPaper {
    PASSPORT("passport"),
    DRIVER("driver"),
    HEALTH("health"),
    RESIDENCE("residence"),
    STATUS("status"),
    OTHER("other");

    private final String code;

    CounterPaper(String code) {
        this.code = code;
    }

    String code() {
        return code;
    }

    static Optional<CounterPaper> of(String code) {
        return Arrays.stream(values()).filter(paper -> paper.code.equals(code)).findFirst();
    }
}
