package org.parvis.plans;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.parvis.plans.Plan.Initiative;

/**
 * How far an initiative is, as its body said.
 *
 * @param done per cent
 * @param spent so far, in dollars
 * @param expected when its end is expected now, when that is not as planned
 */
public record Progress(
        LocalDate on, int done, long spent, @Nullable LocalDate expected, String words) {

    public static final Progress NONE = new Progress(LocalDate.EPOCH, 0, 0, null, "");

    public boolean over() {
        return done == 100;
    }

    /** When the initiative ends by what is known on that day; never before today if it goes on. */
    public LocalDate end(Initiative one, LocalDate today) {
        LocalDate end = expected == null ? one.to() : expected;
        return over() || end.isAfter(today) ? end : today;
    }

    /** Whole months between the planned end and the one known today; a part counts as one. */
    public int monthsLate(Initiative one, LocalDate today) {
        LocalDate end = end(one, today);
        if (over() || !end.isAfter(one.to())) {
            return 0;
        }
        return (int) ChronoUnit.MONTHS.between(one.to(), end.minusDays(1)) + 1;
    }

    /** What it cost more than planned so far, in dollars. */
    long overCost(Initiative one) {
        return Math.max(0, spent - one.cost());
    }
}
