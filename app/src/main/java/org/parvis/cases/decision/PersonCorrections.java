package org.parvis.cases.decision;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parvis.cases.acts.CaseFile;
import org.parvis.cases.acts.ReviewAct;
import org.parvis.cases.acts.Writing;
import org.parvis.cases.desk.Refused;
import org.parvis.cases.desk.TeamReply;
import org.parvis.cases.dossier.AnswerReview;
import org.parvis.cases.dossier.Enclosures;
import org.parvis.cases.dossier.PersonDossier;
import org.parvis.cases.dossier.PlacedAnswers;
import org.parvis.documents.HeldFile;
import org.parvis.ds.Words;
import org.parvis.forms.AnswerAt;
import org.parvis.forms.ReopenedAnswers;
import org.parvis.kernel.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/**
 * What a person does with the answers, rows and documents that were queried: they take the
 * correction that is proposed, answer again, send another document, or say why they keep it.
 */
@Component
public class PersonCorrections {
    private static final int LONGEST = 5_000;

    private final ReopenedAnswers reopened;
    private final PlacedAnswers answers;
    private final Enclosures enclosures;

    PersonCorrections(ReopenedAnswers reopened, PlacedAnswers answers, Enclosures enclosures) {
        this.reopened = reopened;
        this.answers = answers;
        this.enclosures = enclosures;
    }

    /** What was sent, as far as it is right. */
    public record Read(Correction correction, Map<String, String> faults) {}

    /** Takes documents that came; what was refused, by field. */
    public Map<String, String> take(PersonDossier dossier, HttpServletRequest request, Words w) {
        CaseFile head = dossier.head();
        Map<String, String> faults = new LinkedHashMap<>();
        for (String place : files(dossier)) {
            Enclosures.Taking taking =
                    Enclosures.Taking.inPlaceOf(
                            CorrectionFields.file(place),
                            reopened.file(head.service(), head.serviceVersion(), place, w));
            for (Refusal no : enclosures.take(desk(head, place), request, taking).refused()) {
                faults.put(CorrectionFields.file(place), Refused.say(no, w));
            }
        }
        return faults;
    }

    /** Takes away what came and did not leave: the person keeps their document. */
    public void forget(PersonDossier dossier) {
        files(dossier).forEach(place -> enclosures.forget(desk(dossier.head(), place)));
    }

    private static List<String> files(PersonDossier dossier) {
        return dossier.review().pending().keySet().stream()
                .filter(place -> AnswerAt.of(place).isFile())
                .toList();
    }

    /** The document that waits to come in that place. */
    public List<HeldFile> waiting(CaseFile head, String place) {
        return enclosures.waiting(desk(head, place));
    }

    private static Enclosures.Desk desk(CaseFile head, String place) {
        return Enclosures.Desk.ofReplacement(head.id(), place);
    }

    /**
     * Takes the proposals that the person accepts, and reads what they sent for the rest. What was
     * asked after the page that they had is not read: they have not answered it.
     */
    public Read read(PersonDossier dossier, MultiValueMap<String, String> posted, Words w) {
        CaseFile head = dossier.head();
        AnswerReview review = dossier.review();
        Reading reading = new Reading(head, review, posted, w);
        Set<String> shown = dossier.askedAt(TeamReply.seen(posted)).keySet();
        review.pending().values().stream()
                .filter(query -> shown.contains(query.question()))
                .forEach(reading::add);
        reading.typed();
        List<ReviewAct.Change> computed =
                reading.faults.isEmpty()
                        ? answers.computed(head, review, reading.changes)
                        : List.of();
        Correction correction =
                new Correction(reading.changes, computed, reading.files, TeamReply.seen(posted));
        return new Read(correction, reading.faults);
    }

    public static boolean takesProposal(ReviewAct.Queried query, Map<String, List<String>> posted) {
        return query.proposed() != null
                && posted.getOrDefault(CorrectionFields.choice(query.question()), List.of())
                        .contains("yes");
    }

    public static String first(Map<String, List<String>> posted, String field) {
        List<String> all = posted.getOrDefault(field, List.of());
        return all.isEmpty() ? "" : all.getFirst().strip();
    }

    /** What was sent for each query. */
    private final class Reading {
        private final CaseFile head;
        private final AnswerReview review;
        private final Map<String, List<String>> posted;
        private final Words w;
        private final List<ReviewAct.Change> changes = new ArrayList<>();
        private final Map<String, Writing.Enclosing> files = new HashMap<>();
        private final Map<String, String> faults = new LinkedHashMap<>();
        private final Map<String, ReviewAct.Queried> typed = new LinkedHashMap<>();
        private Map<String, Object> around;

        Reading(CaseFile head, AnswerReview review, Map<String, List<String>> posted, Words w) {
            this.head = head;
            this.review = review;
            this.posted = posted;
            this.w = w;
            this.around = review.answers();
        }

        void add(ReviewAct.Queried query) {
            AnswerAt at = AnswerAt.of(query.question());
            if (at.isFile()) {
                changes.add(document(query));
            } else if (takesProposal(query, posted)) {
                around = at.put(around, query.proposed());
                changes.add(change(query, query.proposed(), true));
            } else {
                typed.put(query.question(), query);
            }
        }

        /** What is typed again, among the proposals that were taken. */
        void typed() {
            ReopenedAnswers.Again again =
                    reopened.read(
                            head.service(),
                            head.serviceVersion(),
                            around,
                            typed.keySet(),
                            posted,
                            w);
            faults.putAll(again.faults());
            typed.forEach(
                    (place, query) ->
                            changes.add(change(query, again.answers().get(place), false)));
        }

        private ReviewAct.Change change(
                ReviewAct.Queried query, @Nullable Object after, boolean proposed) {
            return new ReviewAct.Change(
                    query.question(), query.label(), review.at(query.question()), after, proposed);
        }

        private ReviewAct.Change document(ReviewAct.Queried query) {
            String place = query.question();
            Object now = review.at(place);
            String how = first(posted, CorrectionFields.how(place));
            if (how.equals("keep")) {
                String why = first(posted, CorrectionFields.why(place));
                if (why.isEmpty() || why.length() > LONGEST) {
                    String key = why.isEmpty() ? "review.document.noWhy" : "cases.file.tooLong";
                    faults.put(CorrectionFields.why(place), w.say(key, LONGEST));
                }
                return new ReviewAct.Change(place, query.label(), now, now, false, why);
            }
            if (!waiting(head, place).isEmpty()) {
                files.put(place, enclosures.all(desk(head, place)));
            } else if (how.equals("replace")) {
                faults.put(CorrectionFields.file(place), w.say("review.document.noFile"));
            } else {
                faults.put(CorrectionFields.how(place), w.say("review.document.noChoice"));
            }
            return change(query, now, false);
        }
    }
}
