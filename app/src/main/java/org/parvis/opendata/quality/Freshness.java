package org.parvis.opendata.quality;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.parvis.opendata.Lists.Frequency;

/**
 * Whether the promise of new data is kept: the age of what is public against the period that was
 * declared, in days.
 *
 * @param promised 0 when no day was promised
 * @param due the day by which the next version is promised
 */
record Freshness(State state, LocalDate since, long age, int promised, @Nullable LocalDate due) {
    /** The code of the frequency of data that are complete. */
    private static final String NEVER = "NEVER";

    /** How the promise stands. */
    enum State {
        KEPT,
        LATE,
        /** No day was promised. */
        OPEN,
        /** Nothing new will come. */
        COMPLETE;

        /** As messages write it. */
        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * @param frequency nothing when none was declared
     */
    static Freshness of(@Nullable Frequency frequency, LocalDate since, LocalDate today) {
        long age = ChronoUnit.DAYS.between(since, today);
        LocalDate due = frequency == null ? null : frequency.due(since).orElse(null);
        if (frequency == null || due == null) {
            boolean complete = frequency != null && frequency.code().equals(NEVER);
            return new Freshness(complete ? State.COMPLETE : State.OPEN, since, age, 0, null);
        }
        return new Freshness(
                today.isAfter(due) ? State.LATE : State.KEPT, since, age, frequency.days(), due);
    }

    /** Days since the promised one; 0 while it is kept. */
    long late() {
        return state == State.LATE ? age - promised : 0;
    }

    /** The age as a share of the period that was declared; 0 when none was. */
    double share() {
        return promised == 0 ? 0 : (double) age / promised;
    }
}
