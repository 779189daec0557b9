package org.parvis.plans.shown;

import java.util.List;
import org.parvis.ds.Words;
import org.parvis.plans.Flags;
import org.parvis.plans.Holder;
import org.parvis.plans.Holders;
import org.parvis.plans.PlanClock;
import org.parvis.plans.PlanWords;
import org.parvis.plans.Published;
import org.parvis.plans.Revision;
import org.parvis.plans.Running;
import org.parvis.strategy.Stated;
import org.parvis.strategy.Targets;
import org.springframework.stereotype.Component;

/** Puts a revision together with what was measured and what is flagged. */
@Component
public class PlanViews {
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

    public PlanPage page(Holder holder, Revision revision, Words w) {
        return page(holder, revision, 0, w);
    }

    /**
     * The same with what a delay of its blocked initiatives would bring, in months; none is nought.
     */
    public PlanPage page(Holder holder, Revision revision, int postponed, Words w) {
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

    public Flags flags() {
        return Flags.of(published.running(), clock.today());
    }
}
