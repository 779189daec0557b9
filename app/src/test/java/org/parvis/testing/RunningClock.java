package org.parvis.testing;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/** A clock that goes on as time does, and jumps forward when a test has nothing to wait for. */
public final class RunningClock implements InstantSource {
    private Instant from;
    private long since = System.nanoTime();

    public RunningClock(Instant from) {
        this.from = from;
    }

    @Override
    public synchronized Instant instant() {
        return from.plusNanos(System.nanoTime() - since).truncatedTo(ChronoUnit.MICROS);
    }

    /** It is then, unless it is later already. */
    public synchronized void at(Instant later) {
        if (later.isAfter(instant())) {
            from = later;
            since = System.nanoTime();
        }
    }
}
