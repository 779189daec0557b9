package org.parvis.cases.acts;

import java.util.Locale;

/**
 * Where a case file stands, the same words for every service. A refusal by effect of law leaves the
 * file open: a late answer stays possible.
 */
public enum State {
    RECEIVED(true),
    IN_REVIEW(true),
    WAITING_PERSON(true),
    WAITING_BODY(true),
    WAITING_THIRD_PARTY(true),
    DEEMED(true),
    DECIDED(false),
    WITHDRAWN(false),
    CLOSED(false);

    private final boolean open;

    State(boolean open) {
        this.open = open;
    }

    /** Whether the body still owes an answer. */
    public boolean open() {
        return open;
    }

    /** Whether the file waits for somebody's word. */
    boolean waiting() {
        return this == WAITING_PERSON || this == WAITING_BODY || this == WAITING_THIRD_PARTY;
    }

    /** As in message keys: {@code waiting-person}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
