package org.parvis.participation.ballots;

import java.util.HexFormat;
import org.parvis.kernel.Outcome;
import org.parvis.participation.Asking;
import org.parvis.participation.Askings;
import org.parvis.participation.Consultation;
import org.parvis.participation.HeldConsultations;
import org.parvis.participation.Tool;
import org.springframework.stereotype.Component;

/**
 * Where ballots go in, with a token and nothing else: no account, no network, no instant is looked
 * at or kept. Whoever tries tokens by chance meets a signature and no list, so no try is counted.
 */
@Component
class Urn {
    /** Why a ballot with a token of that vote does not go in yet. */
    static final String NO_CHOICE = "participation.ballots.refused.noChoice";

    private final Handfuls handfuls;
    private final BallotKeys keys;
    private final Seals seals;
    private final Envelope envelope;
    private final Askings askings;
    private final HeldConsultations consultations;

    Urn(
            Handfuls handfuls,
            BallotKeys keys,
            Seals seals,
            Envelope envelope,
            Askings askings,
            HeldConsultations consultations) {
        this.handfuls = handfuls;
        this.keys = keys;
        this.seals = seals;
        this.envelope = envelope;
        this.askings = askings;
        this.consultations = consultations;
    }

    /** Whether one can vote today. */
    boolean open(Consultation of) {
        return of.takes(Tool.BALLOT, consultations.today());
    }

    /** Whether a token is one of that vote, or why not. */
    Outcome<VotingToken> token(Consultation of, String typed) {
        VotingToken token = VotingToken.read(typed).orElse(null);
        if (token == null) {
            return Outcome.refused("participation.ballots.refused.noToken");
        }
        Asking vote = askings.of(of);
        return token.signedFor(vote, keys.of(vote).key())
                ? Outcome.ok(token)
                : Outcome.refused("participation.ballots.refused.otherToken");
    }

    /**
     * Puts a ballot in, in the place of the one that this token put in before.
     *
     * @return its receipt, the same for every ballot of this token
     */
    Outcome<String> cast(Consultation of, String typed, String choice) {
        if (!open(of)) {
            return Outcome.refused("participation.ballots.refused.over");
        }
        Outcome<VotingToken> token = token(of, typed);
        if (of.ballot().option(choice).isEmpty()) {
            return token.then(any -> Outcome.refused(NO_CHOICE));
        }
        return token.then(good -> put(of, good, choice));
    }

    /** The same for a token whose signature was looked at. */
    Outcome<String> put(Consultation of, VotingToken token, String choice) {
        Asking vote = askings.of(of);
        byte[] digest = token.digest(vote);
        byte[] sealed = envelope.closed(vote, digest, seals.at(of).inner(of.code(), choice));
        String receipt = token.receipt(vote);
        return handfuls.put(new Handfuls.Cast(hex(digest), vote, hex(sealed), receipt))
                ? Outcome.ok(receipt)
                : Outcome.refused("participation.ballots.refused.over");
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
