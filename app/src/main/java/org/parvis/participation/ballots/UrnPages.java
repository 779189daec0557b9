package org.parvis.participation.ballots;

import java.util.List;
import org.parvis.ds.FieldError;
import org.parvis.ds.Words;
import org.parvis.kernel.Outcome;
import org.parvis.kernel.Refusal;
import org.parvis.participation.Consultation;
import org.parvis.participation.HeldConsultations;
import org.parvis.participation.ParticipationPaths;
import org.parvis.platform.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Where ballots go in. Nobody looks who is signed in, who asks or from where; the token comes in a
 * form, never in an address.
 */
@Controller
class UrnPages {
    private final Votes votes;
    private final Urn urn;
    private final HeldConsultations consultations;

    UrnPages(Votes votes, Urn urn, HeldConsultations consultations) {
        this.votes = votes;
        this.urn = urn;
        this.consultations = consultations;
    }

    @GetMapping({"/fr/urne/{code}", "/en/ballot-box/{code}"})
    Page ballot(@PathVariable String code, Words w) {
        Consultation of = votes.find(code);
        return urn.open(of) ? ballot(UrnView.empty(w, of)) : closed(of, w);
    }

    /** Brings a token, or puts the ballot in. */
    @PostMapping({"/fr/urne/{code}", "/en/ballot-box/{code}"})
    Page cast(
            @PathVariable String code,
            @RequestParam(defaultValue = "") String token,
            @RequestParam(defaultValue = "") String choice,
            @RequestParam(defaultValue = "") String then,
            Words w) {
        Consultation of = votes.find(code);
        if (!urn.open(of)) {
            return closed(of, w).status(422);
        }
        UrnView typed = new UrnView(w, of, token, false, choice, List.of());
        if (then.equals("open")) {
            return switch (urn.token(of, token)) {
                case Outcome.Ok<VotingToken> good -> ballot(typed.with(true, List.of()));
                case Outcome.Refused<VotingToken>(Refusal why) -> refused(typed, why);
            };
        }
        return switch (urn.cast(of, token, choice)) {
            case Outcome.Ok<String>(String receipt) -> done(new CastView(w, of, receipt));
            case Outcome.Refused<String>(Refusal why) -> refused(typed, why);
        };
    }

    private static Page refused(UrnView typed, Refusal why) {
        String told = typed.w().say(why.key(), why.arguments());
        boolean good = why.key().equals(Urn.NO_CHOICE);
        FieldError error = new FieldError(good ? "choice" : "token", told);
        return ballot(typed.with(good, List.of(error))).status(422);
    }

    private static Page ballot(UrnView view) {
        return Page.of("participation/ballots/urn", view)
                .title(view.w().say("participation.ballots.urn.title"))
                .nav(ParticipationPaths.MENU)
                .apartFromAccounts();
    }

    private static Page done(CastView view) {
        return Page.of("participation/ballots/cast", view)
                .title(view.w().say("participation.ballots.cast.title"))
                .nav(ParticipationPaths.MENU)
                .apartFromAccounts();
    }

    private Page closed(Consultation of, Words w) {
        return Page.of(
                        "participation/ballots/closed",
                        new ClosedView(w, of, TokenView.closed(of, consultations.today(), w)))
                .title(w.say("participation.ballots.closed.title"))
                .nav(ParticipationPaths.MENU)
                .apartFromAccounts();
    }

    /** What is said to whoever put a ballot in: never how. */
    record CastView(Words w, Consultation of, String receipt) {}

    /** Why one cannot vote now. */
    record ClosedView(Words w, Consultation of, String told) {}
}
