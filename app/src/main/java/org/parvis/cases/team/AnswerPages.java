package org.parvis.cases.team;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parvis.cases.acts.CaseFile;
import org.parvis.cases.acts.CaseWork;
import org.parvis.cases.admission.FileThreshold;
import org.parvis.cases.decision.ReviewWork;
import org.parvis.cases.desk.Refused;
import org.parvis.cases.desk.TeamPaths;
import org.parvis.cases.desk.TeamReply;
import org.parvis.cases.dossier.AnswerReview;
import org.parvis.cases.dossier.TeamDossier;
import org.parvis.cases.dossier.TeamDossiers;
import org.parvis.ds.FieldError;
import org.parvis.ds.Words;
import org.parvis.forms.ReopenedAnswers;
import org.parvis.kernel.CanonicalJson;
import org.parvis.kernel.Outcome;
import org.parvis.kernel.Refusal;
import org.parvis.platform.Page;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * One answer, row or document at a time: it stands, or it alone reopens for the person, with a fix
 * if need be.
 */
@Controller
class AnswerPages {
    private static final int LONGEST = 5_000;

    private final TeamDossiers dossiers;
    private final ReviewWork work;
    private final ReviewedAnswers answers;
    private final ReopenedAnswers reopened;
    private final AnswerDesk desk;

    AnswerPages(
            TeamDossiers dossiers,
            ReviewWork work,
            ReviewedAnswers answers,
            ReopenedAnswers reopened,
            AnswerDesk desk) {
        this.desk = desk;
        this.dossiers = dossiers;
        this.work = work;
        this.answers = answers;
        this.reopened = reopened;
    }

    @GetMapping({
        "/fr/equipe/dossiers/{reference}/examen/reponses/{question}",
        "/en/team/files/{reference}/review/answers/{question}"
    })
    Page show(FileThreshold.Opened file, Words w, @PathVariable String question) {
        return desk.page(at(file, question), AnswerDesk.Retry.none(), w, 200);
    }

    @PostMapping({
        "/fr/equipe/dossiers/{reference}/examen/reponses/{question}",
        "/en/team/files/{reference}/review/answers/{question}"
    })
    Page act(
            FileThreshold.Opened file,
            Words w,
            @PathVariable String question,
            @RequestParam MultiValueMap<String, String> form) {
        AnswerDesk.At at = at(file, question);
        int seen = TeamReply.seen(form);
        AnswerDesk.Retry typed = new AnswerDesk.Retry(form, List.of(), Map.of(), seen);
        CaseWork.Ask ask = dossiers.ask(file, at.dossier().head(), seen);
        if (typed.get("then").equals("accept")) {
            return told(file, at, typed, work.accept(ask, question, at.label()), "accepted", w);
        }
        return query(file, ask, at, typed, w);
    }

    private Page query(
            FileThreshold.Opened file,
            CaseWork.Ask ask,
            AnswerDesk.At at,
            AnswerDesk.Retry typed,
            Words w) {
        String text = typed.get("text");
        List<FieldError> errors = new ArrayList<>();
        if (text.isEmpty() || text.length() > LONGEST) {
            String key = text.isEmpty() ? "review.query.empty" : "team.refused.long";
            errors.add(new FieldError("text", w.say(key, LONGEST)));
        }
        @Nullable Object proposed = null;
        Map<String, String> faults = Map.of();
        if (typed.get("propose").equals("true") && !at.place().isFile()) {
            ReopenedAnswers.Again again = read(at, typed.form(), w);
            faults = again.faults();
            faults.forEach((question, fault) -> errors.add(new FieldError(question, fault)));
            proposed = again.answers().get(at.question());
            if (faults.isEmpty() && (proposed == null || same(proposed, at.now()))) {
                errors.add(new FieldError("propose", w.say("review.query.noProposal")));
            }
        }
        if (!errors.isEmpty()) {
            return desk.page(
                    at, new AnswerDesk.Retry(typed.form(), errors, faults, typed.seen()), w, 422);
        }
        ReviewWork.Query query = new ReviewWork.Query(at.question(), at.label(), text, proposed);
        return told(file, at, typed, work.query(ask, query), "queried", w);
    }

    private static boolean same(Object proposed, @Nullable Object now) {
        return now != null && CanonicalJson.text(proposed).equals(CanonicalJson.text(now));
    }

    private ReopenedAnswers.Again read(
            AnswerDesk.At at, MultiValueMap<String, String> form, Words w) {
        CaseFile head = at.dossier().head();
        return reopened.read(
                head.service(),
                head.serviceVersion(),
                at.review().answers(),
                List.of(at.question()),
                form,
                w);
    }

    private Page told(
            FileThreshold.Opened file,
            AnswerDesk.At at,
            AnswerDesk.Retry typed,
            Outcome<CaseFile> outcome,
            String told,
            Words w) {
        String reference = at.dossier().head().reference();
        return switch (outcome) {
            case Outcome.Ok<CaseFile> done ->
                    Page.redirect(TeamPaths.review(w, reference) + "?told=" + told + "#answers");
            case Outcome.Refused<CaseFile>(Refusal refusal) -> {
                FieldError error = new FieldError(null, Refused.say(refusal, w));
                AnswerDesk.Retry retry =
                        new AnswerDesk.Retry(typed.form(), List.of(error), Map.of(), typed.seen());
                boolean conflict = refusal.key().equals(TeamReply.CONFLICT);
                yield desk.page(at(file, at.question()), retry, w, conflict ? 409 : 422);
            }
        };
    }

    private AnswerDesk.At at(FileThreshold.Opened file, String question) {
        TeamDossier dossier = dossiers.read(file);
        AnswerReview review = AnswerReview.of(dossier.acts());
        Map<String, Map<String, String>> names = answers.open(dossier.head(), review);
        if (!names.containsKey(question)) {
            throw TeamReply.notFound();
        }
        return new AnswerDesk.At(dossier, review, question, names);
    }
}
