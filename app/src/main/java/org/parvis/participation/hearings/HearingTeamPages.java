package org.parvis.participation.hearings;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.parvis.ds.FieldError;
import org.parvis.ds.Words;
import org.parvis.kernel.Actor;
import org.parvis.kernel.Outcome;
import org.parvis.kernel.Role;
import org.parvis.participation.Askings;
import org.parvis.participation.Consultation;
import org.parvis.participation.HeldConsultations;
import org.parvis.participation.ParticipationPaths;
import org.parvis.participation.Tool;
import org.parvis.participation.hearings.TeamHearings.Decision;
import org.parvis.participation.hearings.TeamHearings.Read;
import org.parvis.platform.Page;
import org.parvis.platform.Told;
import org.parvis.platform.words.HiddenSigns;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Where a body reads who asks to be heard and the briefs, by its published rules. */
@Controller
class HearingTeamPages {
    private static final Set<Role> READERS =
            EnumSet.of(Role.MANAGER, Role.PERSON_IN_CHARGE, Role.HEAD);
    private static final int LONGEST = 600;

    private final HeldConsultations consultations;
    private final Askings askings;
    private final TeamHearings team;
    private final HearingDecisions decisions;
    private final Lots lots;

    HearingTeamPages(
            HeldConsultations consultations,
            Askings askings,
            TeamHearings team,
            HearingDecisions decisions,
            Lots lots) {
        this.consultations = consultations;
        this.askings = askings;
        this.team = team;
        this.decisions = decisions;
        this.lots = lots;
    }

    @GetMapping({
        "/fr/equipe/consultations/{code}/audiences",
        "/en/team/consultations/{code}/hearings"
    })
    Page room(
            @PathVariable String code,
            @RequestParam(defaultValue = "") String page,
            @RequestParam(defaultValue = "") String others,
            @Told String done,
            Actor.Agent agent,
            Words w) {
        Consultation of = own(agent, code);
        var view =
                new HearingRoomView(
                        w,
                        of,
                        team.all(agent, askings.of(of)),
                        lots.of(of)
                                .map(PublishedLot::drawn)
                                .map(PublishedLot.Drawn::on)
                                .orElse(null),
                        new HearingRoomView.Asked(page, others),
                        done.equals("yes"));
        return Page.of("participation/hearings/room", view)
                .title(w.say("participation.hearing.title", view.name()))
                .nav(ParticipationPaths.MENU)
                .inTeam();
    }

    @GetMapping({
        "/fr/equipe/consultations/{code}/audiences/{entry}",
        "/en/team/consultations/{code}/hearings/{entry}"
    })
    Page one(@PathVariable String code, @PathVariable String entry, Actor.Agent agent, Words w) {
        Consultation of = own(agent, code);
        return page(of, find(agent, of, entry), HearingDeskView.Typed.NOTHING, w);
    }

    @PostMapping({
        "/fr/equipe/consultations/{code}/audiences/{entry}",
        "/en/team/consultations/{code}/hearings/{entry}"
    })
    Page decide(
            @PathVariable String code,
            @PathVariable String entry,
            @RequestParam(defaultValue = "") String decision,
            @RequestParam(defaultValue = "") String reason,
            Actor.Agent agent,
            Words w) {
        Consultation of = own(agent, code);
        Read one = find(agent, of, entry);
        String words = HiddenSigns.without(reason).strip();
        boolean accepts = decision.equals("accept");
        List<FieldError> errors = new ArrayList<>();
        if (!accepts && of.rule(decision).isEmpty()) {
            errors.add(new FieldError("decision", w.say("participation.hearing.error.decision")));
        }
        if (words.length() > LONGEST) {
            errors.add(
                    new FieldError(
                            "reason", w.say("participation.take.long", LONGEST, words.length())));
        }
        if (!errors.isEmpty()) {
            var typed = new HearingDeskView.Typed(decision, words, errors);
            return page(of, one, typed, w).status(422);
        }
        var said =
                new Decision(
                        accepts ? null : decision,
                        accepts || words.isEmpty() ? null : words,
                        consultations.now());
        return switch (decisions.decide(agent, askings.of(of), entry, said)) {
            case Outcome.Ok<Boolean> ok ->
                    Page.redirect(ParticipationPaths.teamHearings(code, w.lang()) + "?done=yes");
            case Outcome.Refused<Boolean>(var why) -> {
                errors.add(new FieldError(null, w.say(why.key(), why.arguments())));
                var typed = new HearingDeskView.Typed(decision, words, errors);
                yield page(of, find(agent, of, entry), typed, w).status(409);
            }
        };
    }

    private static Page page(Consultation of, Read one, HearingDeskView.Typed typed, Words w) {
        return Page.of("participation/hearings/desk", new HearingDeskView(w, of, one, typed))
                .title(w.say("participation.hearing.of", one.request().who().said()))
                .nav(ParticipationPaths.MENU)
                .inTeam();
    }

    private Read find(Actor.Agent agent, Consultation of, String entry) {
        return team.find(agent, askings.of(of), entry).orElseThrow(HearingPages::none);
    }

    /** One of the body of the member; of another one's nothing is said. */
    private Consultation own(Actor.Agent agent, String code) {
        if (!READERS.contains(agent.role())) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return consultations
                .find(code, Tool.HEARINGS)
                .filter(of -> askings.of(of).home().equals(agent.home()))
                .orElseThrow(HearingPages::none);
    }
}
