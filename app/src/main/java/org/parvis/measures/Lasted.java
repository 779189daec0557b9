package org.parvis.measures;

import java.time.LocalDate;

/**
 * So many things that began on a day and lasted so many days; or longer than that, when they have
 * not ended by then, or nobody will see them end.
 */
public record Lasted(LocalDate began, int days, boolean ended, long n) {

    /** The same as it was known on an earlier day: what ended later was in progress. */
    Lasted knownOn(LocalDate day) {
        long passed = day.toEpochDay() - began.toEpochDay() - 1;
        return days <= passed ? this : new Lasted(began, Math.toIntExact(passed), false, n);
    }
}
