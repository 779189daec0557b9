package org.parvis.appointments;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;

/**
 * The times at which a desk receives people on a day. Its hours are those of the clock on the wall;
 * between them time runs as it does, so that an hour which a change of the clock skips has no time,
 * and one that comes twice has its times twice.
 */
final class DayTimes {
    private DayTimes() {}

    static List<Instant> of(Place place, Desk desk, LocalDate day, Duration step, Duration needed) {
        List<Instant> times = new ArrayList<>();
        for (Opening open : place.on(desk, day)) {
            Instant end = instant(place, day, open.to());
            Instant at = instant(place, day, open.from());
            for (; !at.plus(needed).isAfter(end); at = at.plus(step)) {
                times.add(at);
            }
        }
        return times;
    }

    private static Instant instant(Place place, LocalDate day, LocalTime hour) {
        return day.atTime(hour).atZone(place.zone()).toInstant();
    }
}
