package org.parvis.cases.person;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.parvis.cases.FileScene;
import org.parvis.cases.acts.CaseFile;
import org.parvis.cases.acts.Entering;
import org.parvis.cases.acts.PersonActs;
import org.parvis.cases.acts.Reference;
import org.parvis.cases.admission.AccountlessFiles;
import org.parvis.cases.admission.Admission;
import org.parvis.cases.desk.PersonPaths;
import org.parvis.cases.desk.Refused;
import org.parvis.cases.dossier.Stretch;
import org.parvis.ds.FieldError;
import org.parvis.ds.Words;
import org.parvis.kernel.Actor;
import org.parvis.kernel.Outcome;
import org.parvis.mandates.Act;
import org.parvis.platform.Page;
import org.parvis.platform.web.NotOpenHere;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** A person's own file: its clock, its story, messages, the decision and what one may do. */
@Controller
class FilePages {
    private final Admission admission;
    private final PersonFiles files;
    private final PersonActs acts;
    private final AccountlessFiles accountless;

    FilePages(
            Admission admission, PersonFiles files, PersonActs acts, AccountlessFiles accountless) {
        this.accountless = accountless;
        this.admission = admission;
        this.files = files;
        this.acts = acts;
    }

    @GetMapping({"/fr/dossiers/{reference}", "/en/files/{reference}"})
    Page show(
            @PathVariable String reference,
            HttpServletRequest request,
            Actor.@Nullable Person person,
            Words w) {
        return page(reference, request, person, w, List.of(), 200);
    }

    @PostMapping({"/fr/dossiers/{reference}/retirer", "/en/files/{reference}/withdraw"})
    Page withdraw(
            @PathVariable String reference,
            HttpServletRequest request,
            Actor.@Nullable Person person,
            Words w) {
        return act(reference, request, person, w, Act.SIGN, who -> acts.withdraw(who, ""));
    }

    @PostMapping({"/fr/dossiers/{reference}/joindre", "/en/files/{reference}/join"})
    Page intoAccount(
            @PathVariable String reference,
            HttpServletRequest request,
            Actor.@Nullable Person person,
            Words w) {
        return act(
                reference,
                request,
                person,
                w,
                Act.RECEIVE,
                who ->
                        who.scene() instanceof FileScene.Invited && person != null
                                ? accountless.take(who, person)
                                : Outcome.refused("cases.refused.inAccount"));
    }

    private Page act(
            String reference,
            HttpServletRequest request,
            Actor.@Nullable Person person,
            Words w,
            Act what,
            Function<Entering, Outcome<CaseFile>> act) {
        Optional<Outcome<Entering>> who = admission.toDo(request, person, reference, what);
        if (who.isEmpty()) {
            return closed(reference, request, w);
        }
        return switch (who.get().then(act)) {
            case Outcome.Ok<CaseFile> done -> Page.redirect(PersonPaths.file(reference, w));
            case Outcome.Refused<CaseFile>(var refusal) -> {
                String error = Refused.say(refusal, w);
                yield page(
                        reference, request, person, w, List.of(new FieldError(null, error)), 409);
            }
        };
    }

    private Page page(
            String reference,
            HttpServletRequest request,
            Actor.@Nullable Person person,
            Words w,
            List<FieldError> errors,
            int status) {
        return admission
                .of(request, person, reference)
                .map(
                        scene ->
                                new PersonFiles.Looking(
                                        scene,
                                        admission.may(request, scene, Act.SIGN),
                                        accountless.may(scene, person),
                                        errors,
                                        Stretch.asked(request.getParameter("before"))))
                .flatMap(looking -> files.page(looking, w))
                .map(
                        page ->
                                Page.of("cases/person/file", page)
                                        .title(page.title())
                                        .nav("files")
                                        .discreet(page.discreet())
                                        .status(status))
                .orElseGet(() -> closed(reference, request, w));
    }

    /** The same answer whether the file exists or not: the way in is the code, asked again. */
    static Page closed(String reference, HttpServletRequest request, Words w) {
        return NotOpenHere.closed(
                request,
                PersonPaths.follow(w)
                        + Reference.parse(reference).map(r -> "?reference=" + r).orElse(""));
    }
}
