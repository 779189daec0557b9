package org.parvis.cases.team;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parvis.cases.acts.CaseFile;
import org.parvis.cases.acts.ReviewAct;
import org.parvis.cases.desk.TeamPaths;
import org.parvis.cases.dossier.AnswerReview;
import org.parvis.cases.dossier.PlacedAnswers;
import org.parvis.cases.dossier.TeamDossier;
import org.parvis.ds.Status;
import org.parvis.ds.Tone;
import org.parvis.ds.Words;
import org.parvis.forms.AnswerAt;
import org.parvis.forms.Forms;
import org.parvis.forms.ReopenedAnswers;
import org.parvis.forms.ShownAnswers;
import org.springframework.stereotype.Component;

/**
 * The answers of a file one by one, with their rows and documents, in words: as they stand, as they
 * were, as somebody proposes.
 */
@Component
class ReviewedAnswers {
    private final Forms forms;
    private final ReopenedAnswers reopened;
    private final PlacedAnswers placed;

    ReviewedAnswers(Forms forms, ReopenedAnswers reopened, PlacedAnswers placed) {
        this.forms = forms;
        this.reopened = reopened;
        this.placed = placed;
    }

    /** The names of what can be queried in such a file, by place. */
    Map<String, Map<String, String>> open(CaseFile head, AnswerReview review) {
        return reopened.open(head.service(), head.serviceVersion(), review.answers());
    }

    List<TeamReviewPage.Answer> team(TeamDossier dossier, Words w) {
        CaseFile head = dossier.head();
        AnswerReview review = AnswerReview.of(dossier.acts());
        Map<String, Map<String, String>> open = open(head, review);
        List<TeamReviewPage.Answer> shown = new ArrayList<>();
        for (ShownAnswers.Line line : lines(head, review.answers(), w)) {
            AnswerAt at = AnswerAt.of(line.question());
            List<TeamReviewPage.Answer> inside = inside(head, review, open, at, w);
            if (!inside.isEmpty()) {
                shown.addAll(inside);
            } else {
                boolean opens = open.containsKey(at.address());
                shown.add(answer(head, review, at, line.label(), line.value(), opens, w));
            }
        }
        shown.addAll(inside(head, review, open, AnswerAt.of(AnswerAt.NO_QUESTION), w));
        return shown;
    }

    /** The rows of a group at every depth, or the documents of an answer, each by itself. */
    private List<TeamReviewPage.Answer> inside(
            CaseFile head,
            AnswerReview review,
            Map<String, Map<String, String>> open,
            AnswerAt question,
            Words w) {
        List<TeamReviewPage.Answer> inside = new ArrayList<>();
        open.forEach(
                (place, name) -> {
                    AnswerAt at = AnswerAt.of(place);
                    Object now = review.at(place);
                    if (at.within(question) && (at.isRow() || at.isFile()) && now != null) {
                        String label = name.getOrDefault(w.lang(), place);
                        List<String> lines = placed.say(head, place, now, w);
                        inside.add(answer(head, review, at, label, lines, true, w));
                    }
                });
        return inside;
    }

    private TeamReviewPage.Answer answer(
            CaseFile head,
            AnswerReview review,
            AnswerAt at,
            String label,
            List<String> lines,
            boolean opens,
            Words w) {
        return new TeamReviewPage.Answer(
                label,
                lines,
                status(review, at, w),
                opens ? TeamPaths.answer(w, head.reference(), at.address()) : null,
                before(head, review, at, w));
    }

    private List<ShownAnswers.Line> lines(CaseFile head, Map<String, Object> answers, Words w) {
        return forms.show(head.service(), head.serviceVersion(), answers, w.lang()).stream()
                .flatMap(part -> part.lines().stream())
                .toList();
    }

    static @Nullable Status status(AnswerReview review, AnswerAt at, Words w) {
        if (review.waits(at)) {
            return Status.of(w.say("review.answer.queried"), Tone.WAIT);
        }
        String what = at.isFile() ? ".file" : "";
        if (review.accepted().contains(at.address())) {
            return Status.of(w.say("review.answer.accepted" + what), Tone.GOOD).withIcon("check");
        }
        List<ReviewAct.Change> changes = review.changesOf(at);
        if (changes.isEmpty() || review.recomputed().contains(at.address())) {
            return null;
        }
        return changes.getLast().kept()
                ? Status.of(w.say("review.answer.kept"), Tone.INFO)
                : Status.of(w.say("review.answer.corrected" + what), Tone.INFO);
    }

    /** What a place was, and what stood in it, one change after the other. */
    List<TeamReviewPage.Before> before(CaseFile head, AnswerReview review, AnswerAt at, Words w) {
        return review.changesOf(at).stream()
                .map(change -> before(head, review, at, change, w))
                .toList();
    }

    private TeamReviewPage.Before before(
            CaseFile head, AnswerReview review, AnswerAt at, ReviewAct.Change change, Words w) {
        String place = change.question();
        String how =
                review.recomputed().contains(place)
                        ? "review.answer.recomputed"
                        : change.kept()
                                ? "review.answer.keptBecause"
                                : change.proposed()
                                        ? "review.answer.tookProposal"
                                        : AnswerAt.of(place).isFile()
                                                ? "review.answer.changed.file"
                                                : "review.answer.changed";
        String when = w.say(how);
        return new TeamReviewPage.Before(
                change.kept() ? List.of() : placed.say(head, place, change.before(), w),
                place.equals(at.address())
                        ? when
                        : w.say(
                                "review.answer.inside",
                                change.label().getOrDefault(w.lang(), place),
                                when),
                change.said());
    }
}
