package org.parvis.appointments;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.parvis.catalogue.Appointment;

/**
 * What somebody looks for.
 *
 * @param from the first day, there
 * @param to the day after the last
 * @param staff whether the body asks for them, by phone or at the counter
 */
public record Wish(
        String service,
        Appointment what,
        Set<Need> needs,
        LocalDate from,
        LocalDate to,
        boolean staff) {
    public Wish {
        needs = Set.copyOf(needs);
    }

    /** For one moment, of the day that it is there. */
    public static Wish at(
            Instant at,
            Place place,
            String service,
            Appointment what,
            Set<Need> needs,
            boolean staff) {
        LocalDate day = LocalDate.ofInstant(at, place.zone());
        return new Wish(service, what, needs, day, day.plusDays(1), staff);
    }

    int minutes() {
        return minutes(what, needs);
    }

    /** How long it takes for whoever needs that. */
    public static int minutes(Appointment what, Set<Need> needs) {
        return needs.contains(Need.MORE_TIME) && what.longer() > 0 ? what.longer() : what.minutes();
    }

    Wish between(LocalDate first, LocalDate last) {
        return new Wish(service, what, needs, first, last, staff);
    }
}
