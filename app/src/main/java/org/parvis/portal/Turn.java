package org.parvis.portal;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The rules of the waiting room: who comes in, who waits, at which place. First come, first served:
 * a place is how many numbers stand between the last one called and one's own.
 */
sealed interface Turn {
    /** What the room looks like from a node: whether people wait, and the last number called. */
    record Room(boolean open, long issued, long called) {
        static final Room CLOSED = new Room(false, 0, 0);

        long waiting() {
            return open ? Math.max(0, issued - called) : 0;
        }
    }

    /**
     * Somebody's number. It carries the last call that they saw: another node may know of it later,
     * and a place must not go back.
     */
    record Ticket(long number, long called, Instant seen) {
        long place() {
            return Math.max(0, number - called);
        }

        Ticket at(long lastCalled, Instant now) {
            return new Ticket(number, Math.max(called, lastCalled), now);
        }
    }

    /** Says that somebody came in, and when. */
    record Pass(Instant since) {
        boolean fresh(Instant now, Duration inside) {
            return !since.plus(inside).isBefore(now);
        }
    }

    /** Comes in; {@code asNew} when the pass is still to be given. */
    record In(boolean asNew) implements Turn {}

    /** Waits, with the number as it is now. */
    record Wait(Ticket ticket) implements Turn {}

    /** Has no number, or one of a place that was kept long enough. */
    record Join() implements Turn {}

    static Turn of(
            Room room,
            @Nullable Pass pass,
            @Nullable Ticket ticket,
            WaitingSettings rules,
            Instant now) {
        boolean inside = pass != null && pass.fresh(now, rules.inside());
        if (!room.open() || inside) {
            return new In(!inside);
        }
        Ticket known = known(room, ticket, rules, now);
        if (known == null) {
            return new Join();
        }
        return known.place() == 0 ? new In(true) : new Wait(known);
    }

    /** The number that still counts. */
    static @Nullable Ticket known(
            Room room, @Nullable Ticket ticket, WaitingSettings rules, Instant now) {
        return ticket == null || ticket.seen().plus(rules.kept()).isBefore(now)
                ? null
                : ticket.at(room.called(), now);
    }
}
