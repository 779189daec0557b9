package org.parvis.participation.petitions;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.FieldError;
import org.parvis.ds.NavItem;
import org.parvis.ds.Words;
import org.parvis.kernel.Actor;
import org.parvis.kernel.LocalizedText;
import org.parvis.kernel.Outcome;
import org.parvis.participation.ParticipationPaths;
import org.parvis.participation.PetitionTerms;
import org.parvis.participation.answers.Verdict;
import org.parvis.participation.petitions.PetitionDecisions.Decision;
import org.parvis.participation.petitions.TeamPetitions.Read;
import org.parvis.platform.Page;
import org.parvis.platform.Told;
import org.parvis.platform.words.HiddenSigns;
import org.parvis.portal.spi.TeamRooms;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where a body reads petitions by its published rules, and answers those it owes an answer. */
@Controller
class PetitionTeamPages implements TeamRooms {
    private static final int LONGEST_REASON = 600;
    private static final int LONGEST_ANSWER = 3_000;

    private final PetitionDesk desk;
    private final PetitionDecisions decisions;
    private final Petitions petitions;
    private final PetitionAnswering answering;
    private final PetitionBodies bodies;

    PetitionTeamPages(
            PetitionDesk desk,
            PetitionDecisions decisions,
            Petitions petitions,
            PetitionAnswering answering,
            PetitionBodies bodies) {
        this.desk = desk;
        this.decisions = decisions;
        this.petitions = petitions;
        this.answering = answering;
        this.bodies = bodies;
    }

    /** For those of a body that takes petitions. */
    @Override
    public List<NavItem> rooms(Actor.Agent agent, Words w) {
        return PetitionDesk.CLERKS.contains(agent.role()) && bodies.terms(agent.home()).isPresent()
                ? List.of(
                        new NavItem(
                                ParticipationPaths.PETITIONS,
                                w.say("participation.petition.list"),
                                PetitionPaths.team(w.lang())))
                : List.of();
    }

    @GetMapping({"/fr/equipe/petitions", "/en/team/petitions"})
    Page room(@Told String done, Actor.Agent agent, Words w) {
        PetitionDesk.admit(agent, PetitionDesk.CLERKS);
        boolean reads = PetitionDesk.READERS.contains(agent.role());
        List<Read> all = desk.all(agent);
        Map<String, Petition.Listed> opened =
                petitions.listed(all.stream().map(Read::code).toList(), desk.today());
        List<TeamRoomView.Line> lines =
                all.stream()
                        .map(one -> new TeamRoomView.Line(one, opened.get(one.code())))
                        .filter(one -> reads || one.open() != null)
                        .toList();
        var view = new TeamRoomView(w, lines, reads, done.equals("yes"));
        return Page.of("participation/petitions/room", view)
                .title(w.say("participation.petition.list"))
                .nav(ParticipationPaths.PETITIONS)
                .inTeam();
    }

    @GetMapping({"/fr/equipe/petitions/{code}", "/en/team/petitions/{code}"})
    Page one(@PathVariable String code, @Told String done, Actor.Agent agent, Words w) {
        PetitionDesk.admit(agent, PetitionDesk.READERS);
        Read one = desk.own(agent, code);
        return desk.page(agent, one, DeskView.Typed.nothing(done.equals("yes")), w);
    }

    @PostMapping({"/fr/equipe/petitions/{code}", "/en/team/petitions/{code}"})
    Page decide(
            @PathVariable String code,
            @RequestParam(defaultValue = "") String decision,
            @RequestParam(defaultValue = "") String reason,
            Actor.Agent agent,
            Words w) {
        PetitionDesk.admit(agent, PetitionDesk.READERS);
        Read one = desk.own(agent, code);
        PetitionTerms terms = bodies.terms(agent.home()).orElse(null);
        String words = HiddenSigns.without(reason).strip();
        if (!one.waits() || terms == null) {
            return wrong(agent, one, decision, words, null, "gone", w).status(409);
        }
        if (words.length() > LONGEST_REASON) {
            return wrong(agent, one, decision, words, "reason", "reason", w).status(422);
        }
        boolean publish = decision.equals("publish");
        if (!publish && terms.rule(decision).isEmpty()) {
            return wrong(agent, one, decision, words, "decision", "decision", w).status(422);
        }
        Decision said =
                publish
                        ? new Decision.Publish(terms, desk.today())
                        : new Decision.Refuse(decision, words.isEmpty() ? null : words);
        return switch (decisions.decide(agent, one, said, desk.now())) {
            case Outcome.Ok<Boolean> ok ->
                    Page.redirect(PetitionPaths.team(w.lang()) + "?done=yes");
            case Outcome.Refused<Boolean>(var why) -> {
                var errors = List.of(new FieldError(null, w.say(why.key(), why.arguments())));
                var typed = new DeskView.Typed(decision, words, "", "", errors, false);
                yield desk.page(agent, one, typed, w).status(409);
            }
        };
    }

    private Page wrong(
            Actor.Agent agent,
            Read one,
            String decision,
            String reason,
            @Nullable String field,
            String key,
            Words w) {
        var errors = List.of(new FieldError(field, w.say("participation.petition.error." + key)));
        var typed = new DeskView.Typed(decision, reason, "", "", errors, false);
        return desk.page(agent, one, typed, w);
    }

    @PostMapping({"/fr/equipe/petitions/{code}/repondre", "/en/team/petitions/{code}/answer"})
    Page answer(
            @PathVariable String code,
            @RequestParam(defaultValue = "") String verdict,
            @RequestParam(defaultValue = "") String fr,
            @RequestParam(defaultValue = "") String en,
            @RequestParam(defaultValue = "0") String seen,
            Actor.Agent agent,
            Words w) {
        PetitionDesk.admit(agent, PetitionDesk.DECIDERS);
        Read one = desk.own(agent, code);
        Petition of = desk.opened(one);
        String french = HiddenSigns.without(fr).strip();
        String english = HiddenSigns.without(en).strip();
        List<FieldError> errors = errors(of, verdict, french, english, w);
        if (errors.isEmpty()) {
            var answer =
                    new PetitionAnswering.NewAnswer(
                            Verdict.of(verdict).orElseThrow(),
                            LocalizedText.said(french, english),
                            seen.matches("\\d{1,2}") ? Integer.parseInt(seen) : 0,
                            desk.today());
            if (answering.give(agent, of, answer)) {
                return Page.redirect(PetitionPaths.desk(code, w.lang()) + "?done=yes");
            }
            errors = List.of(new FieldError(null, w.say("participation.answers.meanwhile")));
        }
        var typed = new DeskView.Typed(verdict, "", french, english, errors, false);
        return desk.page(agent, one, typed, w).status(422);
    }

    private static List<FieldError> errors(
            Petition of, String verdict, String fr, String en, Words w) {
        if (of.metOn() == null) {
            return List.of(new FieldError(null, w.say("participation.petition.error.unmet")));
        }
        if (Verdict.of(verdict).isEmpty()) {
            return List.of(
                    new FieldError("verdict", w.say("participation.petition.error.verdict")));
        }
        if (fr.isEmpty() && en.isEmpty()) {
            return List.of(new FieldError("fr", w.say("participation.answers.error.words")));
        }
        int longest = Math.max(fr.length(), en.length());
        return longest > LONGEST_ANSWER
                ? List.of(
                        new FieldError(
                                fr.length() == longest ? "fr" : "en",
                                w.say("participation.take.long", LONGEST_ANSWER, longest)))
                : List.of();
    }
}
