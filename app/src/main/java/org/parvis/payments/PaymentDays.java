package org.parvis.payments;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import org.parvis.calendar.Calendars;
import org.springframework.stereotype.Component;

/** The legal day, and the days to pay by their regime. */
@Component
public class PaymentDays {
    private final Calendars calendars;
    private final InstantSource time;
    private final ZoneId zone;

    PaymentDays(Calendars calendars, InstantSource time, ZoneId legalZone) {
        this.calendars = calendars;
        this.time = time;
        this.zone = legalZone;
    }

    public LocalDate today() {
        return LocalDate.ofInstant(time.instant(), zone);
    }

    LocalDate last(String regime, int days) {
        return calendars.term(regime, today(), days).lastDay();
    }
}
