package org.parvis.participation.missing;

import org.parvis.ds.Words;
import org.parvis.kernel.Actor;
import org.parvis.organizations.MemberScene;
import org.parvis.organizations.Organization;
import org.parvis.organizations.Organizations;
import org.parvis.participation.Asking;
import org.parvis.participation.Askings;
import org.parvis.participation.Consultation;
import org.parvis.participation.HeldConsultations;
import org.parvis.participation.ParticipationPaths;
import org.parvis.participation.voices.Voices;
import org.parvis.platform.Page;
import org.parvis.platform.Scene;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** Who is missing: for the body at once, and for everybody once it is over. */
@Controller
class MissingPages {
    private final HeldConsultations consultations;
    private final Askings askings;
    private final Organizations organizations;
    private final Voices voices;
    private final ProfileCounts counts;

    MissingPages(
            HeldConsultations consultations,
            Askings askings,
            Organizations organizations,
            Voices voices,
            ProfileCounts counts) {
        this.consultations = consultations;
        this.askings = askings;
        this.organizations = organizations;
        this.voices = voices;
        this.counts = counts;
    }

    @GetMapping({"/fr/consultations/{code}/qui-manque", "/en/consultations/{code}/who-is-missing"})
    Page everybody(@PathVariable String code, Words w) {
        MissingView view = view(consultation(code), new Scene.Public(), w);
        return Page.of("participation/missing/" + (view.over() ? "open" : "later"), view)
                .title(w.say("participation.missing.title"))
                .nav(ParticipationPaths.MENU)
                .forAnybody();
    }

    @GetMapping({
        "/fr/equipe/consultations/{code}/qui-manque",
        "/en/team/consultations/{code}/who-is-missing"
    })
    Page body(@PathVariable String code, Actor.Agent agent, Words w) {
        if (!agent.role().leads()) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        Consultation of = consultation(code);
        boolean own =
                organizations
                        .byHome(agent.home())
                        .map(Organization::code)
                        .filter(of.body()::equals)
                        .isPresent();
        if (!own) {
            return Page.redirect(ParticipationPaths.team(w.lang()));
        }
        MissingView view = view(of, MemberScene.of(agent), w);
        return Page.of("participation/missing/team", view)
                .title(w.say("participation.missing.team", view.name()))
                .nav(ParticipationPaths.MENU)
                .inTeam();
    }

    private MissingView view(Consultation of, Scene reader, Words w) {
        Asking to = askings.of(of);
        return new MissingView(
                w,
                of,
                askings.body(of.body(), w.lang()),
                consultations.today(),
                voices.open(to).contributions(),
                counts.figures(of, to, reader));
    }

    private Consultation consultation(String code) {
        return consultations
                .find(code)
                .filter(one -> one.profile().asked())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
