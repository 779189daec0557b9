package org.parvis.cases.demonstration;

import java.time.Instant;
import java.time.InstantSource;

/** The clock of the demonstration's past: it stands where the seeding puts it. */
final class DemonstrationTime implements InstantSource {
    private volatile Instant now = Instant.EPOCH;

    @Override
    public Instant instant() {
        return now;
    }

    void at(Instant instant) {
        now = instant;
    }
}
