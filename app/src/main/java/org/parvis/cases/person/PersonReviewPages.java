package org.parvis.cases.person;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parvis.cases.acts.CaseFile;
import org.parvis.cases.acts.Entering;
import org.parvis.cases.acts.Writing;
import org.parvis.cases.admission.Admission;
import org.parvis.cases.decision.PersonReplies;
import org.parvis.cases.desk.PersonPaths;
import org.parvis.cases.desk.Refused;
import org.parvis.cases.dossier.Enclosures;
import org.parvis.cases.dossier.PersonDossier;
import org.parvis.ds.FieldError;
import org.parvis.ds.Link;
import org.parvis.ds.Words;
import org.parvis.kernel.Actor;
import org.parvis.kernel.Outcome;
import org.parvis.kernel.Refusal;
import org.parvis.mandates.Act;
import org.parvis.platform.Page;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** A person answers a notice of intention. */
@Controller
class PersonReviewPages {
    private static final int LONGEST = 10_000;

    private final Admission admission;
    private final PersonReview review;
    private final PersonReplies replies;
    private final Enclosures enclosures;

    PersonReviewPages(
            Admission admission,
            PersonReview review,
            PersonReplies replies,
            Enclosures enclosures) {
        this.enclosures = enclosures;
        this.admission = admission;
        this.review = review;
        this.replies = replies;
    }

    @GetMapping({"/fr/dossiers/{reference}/observations", "/en/files/{reference}/observations"})
    Page notice(
            @PathVariable String reference,
            HttpServletRequest request,
            Actor.@Nullable Person person,
            Words w) {
        return open(reference, request, person)
                .map(dossier -> notice(dossier, ObservationsPage.Typed.NOTHING, w, 200))
                .orElseGet(() -> FilePages.closed(reference, request, w));
    }

    @PostMapping({"/fr/dossiers/{reference}/observations", "/en/files/{reference}/observations"})
    Page observe(
            @PathVariable String reference,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String then,
            HttpServletRequest request,
            Actor.@Nullable Person person,
            Words w) {
        Optional<Outcome<Entering>> who =
                admission.toDo(request, person, reference, Act.COMMUNICATE);
        Optional<PersonDossier> dossier = open(reference, request, person);
        if (who.isEmpty() || dossier.isEmpty()) {
            return FilePages.closed(reference, request, w);
        }
        return switch (who.get()) {
            case Outcome.Refused<Entering>(Refusal refusal) ->
                    refused(dossier.get(), text, refusal, w);
            case Outcome.Ok<Entering>(Entering entering) when replies.came(entering) ->
                    Page.redirect(PersonPaths.file(reference, w));
            case Outcome.Ok<Entering>(Entering entering) -> {
                Enclosures.Desk desk = Enclosures.Desk.ofObservations(dossier.get().head().id());
                List<FieldError> errors = new ArrayList<>();
                Enclosures.Came came = enclosures.take(desk, request);
                came.refused().forEach(no -> errors.add(error(Enclosures.FIELD, no, w)));
                boolean files = !then.isEmpty() || request.getParameter("remove") != null;
                if (!files && (text.isBlank() || text.length() > LONGEST)) {
                    String key = text.isBlank() ? "review.observe.empty" : "cases.file.tooLong";
                    errors.add(new FieldError("text", w.say(key, LONGEST)));
                }
                yield files || !errors.isEmpty()
                        ? notice(
                                dossier.get(),
                                new ObservationsPage.Typed(text, errors),
                                w,
                                errors.isEmpty() ? 200 : 422)
                        : observe(entering, dossier.get(), text.strip(), desk, came, w);
            }
        };
    }

    private Page observe(
            Entering who,
            PersonDossier dossier,
            String text,
            Enclosures.Desk desk,
            Enclosures.Came came,
            Words w) {
        return switch (replies.observe(who, new Writing(text, null, enclosures.all(desk)))) {
            case Outcome.Ok<CaseFile> done -> {
                enclosures.leave(desk, came);
                yield Page.redirect(PersonPaths.file(dossier.head().reference(), w));
            }
            case Outcome.Refused<CaseFile>(Refusal refusal) -> refused(dossier, text, refusal, w);
        };
    }

    private Page refused(PersonDossier dossier, String text, Refusal refusal, Words w) {
        FieldError error = new FieldError("text", Refused.say(refusal, w));
        return notice(dossier, new ObservationsPage.Typed(text, List.of(error)), w, 409);
    }

    private static FieldError error(String field, Refusal refusal, Words w) {
        return new FieldError(field, Refused.say(refusal, w));
    }

    private Optional<PersonDossier> open(
            String reference, HttpServletRequest request, Actor.@Nullable Person person) {
        return admission.of(request, person, reference).flatMap(review::open);
    }

    private Page notice(PersonDossier dossier, ObservationsPage.Typed typed, Words w, int status) {
        return review.observations(dossier, typed, w)
                .map(
                        page ->
                                Page.of("cases/person/observations", page)
                                        .title(w.say("review.observe.title", page.reference()))
                                        .nav("files")
                                        .discreet(page.discreet())
                                        .status(status))
                .orElseGet(() -> over(dossier, typed.text(), w));
    }

    /** The body decided meanwhile: what was written is given back, with what to do now. */
    private Page over(PersonDossier dossier, String text, Words w) {
        if (text.isBlank()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        String reference = dossier.head().reference();
        String file = PersonPaths.file(reference, w);
        return new GivenBackPage(
                        reference,
                        w.say("review.observe.over"),
                        List.of(w.say("cases.refused.noNotice"), w.say("review.observe.over.next")),
                        List.of(
                                new GivenBackPage.Text(
                                        "text", w.say("review.observe.label"), text)),
                        List.of(Link.to(w.say("contest.back.file", reference), file)),
                        file,
                        true)
                .page(409);
    }
}
