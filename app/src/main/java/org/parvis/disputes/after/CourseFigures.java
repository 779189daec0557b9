package org.parvis.disputes.after;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parvis.disputes.Dispute;
import org.parvis.disputes.DisputeDays;
import org.parvis.disputes.DisputeProgram;
import org.parvis.disputes.KeptAct;
import org.parvis.disputes.Side;

/**
 * What figures need of a dispute.
 *
 * @param answerDays working days from the opening to the merchant's first answer
 * @param workingDays from the opening to its end
 * @param mediationDays from the choice of whoever mediates to its end
 * @param said of how many obligations somebody said what counts
 * @param consumer whether the way suited that side; none while it said nothing
 * @param merchant likewise
 */
record CourseFigures(
        Course course,
        @Nullable Integer answerDays,
        @Nullable Integer workingDays,
        @Nullable Integer mediationDays,
        long said,
        long kept,
        @Nullable Boolean consumer,
        @Nullable Boolean merchant) {
    private static final Set<Fulfilment.State> SAID =
            Set.of(
                    Fulfilment.State.KEPT,
                    Fulfilment.State.PART,
                    Fulfilment.State.NOT,
                    Fulfilment.State.DISPUTED);

    static CourseFigures of(
            Course course, Dispute dispute, DisputeProgram program, DisputeDays days) {
        List<Fulfilment.State> states =
                Fulfilment.of(dispute, program.after(), days.today()).stream()
                        .flatMap(kept -> kept.duties().stream())
                        .map(Fulfilment.Duty::state)
                        .toList();
        LocalDate opened = course.opened();
        LocalDate ended = course.ended();
        return new CourseFigures(
                course,
                between(program, opened, course.answered(), days),
                between(program, opened, ended, days),
                between(program, course.mediated(), ended, days),
                states.stream().filter(SAID::contains).count(),
                states.stream().filter(Fulfilment.State.KEPT::equals).count(),
                suited(dispute, Side.CONSUMER),
                suited(dispute, Side.MERCHANT));
    }

    private static @Nullable Boolean suited(Dispute dispute, Side side) {
        return KeptAct.Rated.of(dispute, side).map(KeptAct.Suited::well).orElse(null);
    }

    private static @Nullable Integer between(
            DisputeProgram program,
            @Nullable LocalDate first,
            @Nullable LocalDate last,
            DisputeDays days) {
        return first == null || last == null ? null : days.working(program, first, last);
    }
}
