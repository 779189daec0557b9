package org.parvis.platform;

import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/**
 * The one place that reads the machine's clock. Everything else is given an {@link InstantSource},
 * so that what is kept, compared and shown goes by one time, and a test may say which.
 */
public final class MachineClock {
    private MachineClock() {}

    /** In microseconds, as PostgreSQL keeps them: what was written is what is read again. */
    public static InstantSource inMicroseconds() {
        return Clock.tick(Clock.systemUTC(), Duration.of(1, ChronoUnit.MICROS));
    }
}
