package org.parvis.cases.dossier;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parvis.cases.acts.CaseFile;
import org.parvis.cases.acts.ReviewAct;
import org.parvis.ds.Words;
import org.parvis.forms.AnswerAt;
import org.parvis.forms.ReopenedAnswers;
import org.springframework.stereotype.Component;

/** The answers of a file by their places: in words, and as the rules compute them from others. */
@Component
public class PlacedAnswers {
    private final ReopenedAnswers reopened;

    PlacedAnswers(ReopenedAnswers reopened) {
        this.reopened = reopened;
    }

    /** What stands in a place, in words; none when it was left empty. */
    public List<String> say(CaseFile head, String place, @Nullable Object answer, Words w) {
        return answer == null
                ? List.of(w.say("review.answer.empty"))
                : reopened.say(head.service(), head.serviceVersion(), place, answer, w);
    }

    /** What the rules compute otherwise once these changes are made. */
    public List<ReviewAct.Change> computed(
            CaseFile head, AnswerReview review, List<ReviewAct.Change> changes) {
        Map<String, Object> changed = review.answers();
        for (ReviewAct.Change change : changes) {
            changed = AnswerAt.of(change.question()).put(changed, change.after());
        }
        return reopened
                .computed(
                        head.service(),
                        head.serviceVersion(),
                        review.answers(),
                        changed,
                        changes.stream().map(ReviewAct.Change::question).toList())
                .stream()
                .map(
                        now ->
                                new ReviewAct.Change(
                                        now.place(),
                                        now.name(),
                                        review.at(now.place()),
                                        now.value(),
                                        false))
                .toList();
    }
}
