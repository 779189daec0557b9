package org.parvis.cases.person;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parvis.cases.acts.CaseFile;
import org.parvis.cases.acts.Entering;
import org.parvis.cases.admission.Admission;
import org.parvis.cases.decision.PersonCorrections;
import org.parvis.cases.decision.PersonReplies;
import org.parvis.cases.desk.PersonPaths;
import org.parvis.cases.desk.Refused;
import org.parvis.cases.dossier.PersonDossier;
import org.parvis.ds.Words;
import org.parvis.kernel.Actor;
import org.parvis.kernel.Outcome;
import org.parvis.kernel.Refusal;
import org.parvis.mandates.Act;
import org.parvis.platform.Page;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A person looks again at the answers, rows and documents that were queried, and at no other. */
@Controller
class CorrectionPages {
    private final Admission admission;
    private final PersonReview review;
    private final PersonCorrections corrections;
    private final CorrectionsDesk desk;
    private final PersonReplies replies;

    CorrectionPages(
            Admission admission,
            PersonReview review,
            PersonCorrections corrections,
            CorrectionsDesk desk,
            PersonReplies replies) {
        this.admission = admission;
        this.review = review;
        this.corrections = corrections;
        this.desk = desk;
        this.replies = replies;
    }

    /** Somebody before a file, and what they sent. */
    private record Sent(PersonDossier dossier, MultiValueMap<String, String> form, Words w) {}

    @GetMapping({"/fr/dossiers/{reference}/corrections", "/en/files/{reference}/corrections"})
    Page corrections(
            @PathVariable String reference,
            HttpServletRequest request,
            Actor.@Nullable Person person,
            Words w) {
        return open(reference, request, person)
                .map(d -> page(new Sent(d, new LinkedMultiValueMap<>(), w), Map.of(), null, 200))
                .orElseGet(() -> FilePages.closed(reference, request, w));
    }

    @PostMapping({"/fr/dossiers/{reference}/corrections", "/en/files/{reference}/corrections"})
    Page correct(
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> form,
            HttpServletRequest request,
            Actor.@Nullable Person person,
            Words w) {
        Optional<Outcome<Entering>> who =
                admission.toDo(request, person, reference, Act.COMMUNICATE);
        Optional<PersonDossier> dossier = open(reference, request, person);
        if (who.isEmpty() || dossier.isEmpty()) {
            return FilePages.closed(reference, request, w);
        }
        Sent sent = new Sent(dossier.get(), form, w);
        return switch (who.get()) {
            case Outcome.Refused<Entering>(Refusal refusal) -> page(sent, Map.of(), refusal, 409);
            case Outcome.Ok<Entering>(Entering entering) -> {
                Map<String, String> faults = corrections.take(sent.dossier(), request, w);
                boolean more = form.containsKey("then") || form.containsKey("remove");
                yield more || !faults.isEmpty()
                        ? page(sent, faults, null, faults.isEmpty() ? 200 : 422)
                        : correct(entering, sent, request, person);
            }
        };
    }

    private Page correct(
            Entering who, Sent sent, HttpServletRequest request, Actor.@Nullable Person person) {
        PersonCorrections.Read read = corrections.read(sent.dossier(), sent.form(), sent.w());
        if (!read.faults().isEmpty()) {
            return page(sent, read.faults(), null, 422);
        }
        String reference = sent.dossier().head().reference();
        return switch (replies.correct(who, read.correction())) {
            case Outcome.Ok<CaseFile> done -> {
                corrections.forget(sent.dossier());
                yield Page.redirect(PersonPaths.file(reference, sent.w()));
            }
            case Outcome.Refused<CaseFile>(Refusal refusal) ->
                    open(reference, request, person)
                            .map(now -> new Sent(now, sent.form(), sent.w()))
                            .map(now -> page(now, Map.of(), refusal, 409))
                            .orElseGet(() -> FilePages.closed(reference, request, sent.w()));
        };
    }

    private Optional<PersonDossier> open(
            String reference, HttpServletRequest request, Actor.@Nullable Person person) {
        return admission.of(request, person, reference).flatMap(review::open);
    }

    private Page page(
            Sent sent, Map<String, String> faults, @Nullable Refusal refusal, int status) {
        Words w = sent.w();
        String refused = refusal == null ? null : Refused.say(refusal, w);
        CorrectionsPage page = desk.page(sent.dossier(), sent.form(), faults, refused, w);
        return Page.of("cases/person/corrections", page)
                .title(w.say("review.corrections.title", page.reference()))
                .nav("files")
                .discreet(page.discreet())
                .status(status);
    }
}
