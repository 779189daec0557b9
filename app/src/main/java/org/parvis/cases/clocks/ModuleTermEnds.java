package org.parvis.cases.clocks;

import java.util.List;
import org.parvis.cases.acts.Clock;
import org.parvis.cases.kinds.KindRegister;
import org.parvis.cases.spi.Payload;
import org.parvis.cases.spi.TermEnd;
import org.parvis.kernel.CaseFileId;
import org.springframework.stereotype.Component;

/** The ends that modules register, each for terms of its own alone. */
@Component
class ModuleTermEnds implements TermEnds {
    private final List<TermEnd> ends;
    private final KindRegister kinds;

    ModuleTermEnds(List<TermEnd> ends, KindRegister kinds) {
        this.ends = ends;
        this.kinds = kinds;
    }

    @Override
    public Payload of(CaseFileId file, Clock clock) {
        TermEnd end =
                ends.stream()
                        .filter(one -> one.term().equals(clock.term()))
                        .filter(one -> kinds.bearsNameOf(one.own(), clock.term()))
                        .findFirst()
                        .orElseThrow(() -> new NobodyEnds(clock.term()));
        Payload act = end.ended(file, clock.party(), clock.dueOn());
        if (!kinds.isOf(end.own(), act.kind())) {
            throw new NobodyEnds(clock.term());
        }
        return act;
    }
}
