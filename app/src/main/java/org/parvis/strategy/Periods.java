package org.parvis.strategy;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.stereotype.Component;

/** The periods that a reader may choose, as they are on this legal day. */
@Component
class Periods {
    private final InstantSource clock;
    private final ZoneId zone;

    Periods(InstantSource clock, ZoneId zone) {
        this.clock = clock;
        this.zone = zone;
    }

    /** The months of a choice, up to today. */
    Period of(Period.Choice choice) {
        return Period.of(choice, today());
    }

    /** The last twelve months. */
    Period year() {
        return of(Period.Choice.YEAR);
    }

    LocalDate today() {
        return LocalDate.ofInstant(now(), zone);
    }

    Instant now() {
        return clock.instant();
    }
}
