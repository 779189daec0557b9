package org.parvis.plans.central;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.LocalizedText;

/**
 * What a year came to, frozen: figures, names and words as they were on the day it was made.
 *
 * @param cost planned by all published initiatives together, each once, in dollars
 * @param spent so far by them, in dollars
 */
record YearReport(
        int year,
        LocalDate on,
        int bodies,
        int plans,
        int initiatives,
        long cost,
        long spent,
        List<TargetLine> targets,
        List<PlanLine> lines,
        List<PriorityLine> priorities,
        List<FlagLine> flags) {

    /**
     * A target: how many plans adopted it and what all bodies together measure, if not of too few.
     */
    record TargetLine(
            String code,
            LocalizedText name,
            int threshold,
            int adopted,
            @Nullable Long numerator,
            @Nullable Long denominator,
            boolean few) {}

    /** A published plan. */
    record PlanLine(
            String holder,
            LocalizedText name,
            int revision,
            int initiatives,
            int done,
            int flags) {}

    /** An initiative of the portfolio. */
    record PriorityLine(int place, String name, LocalizedText body, String why, int done) {}

    /** What was flagged, in both languages. */
    record FlagLine(LocalizedText words) {}
}
