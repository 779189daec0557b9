package org.parvis.testing;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.parvis.platform.MachineClock;

/**
 * The clock of the programs that tests start: who talks to one counts its days as it does, whatever
 * day that is.
 */
public final class ProgramClock {
    public static final InstantSource CLOCK = MachineClock.inMicroseconds();

    private static final ZoneId LEGAL = ZoneId.of("America/Toronto");

    private ProgramClock() {}

    public static Instant now() {
        return CLOCK.instant();
    }

    /** Its legal day, which people type. */
    public static LocalDate today() {
        return LocalDate.ofInstant(now(), LEGAL);
    }

    /** The day in which facts are counted. */
    public static LocalDate countedToday() {
        return LocalDate.ofInstant(now(), ZoneOffset.UTC);
    }
}
