package org.parvis.cases.person;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parvis.cases.acts.Receipt;
import org.parvis.cases.admission.FileCodes;
import org.parvis.cases.decision.Remedy;
import org.parvis.cases.desk.PersonPaths;
import org.parvis.cases.desk.Refused;
import org.parvis.cases.dossier.Enclosures;
import org.parvis.ds.FieldError;
import org.parvis.ds.Words;
import org.parvis.kernel.Actor;
import org.parvis.kernel.Outcome;
import org.parvis.kernel.Refusal;
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
    private final ContestDoor door;
    private final ContestDesk desk;
    private final ContestViews views;
    private final FileCodes codes;

    ContestPages(ContestDoor door, ContestDesk desk, ContestViews views, FileCodes codes) {
        this.door = door;
        this.desk = desk;
        this.views = views;
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
        ContestDoor.Before before = new ContestDoor.Before(reference, remedy, request, person, w);
        return door.signing(before, null, at -> show(at, w));
    }

    private Page show(ContestDesk.At at, Words w) {
        return switch (desk.open(at, w)) {
            case Outcome.Ok<Remedy>(Remedy way) -> views.form(at, way, w);
            case Outcome.Refused<Remedy>(Refusal why) -> {
                ContestWords kept = desk.saved(at).words();
                // where there is nothing to give back, the page of what one may do says it
                yield kept.isEmpty()
                        ? ContestViews.nothing(at.head().reference(), w)
                        : views.closed(at.head(), why, kept, w, 200);
            }
        };
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
            HttpServletRequest request,
            HttpServletResponse response,
            Actor.@Nullable Person person,
            Words w) {
        ContestDoor.Before before = new ContestDoor.Before(reference, remedy, request, person, w);
        ContestWords typed = new ContestWords(why.strip(), asks.strip(), enclosed.strip());
        return door.signing(before, typed, at -> write(at, typed, before, response));
    }

    private Page write(
            ContestDesk.At at,
            ContestWords typed,
            ContestDoor.Before before,
            HttpServletResponse response) {
        Optional<Receipt> sent = desk.before(at.who());
        if (sent.isPresent()) {
            return sent(sent.get(), before, response);
        }
        Words w = before.w();
        return switch (desk.open(at, w)) {
            case Outcome.Refused<Remedy>(Refusal why) ->
                    views.closed(at.head(), why, typed, w, 409);
            case Outcome.Ok<Remedy>(Remedy way) -> {
                List<FieldError> errors = wrong(typed, way, before);
                Enclosures.Came came = desk.take(at, way, before.request());
                came.refused().forEach(no -> errors.add(error(Enclosures.FIELD, no, w)));
                ContestKeeping keeping = desk.save(at, typed, before.said("_seen"));
                int status = keeping.moved() ? 409 : errors.isEmpty() ? 200 : 422;
                yield status == 200 && before.goesOn()
                        ? goOn(at, way, typed, came, before, response)
                        : views.form(at, way, keeping, errors, w, status);
            }
        };
    }

    /** What does not fit, and what is missing from whoever goes on. */
    private static List<FieldError> wrong(
            ContestWords typed, Remedy way, ContestDoor.Before before) {
        Words w = before.w();
        List<FieldError> errors = new ArrayList<>();
        typed.texts()
                .forEach(
                        (field, text) -> {
                            if (text.length() > ContestKeeping.LONGEST) {
                                errors.add(
                                        new FieldError(
                                                field,
                                                w.say("contest.tooLong", ContestKeeping.LONGEST)));
                            } else if (before.goesOn()
                                    && text.isBlank()
                                    && !field.equals("enclosed")) {
                                errors.add(new FieldError(field, w.say("contest.empty." + field)));
                            }
                        });
        return errors;
    }

    /** Inside the body it is sent now; before another it is printed, signed and sent first. */
    private Page goOn(
            ContestDesk.At at,
            Remedy way,
            ContestWords words,
            Enclosures.Came came,
            ContestDoor.Before before,
            HttpServletResponse response) {
        Words w = before.w();
        if (!way.inside()) {
            return Page.redirect(PersonPaths.remedy(at.head().reference(), way.code(), w));
        }
        return switch (desk.send(at, words)) {
            case Outcome.Ok<Receipt>(Receipt receipt) -> {
                desk.leave(at, came);
                yield sent(receipt, before, response);
            }
            case Outcome.Refused<Receipt>(Refusal why) ->
                    views.closed(at.head(), why, words, w, 409);
        };
    }

    private Page sent(Receipt receipt, ContestDoor.Before before, HttpServletResponse response) {
        codes.remember(
                before.request(), response, before.person(), receipt.reference(), receipt.code());
        return Page.redirect(PersonPaths.receipt(receipt.reference(), before.w()));
    }

    private static FieldError error(String field, Refusal refusal, Words w) {
        return new FieldError(field, Refused.say(refusal, w));
    }
}
