package org.parvis.cases.person;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parvis.cases.acts.CaseFile;
import org.parvis.cases.acts.Entering;
import org.parvis.cases.acts.Receipt;
import org.parvis.cases.admission.Admission;
import org.parvis.cases.admission.FileCodes;
import org.parvis.cases.desk.PersonPaths;
import org.parvis.cases.desk.Refused;
import org.parvis.cases.dossier.Enclosures;
import org.parvis.ds.FieldError;
import org.parvis.ds.Words;
import org.parvis.kernel.Actor;
import org.parvis.kernel.Outcome;
import org.parvis.kernel.Refusal;
import org.parvis.mandates.Act;
import org.parvis.platform.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * A person contests a decision: they write why and what they ask, keep it as a draft, and send it.
 * Nothing is in the file before they send.
 */
@Controller
class ContestPages {
    private static final int LONGEST = 10_000;

    private final Admission admission;
    private final ContestDesk desk;
    private final FileCodes codes;

    ContestPages(Admission admission, ContestDesk desk, FileCodes codes) {
        this.admission = admission;
        this.desk = desk;
        this.codes = codes;
    }

    @GetMapping({
        "/fr/dossiers/{reference}/contester/{remedy}",
        "/en/files/{reference}/contest/{remedy}"
    })
    Page show(
            @PathVariable String reference,
            @PathVariable String remedy,
            HttpServletRequest request,
            Actor.@Nullable Person person,
            Words w) {
        return admission
                .of(request, person, reference)
                .map(
                        scene ->
                                desk.open(scene, remedy, w)
                                        .map(
                                                seen ->
                                                        page(
                                                                seen,
                                                                desk.saved(seen),
                                                                List.of(),
                                                                w,
                                                                200))
                                        .orElseGet(() -> closed(reference, w)))
                .orElseGet(() -> FilePages.closed(reference, request, w));
    }

    @PostMapping({
        "/fr/dossiers/{reference}/contester/{remedy}",
        "/en/files/{reference}/contest/{remedy}"
    })
    Page write(
            @PathVariable String reference,
            @PathVariable String remedy,
            @RequestParam(defaultValue = "") String why,
            @RequestParam(defaultValue = "") String asks,
            @RequestParam(defaultValue = "") String enclosed,
            @RequestParam(defaultValue = "") String then,
            HttpServletRequest request,
            HttpServletResponse response,
            Actor.@Nullable Person person,
            Words w) {
        Optional<Outcome<Entering>> who = admission.toDo(request, person, reference, Act.SIGN);
        if (who.isEmpty()) {
            return FilePages.closed(reference, request, w);
        }
        ContestDrafts.Written written =
                new ContestDrafts.Written(why.strip(), asks.strip(), enclosed.strip());
        Optional<ContestDesk.Seen> open =
                admission
                        .of(request, person, reference)
                        .flatMap(scene -> desk.open(scene, remedy, w));
        if (open.isEmpty()) {
            return closed(reference, w);
        }
        ContestDesk.Seen seen = open.get();
        boolean goesOn = then.isEmpty() && request.getParameter("remove") == null;
        return switch (who.get()) {
            case Outcome.Refused<Entering>(Refusal refusal) ->
                    page(seen, written, error(null, refusal, w), w, 409);
            case Outcome.Ok<Entering>(Entering entering) -> {
                List<FieldError> errors = wrong(seen, written, request, goesOn, w);
                yield errors.isEmpty() && goesOn
                        ? goOn(entering, seen, written, new Browser(request, response, person), w)
                        : page(seen, written, errors, w, errors.isEmpty() ? 200 : 422);
            }
        };
    }

    /** Who is before their screen, to be given the code of a new file. */
    private record Browser(
            HttpServletRequest request,
            HttpServletResponse response,
            Actor.@Nullable Person person) {}

    /** Keeps what fits as a draft, with its files, and says what else is wrong. */
    private List<FieldError> wrong(
            ContestDesk.Seen seen,
            ContestDrafts.Written written,
            HttpServletRequest request,
            boolean goesOn,
            Words w) {
        List<FieldError> errors = new ArrayList<>();
        seen.texts(written)
                .forEach(
                        (field, text) -> {
                            if (text.length() > LONGEST) {
                                errors.add(
                                        new FieldError(
                                                field, w.say("cases.file.tooLong", LONGEST)));
                            } else if (goesOn && text.isBlank() && !field.equals("enclosed")) {
                                errors.add(new FieldError(field, w.say("contest.empty." + field)));
                            }
                        });
        desk.take(seen, request).forEach(no -> errors.addAll(error(Enclosures.FIELD, no, w)));
        if (seen.texts(written).values().stream().allMatch(text -> text.length() <= LONGEST)) {
            desk.save(seen, written);
        }
        return errors;
    }

    /** Inside the body it is sent now; before another it is printed, signed and sent first. */
    private Page goOn(
            Entering who,
            ContestDesk.Seen seen,
            ContestDrafts.Written written,
            Browser browser,
            Words w) {
        if (!seen.remedy().inside()) {
            return Page.redirect(PersonPaths.remedy(seen.reference(), seen.remedy().code(), w));
        }
        return switch (desk.send(who, seen, written)) {
            case Outcome.Ok<Receipt>(Receipt receipt) -> {
                codes.remember(
                        browser.request(),
                        browser.response(),
                        browser.person(),
                        receipt.reference(),
                        receipt.code());
                yield Page.redirect(PersonPaths.receipt(receipt.reference(), w));
            }
            case Outcome.Refused<Receipt>(Refusal refusal) ->
                    page(seen, written, error(null, refusal, w), w, 409);
        };
    }

    /** The person says that they sent their application to the other body: only now it is noted. */
    @PostMapping({
        "/fr/dossiers/{reference}/recours/{remedy}",
        "/en/files/{reference}/remedy/{remedy}"
    })
    Page sent(
            @PathVariable String reference,
            @PathVariable String remedy,
            HttpServletRequest request,
            Actor.@Nullable Person person,
            Words w) {
        Optional<Outcome<Entering>> who = admission.toDo(request, person, reference, Act.SIGN);
        if (who.isEmpty()) {
            return FilePages.closed(reference, request, w);
        }
        Outcome<CaseFile> noted =
                who.get()
                        .then(
                                entering ->
                                        desk.open(entering.scene(), remedy, w)
                                                .map(seen -> desk.sent(entering, seen))
                                                .orElseGet(
                                                        () ->
                                                                Outcome.refused(
                                                                        "cases.refused.remedy")));
        return noted instanceof Outcome.Ok
                ? Page.redirect(PersonPaths.file(reference, w))
                : closed(reference, w);
    }

    private static List<FieldError> error(@Nullable String field, Refusal refusal, Words w) {
        return List.of(new FieldError(field, Refused.say(refusal, w)));
    }

    /** Where it says why nothing can be contested, and what one may do instead. */
    private static Page closed(String reference, Words w) {
        return Page.redirect(PersonPaths.problem(reference, w) + "#contest");
    }

    /** What was typed is shown again as it was, with the hour of what is kept. */
    private Page page(
            ContestDesk.Seen seen,
            ContestDrafts.Written written,
            List<FieldError> errors,
            Words w,
            int status) {
        return page(
                seen, new ContestDrafts.Saved(written, desk.saved(seen).at()), errors, w, status);
    }

    private Page page(
            ContestDesk.Seen seen,
            ContestDrafts.Saved saved,
            List<FieldError> errors,
            Words w,
            int status) {
        ContestPage page = desk.page(seen, saved, errors, w);
        return Page.of("cases/person/contest", page)
                .title(w.say("contest.title", page.reference()))
                .nav("files")
                .discreet(page.discreet())
                .status(status);
    }
}
