package org.parvis.participation.petitions;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.FieldError;
import org.parvis.ds.Link;
import org.parvis.ds.Words;
import org.parvis.participation.Appeal;
import org.parvis.participation.HeldConsultations;
import org.parvis.participation.ParticipationPaths;
import org.parvis.participation.PetitionTerms;
import org.parvis.participation.addressed.LetterPages;
import org.parvis.platform.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The author of a petition, who reads its letters, confirms it, appeals or takes it back. */
@Controller
class AuthorPages {
    private final BeginningPetitions beginning;
    private final Petitions petitions;
    private final PetitionBodies bodies;
    private final HeldConsultations days;

    AuthorPages(
            BeginningPetitions beginning,
            Petitions petitions,
            PetitionBodies bodies,
            HeldConsultations days) {
        this.beginning = beginning;
        this.petitions = petitions;
        this.bodies = bodies;
        this.days = days;
    }

    @GetMapping({"/fr/ma-petition/{token}", "/en/my-petition/{token}"})
    Page own(@PathVariable String token, Words w) {
        return beginning
                .of(token)
                .map(own -> page(token, own, "", List.of(), w))
                .orElseGet(() -> gone(w));
    }

    @PostMapping({"/fr/ma-petition/{token}", "/en/my-petition/{token}"})
    Page change(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String then,
            @RequestParam(defaultValue = "") String appeal,
            Words w) {
        OwnPetition own = beginning.of(token).orElse(null);
        if (own == null) {
            return gone(w);
        }
        switch (then) {
            case "confirm" -> beginning.confirm(token, readBy(own));
            case "withdraw" -> beginning.withdraw(token);
            case "appeal" -> {
                Appeal said = Appeal.read(appeal);
                var wrong = said.wrong("appeal", "participation.petition.error.appeal", w);
                if (wrong.isPresent()) {
                    return page(token, own, said.typed(), List.of(wrong.get()), w).status(422);
                }
                beginning.appeal(token, said.words(), readBy(own));
            }
            default -> {}
        }
        return Page.redirect(PetitionPaths.own(token, w.lang()));
    }

    private @Nullable LocalDate readBy(OwnPetition own) {
        return bodies.readBy(own.home(), days.today());
    }

    private Page page(
            String token, OwnPetition own, String appeal, List<FieldError> errors, Words w) {
        String body = bodies.name(own.home(), w);
        PetitionTerms terms = bodies.terms(own.home()).orElse(null);
        var view =
                new AuthorView(
                        w,
                        own,
                        petitions
                                .find(own.code())
                                .map(it -> new PetitionView(w, it, body, days.today()))
                                .orElse(null),
                        body,
                        own.refused().said(terms, w),
                        terms,
                        PetitionPaths.own(token, w.lang()),
                        appeal,
                        errors);
        return Page.of("participation/petitions/own", view)
                .title(w.say("participation.petition.own"))
                .nav(ParticipationPaths.MENU);
    }

    static Page gone(Words w) {
        return LetterPages.gone(
                Link.to(
                        w.say("participation.petition.list"),
                        ParticipationPaths.petitions(w.lang())),
                w);
    }
}
