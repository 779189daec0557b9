package org.parvis.plans;

import java.util.List;
import org.parvis.ds.Words;
import org.parvis.strategy.Stated;
import org.parvis.strategy.Targets;
import org.springframework.stereotype.Component;

/** Puts a revision together with what was measured and what is flagged. */
@Component
class PlanViews {
    private final Published published;
    private final Targets targets;
    private final Stated stated;
    private final PlanWords names;
    private final Holders holders;
    private final PlanClock clock;

    PlanViews(
            Published published,
            Targets targets,
            Stated stated,
            PlanWords names,
            Holders holders,
            PlanClock clock) {
        this.published = published;
        this.targets = targets;
        this.stated = stated;
        this.names = names;
        this.holders = holders;
        this.clock = clock;
    }

    PlanPage page(Holder holder, Revision revision, Words w) {
        return page(holder, revision, 0, w);
    }

    /**
     * The same with what a delay of its blocked initiatives would bring, in months; none is nought.
     */
    PlanPage page(Holder holder, Revision revision, int postponed, Words w) {
        List<Running> running = published.running();
        return new PlanPage(
                w,
                names,
                holder,
                revision,
                published.of(holder.code()),
                running,
                flags(),
                targets.measured(),
                stated.inPlansOf(holder.homes()),
                holders.rules().reviseEvery(),
                postponed == 0
                        ? null
                        : Postponed.of(running, holder.code(), postponed, clock.today()));
    }

    Flags flags() {
        return Flags.of(published.running(), clock.today());
    }
}
