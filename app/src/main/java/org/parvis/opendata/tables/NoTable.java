package org.parvis.opendata.tables;

import org.parvis.kernel.Refusal;

/** Ends the reading of a file in the middle of it; whoever began it gives the reason back. */
final class NoTable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Refusal why;

    NoTable(String key, Object... args) {
        this(Refusal.of(key, args));
    }

    NoTable(Refusal why) {
        super(why.key(), null, false, false);
        this.why = why;
    }

    Refusal why() {
        return why;
    }
}
