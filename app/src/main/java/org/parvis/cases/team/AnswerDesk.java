package org.parvis.cases.team;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parvis.cases.acts.CaseFile;
import org.parvis.cases.acts.ReviewAct;
import org.parvis.cases.acts.Transitions;
import org.parvis.cases.desk.TeamPaths;
import org.parvis.cases.dossier.AnswerReview;
import org.parvis.cases.dossier.AttachedFiles;
import org.parvis.cases.dossier.PlacedAnswers;
import org.parvis.cases.dossier.TeamDossier;
import org.parvis.ds.FieldError;
import org.parvis.ds.Link;
import org.parvis.ds.Words;
import org.parvis.forms.AnswerAt;
import org.parvis.forms.ReopenedAnswers;
import org.parvis.platform.Page;
import org.parvis.platform.web.PathWords;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** The page on which an agent looks at one answer, row or document, in words. */
@Component
class AnswerDesk {
    private final ReviewedAnswers answers;
    private final PlacedAnswers placed;
    private final ReopenedAnswers reopened;

    AnswerDesk(ReviewedAnswers answers, PlacedAnswers placed, ReopenedAnswers reopened) {
        this.answers = answers;
        this.placed = placed;
        this.reopened = reopened;
    }

    /**
     * One question, row or document of one file.
     *
     * @param names of all that can be looked at in the file, by place
     */
    record At(
            TeamDossier dossier,
            AnswerReview review,
            String question,
            Map<String, Map<String, String>> names) {
        Map<String, String> label() {
            return names.getOrDefault(question, Map.of());
        }

        AnswerAt place() {
            return AnswerAt.of(question);
        }

        @Nullable Object now() {
            return review.at(question);
        }
    }

    /** What was typed, why it was not taken, and what the agent had seen. */
    record Retry(
            MultiValueMap<String, String> form,
            List<FieldError> errors,
            Map<String, String> faults,
            int seen) {
        static Retry none() {
            return new Retry(new LinkedMultiValueMap<>(), List.of(), Map.of(), Integer.MAX_VALUE);
        }

        /** What was typed as a correction; what stands when another form was sent. */
        Map<String, List<String>> proposal() {
            return form.containsKey("text") ? form : Map.of();
        }

        String get(String field) {
            String value = form.getFirst(field);
            return value == null ? "" : value.strip();
        }
    }

    Page page(At at, Retry retry, Words w, int status) {
        CaseFile head = at.dossier().head();
        boolean conflict = status == 409;
        TeamAnswerPage model =
                new TeamAnswerPage(
                        head.reference(),
                        at.label().getOrDefault(w.lang(), at.question()),
                        at.place().isRow() ? "row" : at.place().isFile() ? "file" : "answer",
                        now(at, w),
                        new TeamAnswerPage.Query(
                                reopened.draw(
                                        head.service(),
                                        head.serviceVersion(),
                                        at.review().answers(),
                                        at.question(),
                                        retry.proposal(),
                                        retry.faults(),
                                        w),
                                retry.get("text"),
                                retry.get("propose").equals("true")),
                        Transitions.may(head, "queried"),
                        TeamPaths.review(w, head.reference()),
                        TeamPaths.answer(w, head.reference(), at.question()),
                        head.lastSeq(),
                        retry.errors(),
                        conflict
                                ? TeamStory.since(at.dossier().acts(), retry.seen(), w)
                                : List.of());
        String other = w.lang().equals("fr") ? "en" : "fr";
        return Page.of("cases/team/teamAnswer", model)
                .title(w.say("review.answer.title", model.label(), head.reference()))
                .nav("queue")
                .inTeam()
                .alternate(PathWords.translate(model.action(), other))
                .status(status);
    }

    private TeamAnswerPage.Now now(At at, Words w) {
        CaseFile head = at.dossier().head();
        AnswerAt place = at.place();
        ReviewAct.Queried waits = at.review().pending().get(at.question());
        return new TeamAnswerPage.Now(
                place.isFile() ? List.of() : placed.say(head, at.question(), at.now(), w),
                ReviewedAnswers.status(at.review(), place, w),
                answers.before(head, at.review(), place, w),
                AttachedFiles.filed(
                        place.isFile() ? at.review().documents().of(at.now()) : List.of(),
                        at.dossier().known().documents(),
                        TeamPaths.file(w, head.reference()),
                        w),
                inside(at, w),
                waits == null ? null : waits.text());
    }

    /** The answers of a row, and its rows inside, each by itself. */
    private List<Link> inside(At at, Words w) {
        CaseFile head = at.dossier().head();
        List<Link> inside = new ArrayList<>();
        if (at.place().isRow()) {
            at.names()
                    .forEach(
                            (place, name) -> {
                                if (AnswerAt.of(place).within(at.place())) {
                                    inside.add(
                                            Link.to(
                                                    name.getOrDefault(w.lang(), place),
                                                    TeamPaths.answer(w, head.reference(), place)));
                                }
                            });
        }
        return inside;
    }
}
