package org.parvis.cases.team;

import org.jspecify.annotations.Nullable;
import org.parvis.cases.acts.AfterAct;
import org.parvis.cases.acts.ReviewAct;
import org.parvis.cases.decision.OutcomeWords;
import org.parvis.cases.person.FileStory;
import org.parvis.catalogue.ProcessDefinition;
import org.parvis.ds.Words;

/** The acts of an examination, and of what follows a decision, as agents read them. */
final class ReviewStory {
    private ReviewStory() {}

    static @Nullable String words(ReviewAct act, ProcessDefinition process, Words w) {
        return switch (act) {
            case ReviewAct.Checked checked -> checked(checked, process, w);
            case ReviewAct.Intended intended -> OutcomeWords.of(intended.outcome(), process, w);
            case ReviewAct.Observed observed -> observed.text();
            case ReviewAct.ObservationsClosed closed ->
                    w.say("review.story.silent", w.date(closed.endedOn()));
            case ReviewAct.Queried queried ->
                    queried.label().getOrDefault(w.lang(), "") + " – " + queried.text();
            case ReviewAct.Accepted accepted -> accepted.label().get(w.lang());
            case ReviewAct.Corrected corrected -> FileStory.labels(corrected, w);
            case ReviewAct.Late late -> w.say("review.story.late", w.date(late.endedOn()));
            case ReviewAct.OutageCounted outage ->
                    w.say("review.story.outage", outage.days(), w.date(outage.due()));
            case ReviewAct.Reminded reminded ->
                    w.say("review.story.reminded", w.date(reminded.until()));
            case ReviewAct.SignedOff signed -> signed.note();
            case ReviewAct.SentBack back -> back.note();
            case ReviewAct.Escalated escalated ->
                    w.say("review.story.asleep", w.date(escalated.since()));
            case ReviewAct.OpinionAsked asked -> asked.expert() + " – " + asked.question();
            case ReviewAct.OpinionReminded reminded ->
                    w.say("review.story.reminded", w.date(reminded.until()));
            case ReviewAct.OpinionGiven given -> given.expert() + " – " + given.text();
        };
    }

    private static String checked(ReviewAct.Checked checked, ProcessDefinition process, Words w) {
        String label =
                process.steps().stream()
                        .filter(step -> step.id().equals(checked.step()))
                        .map(step -> step.label().in(w.lang()))
                        .findFirst()
                        .orElseGet(() -> w.say("review." + checked.step().replace(':', '.')));
        return w.say("review.story.checked", label, checked.items().size());
    }

    static String words(AfterAct act, Words w) {
        return switch (act) {
            case AfterAct.DecisionChanged changed ->
                    w.say("review.story.effective", w.date(changed.effectiveOn()))
                            + " "
                            + changed.reasons();
            case AfterAct.Complained complained -> complained.linkedReference();
            case AfterAct.Reviewed reviewed -> reviewed.label();
        };
    }
}
