package org.parvis.cases.person;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parvis.cases.acts.CaseFile;
import org.parvis.cases.acts.ReviewAct;
import org.parvis.cases.acts.Services;
import org.parvis.cases.decision.CorrectionFields;
import org.parvis.cases.decision.PersonCorrections;
import org.parvis.cases.desk.Offices;
import org.parvis.cases.desk.PersonPaths;
import org.parvis.cases.desk.TeamReply;
import org.parvis.cases.dossier.AnswerReview;
import org.parvis.cases.dossier.AttachedFiles;
import org.parvis.cases.dossier.Conversations;
import org.parvis.cases.dossier.PersonDossier;
import org.parvis.cases.dossier.PlacedAnswers;
import org.parvis.ds.Words;
import org.parvis.forms.AnswerAt;
import org.parvis.forms.ReopenedAnswers;
import org.parvis.forms.ReplacedFile;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** The page on which a person looks again at what was queried, in words. */
@Component
class CorrectionsDesk {
    private final Services services;
    private final Offices offices;
    private final PlacedAnswers answers;
    private final ReopenedAnswers reopened;
    private final PersonCorrections corrections;

    CorrectionsDesk(
            Services services,
            Offices offices,
            PlacedAnswers answers,
            ReopenedAnswers reopened,
            PersonCorrections corrections) {
        this.services = services;
        this.offices = offices;
        this.answers = answers;
        this.reopened = reopened;
        this.corrections = corrections;
    }

    /**
     * A file, and what its person sent of it; places that their page did not show are as they are.
     */
    private record Drawing(
            PersonDossier dossier,
            AnswerReview review,
            Map<String, ReviewAct.Queried> shown,
            MultiValueMap<String, String> posted,
            Map<String, String> faults,
            Words w) {
        CaseFile head() {
            return dossier.head();
        }

        Map<String, List<String>> typed(String place) {
            return shown.containsKey(place) ? posted : Map.of();
        }

        /** Whether the proposal is taken that stands there now, and none of before. */
        boolean takes(ReviewAct.Queried query) {
            return query.equals(shown.get(query.question()))
                    && PersonCorrections.takesProposal(query, posted);
        }
    }

    CorrectionsPage page(
            PersonDossier dossier,
            MultiValueMap<String, String> posted,
            Map<String, String> faults,
            @Nullable String refused,
            Words w) {
        CaseFile head = dossier.head();
        AnswerReview review = dossier.review();
        Drawing drawing =
                new Drawing(
                        dossier,
                        review,
                        dossier.askedAt(TeamReply.seen(posted)),
                        posted,
                        faults,
                        w);
        List<CorrectionsPage.Done> done = new ArrayList<>();
        review.changes().values().stream()
                .flatMap(List::stream)
                .forEach(change -> done.add(done(head, review, change, w)));
        return new CorrectionsPage(
                head.reference(),
                offices.of(head).name().in(w.lang()),
                review.pending().values().stream().map(query -> query(drawing, query)).toList(),
                done,
                faults,
                refused,
                back(drawing),
                PersonPaths.file(head.reference(), w),
                head.lastSeq(),
                services.of(head).sensitive());
    }

    /** Words for what the body took back or decided meanwhile: they are not lost. */
    private List<GivenBackPage.Text> back(Drawing drawing) {
        List<GivenBackPage.Text> back = new ArrayList<>();
        drawing.shown().values().stream()
                .filter(query -> !drawing.review().pending().containsKey(query.question()))
                .forEach(query -> back(drawing, query, back));
        return back;
    }

    /** The answer as its page showed it; as it was typed where it is none. */
    private void back(Drawing drawing, ReviewAct.Queried query, List<GivenBackPage.Text> back) {
        String place = query.question();
        Object read = read(drawing, place);
        if (read != null) {
            List<String> said = answers.say(drawing.head(), place, read, drawing.w());
            back.add(text(place, query, String.join("\n", said), drawing));
        }
        drawing.posted()
                .forEach(
                        (name, values) -> {
                            String text = String.join("\n", values).strip();
                            boolean why = name.equals(CorrectionFields.why(place));
                            if (!text.isEmpty() && (why || read == null && isOf(name, place))) {
                                back.add(text(name, query, text, drawing));
                            }
                        });
    }

    private @Nullable Object read(Drawing drawing, String place) {
        CaseFile head = drawing.head();
        ReopenedAnswers.Again again =
                AnswerAt.of(place).isFile()
                        ? new ReopenedAnswers.Again(Map.of(), Map.of())
                        : reopened.read(
                                head.service(),
                                head.serviceVersion(),
                                drawing.review().answers(),
                                Set.of(place),
                                drawing.posted(),
                                drawing.w());
        return again.faults().isEmpty() ? again.answers().get(place) : null;
    }

    private static GivenBackPage.Text text(
            String name, ReviewAct.Queried query, String text, Drawing drawing) {
        String label = query.label().getOrDefault(drawing.w().lang(), query.question());
        return new GivenBackPage.Text("back-" + name, label, text);
    }

    /** Whether a field was of that place: its own, or one of its parts. */
    private static boolean isOf(String field, String place) {
        return field.equals(place)
                || field.startsWith(place + ".")
                || field.startsWith(place + "-");
    }

    private CorrectionsPage.Query query(Drawing drawing, ReviewAct.Queried query) {
        CaseFile head = drawing.head();
        Words w = drawing.w();
        String place = query.question();
        return new CorrectionsPage.Query(
                place,
                query.label().getOrDefault(w.lang(), place),
                query.by(),
                query.text(),
                answers.say(head, place, drawing.review().at(place), w),
                query.proposed() == null ? null : answers.say(head, place, query.proposed(), w),
                drawing.takes(query),
                reopened.draw(
                        head.service(),
                        head.serviceVersion(),
                        drawing.review().answers(),
                        place,
                        drawing.typed(place),
                        drawing.faults(),
                        w),
                AnswerAt.of(place).isFile() ? document(drawing, place) : null);
    }

    private CorrectionsPage.Document document(Drawing drawing, String place) {
        CaseFile head = drawing.head();
        Words w = drawing.w();
        ReplacedFile rules = reopened.file(head.service(), head.serviceVersion(), place, w);
        return new CorrectionsPage.Document(
                place,
                AttachedFiles.filed(
                        drawing.review().documents().of(drawing.review().at(place)),
                        drawing.dossier().documents(),
                        PersonPaths.file(head.reference(), w),
                        w),
                rules.accept(),
                w.bytes(rules.largest()),
                PersonCorrections.first(drawing.posted(), CorrectionFields.how(place)),
                PersonCorrections.first(drawing.posted(), CorrectionFields.why(place)),
                Conversations.waiting(corrections.waiting(head, place), w));
    }

    private CorrectionsPage.Done done(
            CaseFile head, AnswerReview review, ReviewAct.Change change, Words w) {
        return new CorrectionsPage.Done(
                change.label().getOrDefault(w.lang(), change.question()),
                answers.say(head, change.question(), change.before(), w),
                answers.say(head, change.question(), change.after(), w),
                review.recomputed().contains(change.question())
                        ? w.say("review.corrections.computed")
                        : change.proposed() ? w.say("review.corrections.proposed") : null,
                change.said());
    }
}
