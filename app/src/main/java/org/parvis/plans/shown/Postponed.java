package org.parvis.plans.shown;

import java.time.LocalDate;
import java.util.List;
import org.parvis.plans.Flag;
import org.parvis.plans.Flags;
import org.parvis.plans.Plan.Initiative;
import org.parvis.plans.Running;

/**
 * What would be flagged if the blocked initiatives of one plan began and ended later.
 *
 * @param months by how many
 */
record Postponed(int months, Flags flags) {
    /** A quarter: less is not worth a decision, more is another plan. */
    static final int MONTHS = 3;

    static Postponed of(List<Running> running, String holder, int months, LocalDate today) {
        Flags now = Flags.of(running, today);
        List<Running> later =
                running.stream()
                        .map(
                                one ->
                                        one.link().holder().equals(holder) && blocked(now, one)
                                                ? later(one, months)
                                                : one)
                        .toList();
        return new Postponed(months, Flags.of(later, today));
    }

    private static boolean blocked(Flags flags, Running one) {
        return flags.about(one.link()).stream().anyMatch(Flag.Blocked.class::isInstance);
    }

    private static Running later(Running one, int months) {
        Initiative it = one.initiative();
        return new Running(
                one.link(),
                new Initiative(
                        it.code(),
                        it.name(),
                        it.owner(),
                        it.from().plusMonths(months),
                        it.to().plusMonths(months),
                        it.cost(),
                        it.benefit(),
                        it.target(),
                        it.points(),
                        it.risks(),
                        it.needs(),
                        it.services(),
                        it.action(),
                        it.builds(),
                        it.partOf()),
                one.progress());
    }
}
