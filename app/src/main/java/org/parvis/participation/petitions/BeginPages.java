package org.parvis.participation.petitions;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parvis.ds.FieldError;
import org.parvis.ds.Words;
import org.parvis.kernel.Outcome;
import org.parvis.participation.ParticipationPaths;
import org.parvis.participation.addressed.LetterPages;
import org.parvis.participation.petitions.PetitionBodies.Taking;
import org.parvis.platform.Page;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Somebody begins a petition. */
@Controller
class BeginPages {
    private final BeginningPetitions beginning;
    private final PetitionBodies bodies;

    BeginPages(BeginningPetitions beginning, PetitionBodies bodies) {
        this.beginning = beginning;
        this.bodies = bodies;
    }

    @GetMapping({"/fr/petitions/commencer", "/en/petitions/begin"})
    Page begin(Words w) {
        return page(new BeginView(w, taking(w), TypedPetition.empty(), List.of()));
    }

    @PostMapping({"/fr/petitions/commencer", "/en/petitions/begin"})
    Page begun(@RequestParam Map<String, String> fields, HttpServletRequest request, Words w) {
        TypedPetition typed = TypedPetition.read(fields);
        List<Taking> taking = taking(w);
        Optional<Taking> to =
                taking.stream()
                        .filter(one -> one.terms().body().equals(typed.field("body")))
                        .findFirst();
        List<FieldError> errors = new ArrayList<>();
        if (to.isEmpty()) {
            errors.add(new FieldError("body", w.say("participation.petition.error.body")));
        }
        errors.addAll(typed.errors(w));
        if (errors.isEmpty()) {
            String from = String.valueOf(request.getRemoteAddr());
            switch (beginning.begin(typed, to.orElseThrow().home(), from, w.lang())) {
                case Outcome.Ok<Boolean> taken -> {
                    return Page.redirect(PetitionPaths.sent(w.lang()));
                }
                case Outcome.Refused<Boolean>(var why) ->
                        errors.add(new FieldError("email", w.say(why.key(), why.arguments())));
            }
        }
        return page(new BeginView(w, taking, typed, errors)).status(422);
    }

    private static Page page(BeginView view) {
        return Page.of("participation/petitions/begin", view)
                .title(view.w().say("participation.petition.begin"))
                .nav(ParticipationPaths.MENU);
    }

    /** Where no body takes petitions nobody begins one. */
    private List<Taking> taking(Words w) {
        List<Taking> taking = bodies.taking(w);
        if (taking.isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return taking;
    }

    @GetMapping({"/fr/petitions/envoye", "/en/petitions/sent"})
    Page sent(Words w) {
        return LetterPages.sent(
                new LetterPages.Sent(
                        w.say("participation.petition.sent.begun", BeginningPetitions.YES),
                        ParticipationPaths.petitions(w.lang())),
                w);
    }
}
