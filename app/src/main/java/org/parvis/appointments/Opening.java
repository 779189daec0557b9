package org.parvis.appointments;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Set;

/** Hours on some days of the week, by the clock on the wall there. */
record Opening(Set<DayOfWeek> days, LocalTime from, LocalTime to) {
    Opening {
        days = Set.copyOf(days);
    }

    boolean on(DayOfWeek day) {
        return days.contains(day);
    }
}
