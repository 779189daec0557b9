package org.parvis.plans;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.stereotype.Component;

/** The moment and the legal day. */
@Component
public class PlanClock {
    private final InstantSource source;
    private final ZoneId zone;

    PlanClock(InstantSource source, ZoneId zone) {
        this.source = source;
        this.zone = zone;
    }

    public Instant now() {
        return source.instant();
    }

    public LocalDate today() {
        return LocalDate.ofInstant(now(), zone);
    }
}
