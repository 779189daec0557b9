package org.parvis.participation.budget;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.Words;
import org.parvis.participation.count.Outcome;

/**
 * A project that is not chosen, and why.
 *
 * @param missing what would have been needed; none where no sum says it
 * @param reached how much of its cost is there, in per cent; none where that is not known
 */
record MissedLine(
        String project,
        String cost,
        String said,
        @Nullable String missing,
        @Nullable String reached,
        @Nullable String label) {
    static Optional<MissedLine> of(Outcome.Reason reason, ResultHead head) {
        Words w = head.w();
        return switch (reason) {
            case Outcome.Paid paid -> Optional.empty();
            case Outcome.Fits fits -> Optional.empty();
            case Outcome.NotPaid not ->
                    Optional.of(
                            drawn(
                                    not.project(),
                                    w.say(
                                            "participation.budget.missed",
                                            not.supporters(),
                                            BudgetMoney.said(not.together(), w)),
                                    not.together(),
                                    head));
            case Outcome.TooDear dear ->
                    Optional.of(
                            drawn(
                                    dear.project(),
                                    w.say(
                                            "participation.budget.dear." + head.unit(),
                                            dear.votes(),
                                            BudgetMoney.said(dear.left(), w)),
                                    dear.left(),
                                    head));
            case Outcome.Unsupported none ->
                    Optional.of(
                            new MissedLine(
                                    head.project(none.project()),
                                    head.money(head.cost(none.project())),
                                    w.say("participation.budget.unsupported"),
                                    null,
                                    null,
                                    null));
        };
    }

    private static MissedLine drawn(
            String project, String said, BigDecimal there, ResultHead head) {
        Words w = head.w();
        long cost = head.cost(project);
        BigDecimal dollars = BigDecimal.valueOf(cost, 2);
        double part = there.divide(dollars, MathContext.DECIMAL64).doubleValue();
        return new MissedLine(
                head.project(project),
                head.money(cost),
                said,
                w.say("participation.budget.missing", BudgetMoney.said(dollars.subtract(there), w)),
                String.format(Locale.ROOT, "%.2f%%", 100 * Math.min(1, part)),
                w.say(
                        "participation.budget.gathered",
                        BudgetMoney.said(there, w),
                        head.money(cost)));
    }
}
