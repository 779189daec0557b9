package org.parvis.participation.answers;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.parvis.participation.answers.Commitment.News;

/** Where a commitment stands on a day: it follows from what was said of it and from the days. */
sealed interface Standing {
    /**
     * @param early days before the promised one; negative when it was kept after it
     */
    record Kept(LocalDate on, long early) implements Standing {}

    record GivenUp(LocalDate on) implements Standing {}

    /**
     * The promised day has not passed.
     *
     * @param moved the new day; none when it is the first one
     */
    record Due(LocalDate by, long days, @Nullable LocalDate moved) implements Standing {}

    /**
     * The first promised day has passed, whatever new one was said since.
     *
     * @param moved the new day; none when nothing was said
     */
    record Late(LocalDate by, long days, @Nullable LocalDate moved) implements Standing {}

    static Standing of(Commitment it, LocalDate today) {
        LocalDate by = it.promisedOn();
        News last = it.last().orElse(null);
        return last == null
                ? open(by, null, today)
                : switch (last.kind()) {
                    case KEPT -> new Kept(last.day(), ChronoUnit.DAYS.between(last.day(), by));
                    case GIVEN_UP -> new GivenUp(last.day());
                    case MOVED -> open(by, last.day(), today);
                };
    }

    private static Standing open(LocalDate by, @Nullable LocalDate moved, LocalDate today) {
        long days = ChronoUnit.DAYS.between(today, by);
        return days < 0 ? new Late(by, -days, moved) : new Due(by, days, moved);
    }
}
