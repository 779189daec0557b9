package org.parvis.strategy;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.stereotype.Component;

/** The periods that a reader may choose, as they are on this legal day. */
@Component
public class Periods {
    private final InstantSource clock;
    private final ZoneId zone;

    public Periods(InstantSource clock, ZoneId zone) {
        this.clock = clock;
        this.zone = zone;
    }

    /** The months of a choice, up to today. */
    public Period of(Period.Choice choice) {
        return Period.of(choice, today());
    }

    /** The last twelve months. */
    public Period year() {
        return of(Period.Choice.YEAR);
    }

    public LocalDate today() {
        return LocalDate.ofInstant(now(), zone);
    }

    public Instant now() {
        return clock.instant();
    }
}
