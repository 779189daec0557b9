package org.parvis.cases.person;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parvis.cases.acts.CaseFile;
import org.parvis.cases.admission.Admission;
import org.parvis.cases.decision.Remedies;
import org.parvis.cases.desk.PersonPaths;
import org.parvis.cases.dossier.PersonDossier;
import org.parvis.ds.Words;
import org.parvis.kernel.Actor;
import org.parvis.kernel.Outcome;
import org.parvis.kernel.Refusal;
import org.parvis.platform.Page;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;

/**
 * The pre-filled application for review by an outside body (A-2.1, s. 135): only for what may be
 * contested there as the file stands today.
 */
@Controller
class RemedyPages {
    private final Admission admission;
    private final ContestDoor door;
    private final ContestDesk desk;
    private final ContestViews views;
    private final Remedies remedies;
    private final RemedyDesk papers;

    RemedyPages(
            Admission admission,
            ContestDoor door,
            ContestDesk desk,
            ContestViews views,
            Remedies remedies,
            RemedyDesk papers) {
        this.admission = admission;
        this.door = door;
        this.desk = desk;
        this.views = views;
        this.remedies = remedies;
        this.papers = papers;
    }

    @GetMapping({
        "/fr/dossiers/{reference}/recours/{remedy}",
        "/en/files/{reference}/remedy/{remedy}"
    })
    Page show(
            @PathVariable String reference,
            @PathVariable String remedy,
            HttpServletRequest request,
            Actor.@Nullable Person person,
            Words w) {
        ContestDoor.Before before = new ContestDoor.Before(reference, remedy, request, person, w);
        return admission
                .of(request, person, reference)
                .flatMap(desk::dossier)
                .map(dossier -> show(dossier, before))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Page show(PersonDossier dossier, ContestDoor.Before before) {
        CaseFile head = dossier.head();
        Words w = before.w();
        Optional<ContestDesk.At> signer = door.signer(before);
        ContestWords words = signer.map(at -> desk.saved(at).words()).orElse(ContestWords.NOTHING);
        Outcome<Page> drawn =
                remedies.contestable(head, dossier.acts())
                        .then(
                                contested ->
                                        contested
                                                .way(before.remedy())
                                                .map(
                                                        way ->
                                                                page(
                                                                        dossier,
                                                                        contested,
                                                                        way,
                                                                        words,
                                                                        signer.isPresent(),
                                                                        w)));
        return switch (drawn) {
            case Outcome.Ok<Page>(Page page) -> page;
            case Outcome.Refused<Page>(Refusal why) -> views.closed(head, why, words, w, 200);
        };
    }

    private Page page(
            PersonDossier dossier,
            Remedies.Contestable contested,
            Remedies.Way way,
            ContestWords words,
            boolean signs,
            Words w) {
        if (way.remedy().service() != null) {
            return Page.redirect(
                    PersonPaths.contest(dossier.head().reference(), way.remedy().code(), w));
        }
        RemedyPage page = papers.page(dossier, contested, way, words, signs, w);
        return Page.of("cases/person/remedy", page).title(page.label()).nav("files");
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
        return door.signing(
                new ContestDoor.Before(reference, remedy, request, person, w),
                ContestWords.NOTHING,
                at -> sent(at, w));
    }

    private Page sent(ContestDesk.At at, Words w) {
        return switch (desk.sent(at)) {
            case Outcome.Ok<CaseFile> noted ->
                    Page.redirect(PersonPaths.file(at.head().reference(), w));
            case Outcome.Refused<CaseFile>(Refusal why) ->
                    views.closed(at.head(), why, desk.saved(at).words(), w, 409);
        };
    }
}
