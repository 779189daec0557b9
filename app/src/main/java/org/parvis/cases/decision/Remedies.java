package org.parvis.cases.decision;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parvis.cases.acts.ActContent;
import org.parvis.cases.acts.Acting;
import org.parvis.cases.acts.AfterAct;
import org.parvis.cases.acts.CaseFile;
import org.parvis.cases.acts.ClockAct;
import org.parvis.cases.acts.DecisionChange;
import org.parvis.cases.acts.Services;
import org.parvis.cases.acts.StoredAct;
import org.parvis.cases.desk.SaidLaw;
import org.parvis.cases.dossier.DecisionRules;
import org.parvis.cases.spi.Payload;
import org.parvis.catalogue.ProcessDefinition;
import org.parvis.catalogue.ProcessDefinition.OutcomeKind;
import org.parvis.kernel.Outcome;
import org.springframework.stereotype.Component;

/**
 * What may be contested in a file, and how: derived from its acts each time that somebody asks, for
 * the page that offers it as for the act that records it.
 */
@Component
public class Remedies {
    private final Services services;
    private final SaidLaw law;
    private final Acting acting;

    Remedies(Services services, SaidLaw law, Acting acting) {
        this.services = services;
        this.law = law;
        this.acting = acting;
    }

    /**
     * What is contested, and by which ways.
     *
     * @param act the decision, what it was changed to since, or what the law did by itself
     * @param on the day from which the days of the person run
     */
    public record Contestable(StoredAct act, LocalDate on, List<Way> ways) {
        /** That way, open or not; refused where it is none of them. */
        public Outcome<Way> way(String code) {
            return ways.stream()
                    .filter(way -> way.remedy().code().equals(code))
                    .findFirst()
                    .map(Outcome::ok)
                    .orElseGet(
                            () ->
                                    Outcome.refused(
                                            ways.isEmpty()
                                                    ? "cases.refused.remedy.nothing"
                                                    : "cases.refused.remedy"));
        }
    }

    /**
     * A way to contest it.
     *
     * @param until last day; none while nobody has confirmed how many days there are
     * @param asked whether the person did already
     * @param late whether the last day has passed
     */
    public record Way(
            ProcessDefinition.Remedy remedy,
            @Nullable LocalDate until,
            boolean asked,
            boolean late) {
        private Outcome<Way> open() {
            if (asked) {
                return Outcome.refused("cases.refused.remedy.asked");
            }
            return until != null && late
                    ? Outcome.refused("cases.refused.remedyLate", until)
                    : Outcome.ok(this);
        }
    }

    /** What may be contested; refused while the body still examines the request. */
    public Outcome<Contestable> contestable(CaseFile head, List<StoredAct> acts) {
        return of(head, acts)
                .map(Outcome::ok)
                .orElseGet(() -> Outcome.refused("cases.refused.remedy.undecided"));
    }

    /** Nothing while the body still examines the request; no ways when nothing can be contested. */
    public Optional<Contestable> of(CaseFile head, List<StoredAct> acts) {
        AfterAct after = null;
        for (StoredAct act : acts.reversed()) {
            Payload content = act.content();
            if (after == null && content instanceof AfterAct later && changes(later)) {
                after = later;
            } else if (content instanceof ActContent.Decided decided) {
                return Optional.of(decided(head, acts, act, decided, after));
            } else if (content instanceof ClockAct.Effected effected) {
                List<String> codes =
                        after == null ? DecisionRules.remediesOfLaw(process(head)) : List.of();
                return Optional.of(contestable(head, acts, act, effected.endedOn(), codes));
            }
        }
        return Optional.empty();
    }

    private static boolean changes(AfterAct after) {
        return switch (after) {
            case AfterAct.DecisionChanged changed -> true;
            case AfterAct.Reviewed review -> review.changes();
            case AfterAct.Complained complained -> false;
        };
    }

    private Contestable decided(
            CaseFile head,
            List<StoredAct> acts,
            StoredAct act,
            ActContent.Decided decided,
            @Nullable AfterAct after) {
        LocalDate on = acting.day(act.envelope().at());
        boolean granted =
                process(head).outcome(decided.outcome()).orElseThrow().kind()
                        == OutcomeKind.GRANTED;
        List<String> own = granted ? List.of() : decided.remedies();
        if (!(after instanceof AfterAct.DecisionChanged changed)) {
            // what a review changed is contested in the file of that review
            return contestable(head, acts, act, on, after == null ? own : List.of());
        }
        DecisionChange change = DecisionChange.of(changed.change()).orElseThrow();
        if (!change.unfavourable()) {
            return contestable(head, acts, act, on, change.ends() ? List.of() : own);
        }
        // by what is lost, every remedy opens again
        StoredAct lost = StoredAct.saying(acts, changed);
        return contestable(
                head,
                acts,
                lost,
                acting.day(lost.envelope().at()),
                DecisionRules.remediesOfDecision(process(head)));
    }

    private Contestable contestable(
            CaseFile head,
            List<StoredAct> acts,
            StoredAct act,
            LocalDate on,
            List<String> remedies) {
        ProcessDefinition process = process(head);
        List<StoredAct> since = since(acts, act);
        return new Contestable(
                act,
                on,
                remedies.stream()
                        .flatMap(code -> process.remedy(code).stream())
                        .map(remedy -> way(head, since, remedy, on))
                        .toList());
    }

    /** Who contested what was decided before has not contested this. */
    private static List<StoredAct> since(List<StoredAct> acts, StoredAct act) {
        return acts.stream().filter(later -> later.seq() > act.seq()).toList();
    }

    private Way way(
            CaseFile head, List<StoredAct> since, ProcessDefinition.Remedy remedy, LocalDate on) {
        LocalDate until = law.until(head, remedy, on).orElse(null);
        boolean asked =
                since.stream()
                        .map(StoredAct::content)
                        .anyMatch(
                                said ->
                                        said instanceof ActContent.Contested by
                                                && by.remedy().equals(remedy.code()));
        return new Way(remedy, until, asked, until != null && acting.today().isAfter(until));
    }

    /** The way by which this file may be contested today, or why it may not. */
    public Outcome<Way> open(CaseFile head, List<StoredAct> acts, String code) {
        return contestable(head, acts).then(contestable -> contestable.way(code)).then(Way::open);
    }

    private ProcessDefinition process(CaseFile head) {
        return services.of(head).process();
    }
}
