package org.parvis.cases.desk;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parvis.cases.acts.ActContent;
import org.parvis.cases.acts.CaseFile;
import org.parvis.cases.acts.Clock;
import org.parvis.cases.acts.StoredAct;
import org.parvis.cases.kinds.KindRegister;
import org.parvis.cases.spi.PersonTurns;
import org.parvis.ds.Link;
import org.parvis.ds.Words;
import org.springframework.stereotype.Component;

/** What modules wait for from whose file it is: what has the nearest last day goes first. */
@Component
public class ModuleTurns {
    private final List<PersonTurns> modules;
    private final KindRegister kinds;

    ModuleTurns(List<PersonTurns> modules, KindRegister kinds) {
        this.modules = modules;
        this.kinds = kinds;
    }

    /**
     * The first of them.
     *
     * @param terms of modules, as whoever reads sees them
     */
    public Optional<PersonTurns.PersonTurn> of(
            CaseFile head, List<StoredAct> acts, List<Clock> terms, Words w) {
        return modules.stream()
                .flatMap(module -> module.turn(file(module, head, acts, terms), w).stream())
                .min(
                        Comparator.comparing(
                                PersonTurns.PersonTurn::until,
                                Comparator.nullsLast(Comparator.naturalOrder())));
    }

    /** Pages that modules have about the file, in their order. */
    public List<Link> pages(CaseFile head, List<StoredAct> acts, List<Clock> terms, Words w) {
        return modules.stream()
                .flatMap(module -> module.pages(file(module, head, acts, terms), w).stream())
                .toList();
    }

    private PersonTurns.File file(
            PersonTurns module, CaseFile head, List<StoredAct> acts, List<Clock> terms) {
        return new PersonTurns.File(
                head.reference(),
                head.service(),
                head.serviceVersion(),
                answers(acts),
                head.receivedOn(),
                head.state().open(),
                StoredAct.said(acts, kind -> kinds.isOf(module.own(), kind)),
                terms.stream()
                        .filter(clock -> kinds.bearsNameOf(module.own(), clock.term()))
                        .map(Clock::standing)
                        .toList());
    }

    private static Map<String, Object> answers(List<StoredAct> acts) {
        ActContent.Received asked = acts.getFirst().said(ActContent.Received.class);
        return asked == null ? Map.of() : asked.answers();
    }
}
