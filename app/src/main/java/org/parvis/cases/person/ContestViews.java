package org.parvis.cases.person;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.cases.acts.CaseFile;
import org.parvis.cases.acts.Services;
import org.parvis.cases.decision.Remedy;
import org.parvis.cases.desk.PersonPaths;
import org.parvis.cases.desk.Refused;
import org.parvis.cases.dossier.Conversations;
import org.parvis.cases.dossier.Enclosures;
import org.parvis.cases.dossier.PersonDossier;
import org.parvis.ds.FieldError;
import org.parvis.ds.Link;
import org.parvis.ds.Words;
import org.parvis.kernel.Refusal;
import org.parvis.platform.Page;
import org.springframework.stereotype.Component;

/** Draws the form of a contestation, and what it becomes where it cannot be written or sent. */
@Component
class ContestViews {
    private final ContestDesk desk;
    private final PersonResults results;
    private final Enclosures enclosures;
    private final Services services;

    ContestViews(
            ContestDesk desk, PersonResults results, Enclosures enclosures, Services services) {
        this.desk = desk;
        this.results = results;
        this.enclosures = enclosures;
        this.services = services;
    }

    /** The form as it is opened: what is kept. */
    Page form(ContestDesk.At at, Remedy remedy, Words w) {
        ContestDrafts.Saved saved = desk.saved(at);
        return form(at, remedy, ContestKeeping.of(saved.words()), saved.at(), List.of(), w, 200);
    }

    /** The form with what was typed, what is kept of it, and what is wrong. */
    Page form(
            ContestDesk.At at,
            Remedy remedy,
            ContestKeeping keeping,
            List<FieldError> errors,
            Words w,
            int status) {
        return form(at, remedy, keeping, desk.saved(at).at(), errors, w, status);
    }

    private Page form(
            ContestDesk.At at,
            Remedy remedy,
            ContestKeeping keeping,
            @Nullable Instant saved,
            List<FieldError> errors,
            Words w,
            int status) {
        CaseFile head = at.head();
        PersonFilePage.Result result = results.of(at.dossier(), services.of(head).process(), w);
        ContestPage page =
                new ContestPage(
                        head.reference(),
                        result == null ? "" : result.headline(),
                        remedy,
                        keeping,
                        Conversations.waiting(enclosures.waiting(at.desk()), w),
                        saved,
                        errors,
                        PersonPaths.file(head.reference(), w),
                        PersonPaths.contest(head.reference(), remedy.code(), w),
                        services.of(head).sensitive());
        return Page.of("cases/person/contest", page)
                .title(w.say("contest.title", page.reference()))
                .nav("files")
                .discreet(page.discreet())
                .status(status);
    }

    /** Where the page of what one may do says why nothing can be contested. */
    static Page nothing(String reference, Words w) {
        return Page.redirect(PersonPaths.problem(reference, w) + "#contest");
    }

    /** It cannot be contested by that way, or no more: why, what to do, and what was written. */
    Page closed(CaseFile head, Refusal why, ContestWords words, Words w, int status) {
        return new GivenBackPage(
                        head.reference(),
                        w.say(status == 409 ? "contest.back.title" : "contest.closed.title"),
                        List.of(Refused.say(why, w), w.say("contest.closed.next")),
                        GivenBackPage.texts(words, w),
                        List.of(
                                file(head, w),
                                Link.to(
                                                w.say("review.problem.link"),
                                                PersonPaths.problem(head.reference(), w))
                                        .withIcon("alert")),
                        PersonPaths.file(head.reference(), w),
                        services.of(head).sensitive())
                .page(status);
    }

    /**
     * Somebody who acts for the person and may not sign: what they may do here, and who signs.
     *
     * @param writes whether they may write to the body
     */
    Page unsigned(
            PersonDossier dossier,
            Refusal why,
            boolean writes,
            @Nullable ContestWords words,
            Words w) {
        CaseFile head = dossier.head();
        String name = dossier.request().requester().name();
        List<String> says = new ArrayList<>();
        says.add(Refused.say(why, w));
        says.add(w.say(writes ? "contest.sign.mayWrite" : "contest.sign.mayRead"));
        says.add(
                name == null || name.isBlank()
                        ? w.say("contest.sign.whoUnnamed")
                        : w.say("contest.sign.who", name));
        return new GivenBackPage(
                        head.reference(),
                        w.say("contest.sign.title"),
                        says,
                        words == null ? List.of() : GivenBackPage.texts(words, w),
                        List.of(file(head, w)),
                        PersonPaths.file(head.reference(), w),
                        services.of(head).sensitive())
                .page(words == null ? 200 : 409);
    }

    private static Link file(CaseFile head, Words w) {
        return Link.to(
                        w.say("contest.back.file", head.reference()),
                        PersonPaths.file(head.reference(), w))
                .withIcon("document");
    }
}
