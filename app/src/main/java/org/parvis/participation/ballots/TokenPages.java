package org.parvis.participation.ballots;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.parvis.ds.Words;
import org.parvis.identity.Account;
import org.parvis.identity.Owner;
import org.parvis.kernel.Outcome;
import org.parvis.kernel.Refusal;
import org.parvis.participation.Asking;
import org.parvis.participation.Askings;
import org.parvis.participation.Consultation;
import org.parvis.participation.HeldConsultations;
import org.parvis.participation.ParticipationPaths;
import org.parvis.participation.Tool;
import org.parvis.participation.ballots.TokenView.State;
import org.parvis.participation.secrecy.BlindSignature;
import org.parvis.participation.secrecy.Blinding;
import org.parvis.participation.secrecy.Bytes;
import org.parvis.platform.Digests;
import org.parvis.platform.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Whoever is signed in asks for their token. With a script the browser blinds it; without, the
 * program does, from what the form carries, and the page says so.
 */
@Controller
class TokenPages {
    private final Votes votes;
    private final Electors electors;
    private final BallotKeys keys;
    private final Askings askings;
    private final HeldConsultations consultations;
    private final Owner owner;

    TokenPages(
            Votes votes,
            Electors electors,
            BallotKeys keys,
            Askings askings,
            HeldConsultations consultations,
            Owner owner) {
        this.votes = votes;
        this.electors = electors;
        this.keys = keys;
        this.askings = askings;
        this.consultations = consultations;
        this.owner = owner;
    }

    @GetMapping({"/fr/consultations/{code}/vote/jeton", "/en/consultations/{code}/ballot/token"})
    Page ask(@PathVariable String code, HttpServletRequest request, Words w) {
        Consultation of = votes.find(code);
        return owner.only(request, w, account -> page(of, account, w, before(of, account, w)));
    }

    private State before(Consultation of, Account account, Words w) {
        if (!of.takes(Tool.BALLOT, consultations.today())) {
            return closed(of, w);
        }
        return electors.asked(of, account.id())
                ? new State.Given(null)
                : new State.Asking(Blinding.seed());
    }

    @PostMapping({"/fr/consultations/{code}/vote/jeton", "/en/consultations/{code}/ballot/token"})
    Page give(
            @PathVariable String code,
            @RequestParam(defaultValue = "") String blinded,
            @RequestParam(defaultValue = "") String seed,
            HttpServletRequest request,
            Words w) {
        Consultation of = votes.find(code);
        return owner.only(request, w, account -> give(of, account, blinded, seed, w));
    }

    private Page give(Consultation of, Account account, String blinded, String seed, Words w) {
        if (!of.takes(Tool.BALLOT, consultations.today())) {
            return page(of, account, w, closed(of, w)).status(422);
        }
        Outcome<State> given =
                blinded.isBlank()
                        ? made(of, account.id(), seed)
                        : signed(of, account.id(), blinded);
        return switch (given) {
            case Outcome.Ok<State>(State state) -> page(of, account, w, state);
            case Outcome.Refused<State>(Refusal why) ->
                    page(of, account, w, new State.Given(w.say(why.key(), why.arguments())))
                            .status(422);
        };
    }

    private Outcome<State> signed(Consultation of, UUID account, String blinded) {
        return Bytes.read(blinded)
                .map(message -> electors.give(of, account, message))
                .orElseGet(() -> Outcome.refused("participation.ballots.refused.blinded"))
                .map(signature -> new State.Signed(Bytes.written(signature)));
    }

    /** What a script would do, done here: nothing of it is kept. */
    private Outcome<State> made(Consultation of, UUID account, String seed) {
        Asking vote = askings.of(of);
        BallotKey key = keys.of(vote);
        Blinding chance = Blinding.of(seed, key.key()).orElse(null);
        if (chance == null) {
            return Outcome.refused("participation.ballots.refused.blinded");
        }
        byte[] prepared = BlindSignature.prepared(chance.prefix(), VotingToken.message(vote));
        byte[] blinded = BlindSignature.blind(key.key(), prepared, chance.salt(), chance.factor());
        return electors.give(of, account, blinded)
                .map(
                        signature ->
                                BlindSignature.finish(
                                                key.key(), prepared, signature, chance.factor())
                                        .orElseThrow())
                .map(done -> new State.Made(new VotingToken(chance.prefix(), done).text()));
    }

    private State closed(Consultation of, Words w) {
        return new State.Closed(TokenView.closed(of, consultations.today(), w));
    }

    private Page page(Consultation of, Account account, Words w, State state) {
        Asking vote = askings.of(of);
        byte[] place =
                Digests.of(
                        "participation.ballot.place",
                        vote.home().id().toString(),
                        vote.consultation(),
                        account.id().toString());
        TokenView view =
                new TokenView(
                        w,
                        of,
                        keys.of(vote).written(),
                        Bytes.written(VotingToken.message(vote)),
                        Bytes.written(place),
                        state);
        return Page.of("participation/ballots/token", view)
                .title(w.say("participation.ballots.token.title"))
                .nav(ParticipationPaths.MENU);
    }
}
