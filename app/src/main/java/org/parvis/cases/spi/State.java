package org.parvis.cases.spi;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

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

    public static final Set<State> ANY = Collections.unmodifiableSet(EnumSet.allOf(State.class));

    /** Where the body still owes an answer. */
    public static final Set<State> UNANSWERED = except(DECIDED, WITHDRAWN, CLOSED);

    /** Where somebody worked on it, and the body still owes an answer. */
    public static final Set<State> BEGUN = except(RECEIVED, DECIDED, WITHDRAWN, CLOSED);

    /** Where the body may turn to somebody: nobody but its person is waited for. */
    public static final Set<State> AT_HAND =
            except(WAITING_BODY, WAITING_THIRD_PARTY, DEEMED, DECIDED, WITHDRAWN, CLOSED);

    private final boolean open;

    State(boolean open) {
        this.open = open;
    }

    /** All states but these. */
    public static Set<State> except(State... these) {
        EnumSet<State> others = EnumSet.allOf(State.class);
        others.removeAll(Arrays.asList(these));
        return Collections.unmodifiableSet(others);
    }

    /** Whether the body still owes an answer. */
    public boolean open() {
        return open;
    }

    /** Whether the file waits for somebody's word. */
    public boolean waiting() {
        return List.of(WAITING_PERSON, WAITING_BODY, WAITING_THIRD_PARTY).contains(this);
    }

    /** As in message keys: {@code waiting-person}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
