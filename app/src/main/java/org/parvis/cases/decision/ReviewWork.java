package org.parvis.cases.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parvis.cases.acts.Acting;
import org.parvis.cases.acts.CaseClocks;
import org.parvis.cases.acts.CaseFile;
import org.parvis.cases.acts.CaseStore;
import org.parvis.cases.acts.CaseWork;
import org.parvis.cases.acts.Clock;
import org.parvis.cases.acts.DecisionChange;
import org.parvis.cases.acts.ReviewAct;
import org.parvis.cases.acts.Services;
import org.parvis.cases.dossier.AnswerReview;
import org.parvis.cases.dossier.DecisionRules;
import org.parvis.catalogue.ProcessDefinition;
import org.parvis.catalogue.ProcessDefinition.FairStep;
import org.parvis.forms.AnswerAt;
import org.parvis.kernel.Outcome;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What an agent does while they examine a file: tick, give notice, take or query one answer. */
@Component
public class ReviewWork {
    private final CaseStore store;
    private final CaseWork work;
    private final CaseClocks clocks;
    private final Services services;

    public ReviewWork(CaseStore store, CaseWork work, CaseClocks clocks, Services services) {
        this.store = store;
        this.work = work;
        this.clocks = clocks;
        this.services = services;
    }

    /** What the agent asks of one answer, row or document, by its place. */
    public record Query(
            String question, Map<String, String> label, String text, @Nullable Object proposed) {}

    /** The lines of a checklist as they stand now; a line that the service has not is refused. */
    public Outcome<CaseFile> check(CaseWork.Ask ask, String step, List<String> items, String note) {
        return work.act(
                ask,
                (sql, head) -> {
                    List<String> known = lines(process(head), step);
                    if (known.isEmpty() || !known.containsAll(items)) {
                        return Outcome.refused("cases.refused.checklist");
                    }
                    return FairSteps.ticked(store.acts(sql, head.id()), step)
                                    .equals(Set.copyOf(items))
                            ? Outcome.refused("cases.refused.unticked")
                            : act(sql, ask, new ReviewAct.Checked(ask.name(), step, items, note));
                });
    }

    private static List<String> lines(ProcessDefinition process, String step) {
        if (step.equals(FairSteps.key(FairStep.THIRD_PARTY))) {
            return process.fairness(FairStep.THIRD_PARTY).isPresent() ? List.of("none") : List.of();
        }
        List<ProcessDefinition.Item> items = new ArrayList<>();
        process.steps().stream()
                .filter(s -> s.id().equals(step))
                .forEach(s -> items.addAll(s.checklist()));
        process.fairness().stream()
                .filter(fair -> FairSteps.key(fair.step()).equals(step))
                .forEach(fair -> items.addAll(fair.checklist()));
        return items.stream().map(ProcessDefinition.Item::id).toList();
    }

    /** Notice of an unfavourable decision to come; the person's days start where the law says. */
    public Outcome<CaseFile> intend(
            CaseWork.Ask ask, String outcome, String reasons, List<String> provisions) {
        return work.act(
                ask,
                (sql, head) -> {
                    ProcessDefinition process = process(head);
                    if (process.fairness(FairStep.INTENTION).isEmpty()) {
                        return Outcome.refused("cases.refused.noIntention");
                    }
                    return unfavourable(head, process, outcome, reasons, provisions)
                            .then(ok -> intend(sql, ask, head, outcome, reasons, provisions));
                });
    }

    private static Outcome<Boolean> unfavourable(
            CaseFile head,
            ProcessDefinition process,
            String outcome,
            String reasons,
            List<String> provisions) {
        if (!head.state().open()) {
            return DecisionChange.of(outcome)
                    .filter(DecisionChange::unfavourable)
                    .filter(change -> !reasons.isBlank())
                    .map(change -> Outcome.ok(true))
                    .orElseGet(() -> Outcome.refused("cases.refused.reasons"));
        }
        return DecisionRules.check(process, outcome, reasons, provisions)
                .then(
                        result ->
                                !result.kind().unfavourable()
                                        ? Outcome.refused("cases.refused.favourable")
                                        : reasons.isBlank()
                                                ? Outcome.refused("cases.refused.reasons")
                                                : Outcome.ok(true));
    }

    private Outcome<Acting.Act> intend(
            JdbcClient sql,
            CaseWork.Ask ask,
            CaseFile head,
            String outcome,
            String reasons,
            List<String> provisions) {
        ProcessDefinition process = process(head);
        List<Clock> moved = new ArrayList<>();
        Clock days =
                process.fairness(FairStep.OBSERVATIONS)
                        .map(
                                rule ->
                                        clocks.start(
                                                CaseClocks.OBSERVATIONS,
                                                Objects.requireNonNull(rule.regime()),
                                                rule.days(),
                                                "intended"))
                        .orElse(null);
        if (days != null) {
            moved.add(days);
            moved.addAll(clocks.stopped(sql, head, process, "intended"));
        }
        ReviewAct.Intended content =
                new ReviewAct.Intended(
                        ask.name(),
                        outcome,
                        reasons,
                        provisions,
                        days == null ? null : days.dueOn());
        return Outcome.ok(new Acting.Act(CaseWork.party(sql, ask), content, moved));
    }

    /**
     * Queries one answer, row or document: it alone reopens for the person, with a correction if
     * one is proposed. What waits for the person already is not asked a second time around or
     * inside it.
     */
    public Outcome<CaseFile> query(CaseWork.Ask ask, Query query) {
        return work.act(
                ask,
                (sql, head) -> {
                    AnswerReview review = AnswerReview.of(store.acts(sql, head.id()));
                    AnswerAt at = AnswerAt.of(query.question());
                    if (!review.has(at)) {
                        return Outcome.refused("cases.refused.noSuchAnswer");
                    }
                    if (review.pending().keySet().stream()
                            .filter(waits -> !waits.equals(query.question()))
                            .anyMatch(waits -> AnswerAt.of(waits).meets(at))) {
                        return Outcome.refused("cases.refused.queriedAround");
                    }
                    List<Clock> stopped = clocks.stopped(sql, head, process(head), "queried");
                    ReviewAct.Queried content =
                            new ReviewAct.Queried(
                                    ask.name(),
                                    query.question(),
                                    query.label(),
                                    query.text(),
                                    query.proposed(),
                                    !stopped.isEmpty());
                    return Outcome.ok(new Acting.Act(CaseWork.party(sql, ask), content, stopped));
                });
    }

    public Outcome<CaseFile> accept(CaseWork.Ask ask, String question, Map<String, String> label) {
        return work.act(
                ask,
                (sql, head) -> {
                    AnswerAt at = AnswerAt.of(question);
                    boolean settles =
                            AnswerReview.of(store.acts(sql, head.id())).pending().keySet().stream()
                                    .anyMatch(place -> at.holds(AnswerAt.of(place)));
                    return act(
                            sql, ask, new ReviewAct.Accepted(ask.name(), question, label, settles));
                });
    }

    private static Outcome<Acting.Act> act(JdbcClient sql, CaseWork.Ask ask, ReviewAct content) {
        return Outcome.ok(Acting.Act.of(CaseWork.party(sql, ask), content));
    }

    private ProcessDefinition process(CaseFile head) {
        return services.of(head).process();
    }
}
