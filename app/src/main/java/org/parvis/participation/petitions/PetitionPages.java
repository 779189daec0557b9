package org.parvis.participation.petitions;

import org.parvis.ds.Words;
import org.parvis.participation.HeldConsultations;
import org.parvis.participation.HeldPetitions;
import org.parvis.participation.ParticipationPaths;
import org.parvis.platform.Page;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The public pages of petitions. */
@Controller
class PetitionPages {
    private final Petitions petitions;
    private final PetitionBodies bodies;
    private final HeldPetitions held;
    private final HeldConsultations days;

    PetitionPages(
            Petitions petitions,
            PetitionBodies bodies,
            HeldPetitions held,
            HeldConsultations days) {
        this.petitions = petitions;
        this.bodies = bodies;
        this.held = held;
        this.days = days;
    }

    @GetMapping({"/fr/petitions", "/en/petitions"})
    Page list(
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String order,
            @RequestParam(defaultValue = "") String after,
            Words w) {
        PetitionQuery query = PetitionQuery.read(state, q, order, after);
        var view =
                new PetitionListView(
                        w,
                        query,
                        petitions.list(query, days.today()),
                        held.followed(),
                        home -> bodies.name(home, w),
                        bodies.taking(w));
        return Page.of("participation/petitions/list", view)
                .title(w.say("participation.petition.list"))
                .nav(ParticipationPaths.MENU);
    }

    @GetMapping({"/fr/petitions/{code}", "/en/petitions/{code}"})
    Page petition(@PathVariable String code, Words w) {
        Petition of =
                petitions
                        .find(code)
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var view = new PetitionView(w, of, bodies.name(of.home(), w), days.today());
        return Page.of("participation/petitions/petition", view)
                .title(view.title().text())
                .nav(ParticipationPaths.MENU);
    }
}
