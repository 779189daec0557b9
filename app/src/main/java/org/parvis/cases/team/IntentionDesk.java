package org.parvis.cases.team;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parvis.calendar.Calendars;
import org.parvis.cases.acts.Acting;
import org.parvis.cases.acts.CaseFile;
import org.parvis.cases.acts.DecisionChange;
import org.parvis.cases.acts.ReviewAct;
import org.parvis.cases.acts.Transitions;
import org.parvis.cases.decision.FairSteps;
import org.parvis.cases.decision.OutcomeWords;
import org.parvis.cases.desk.TeamPaths;
import org.parvis.cases.desk.TeamTyped;
import org.parvis.cases.dossier.AttachedFiles;
import org.parvis.cases.dossier.TeamDossier;
import org.parvis.catalogue.ProcessDefinition;
import org.parvis.catalogue.ProcessDefinition.FairStep;
import org.parvis.ds.Choice;
import org.parvis.ds.Words;
import org.springframework.stereotype.Component;

/** The notice that comes before an unfavourable decision: what may be announced, what was said. */
@Component
class IntentionDesk {
    private final Calendars calendars;
    private final Acting acting;
    private final TeamOffers offers;

    IntentionDesk(Calendars calendars, Acting acting, TeamOffers offers) {
        this.calendars = calendars;
        this.acting = acting;
        this.offers = offers;
    }

    /** None where no notice comes before the decision. */
    TeamReviewPage.@Nullable Notice notice(
            TeamDossier dossier, ProcessDefinition process, TeamTyped typed, Words w) {
        if (process.fairness(FairStep.INTENTION).isEmpty()) {
            return null;
        }
        ReviewAct.Intended sent = FairSteps.open(dossier.acts());
        List<String> chosen = typed.all("intend", "provisions", List.of());
        return new TeamReviewPage.Notice(
                outcomes(dossier.head(), process, w),
                offers.provisions(dossier.head(), process, chosen, w),
                process.fairness(FairStep.OBSERVATIONS)
                        .map(rule -> w.dateLong(until(rule)))
                        .orElse(null),
                sent == null ? null : sent(sent, dossier, process, w),
                Transitions.may(dossier.head(), "intended"));
    }

    private LocalDate until(ProcessDefinition.Fairness rule) {
        String regime = Objects.requireNonNull(rule.regime());
        return calendars.term(regime, acting.today(), rule.days()).lastDay();
    }

    private static TeamReviewPage.Sent sent(
            ReviewAct.Intended intended, TeamDossier dossier, ProcessDefinition process, Words w) {
        LocalDate until = FairSteps.until(dossier.acts());
        ReviewAct.Observed observed = FairSteps.observed(dossier.acts());
        return new TeamReviewPage.Sent(
                OutcomeWords.of(intended.outcome(), process, w),
                intended.by(),
                intended.reasons(),
                until == null ? null : w.dateLong(until),
                observed == null ? null : observed.text(),
                AttachedFiles.shown(
                        AttachedFiles.of(observed),
                        dossier.known().documents(),
                        TeamPaths.file(w, dossier.head().reference()),
                        w));
    }

    /** Once decided, only what may become of the decision. */
    private static List<Choice> outcomes(CaseFile head, ProcessDefinition process, Words w) {
        if (!head.state().open()) {
            return Arrays.stream(DecisionChange.values())
                    .filter(DecisionChange::unfavourable)
                    .map(c -> Choice.of(c.act(), w.say("review.change." + c.act())))
                    .toList();
        }
        return process.outcomes().stream()
                .filter(o -> o.kind().unfavourable())
                .filter(o -> o.kind() != ProcessDefinition.OutcomeKind.BY_EFFECT_OF_LAW)
                .map(o -> Choice.of(o.code(), o.label().in(w.lang())))
                .toList();
    }
}
