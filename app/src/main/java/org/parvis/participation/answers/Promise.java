package org.parvis.participation.answers;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of the promise to answer: it is kept by the answer to the last theme. */
public sealed interface Promise {
    /** All themes were answered by that day. */
    record Kept(LocalDate by, LocalDate on) implements Promise {}

    /** All were, after it. */
    record KeptLate(LocalDate by, LocalDate on, long days) implements Promise {}

    /**
     * The body still has time.
     *
     * @param missing how many themes wait for their answer
     */
    record Running(LocalDate by, int missing, long days) implements Promise {}

    record Overdue(LocalDate by, int missing, long days) implements Promise {}

    /** No day was promised. */
    record None(int missing) implements Promise {}

    /**
     * @param by the promised day, if there is one
     * @param first when each answered theme was answered first: a correction changes nothing of it
     * @param themes how many there are
     */
    static Promise of(@Nullable LocalDate by, List<LocalDate> first, int themes, LocalDate today) {
        int missing = Math.max(0, themes - first.size());
        if (by == null) {
            return new None(missing);
        }
        LocalDate on = first.stream().max(Comparator.naturalOrder()).orElse(today);
        long late = ChronoUnit.DAYS.between(by, missing == 0 ? on : today);
        if (missing == 0) {
            return late > 0 ? new KeptLate(by, on, late) : new Kept(by, on);
        }
        return late > 0 ? new Overdue(by, missing, late) : new Running(by, missing, -late);
    }
}
