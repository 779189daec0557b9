package org.parvis.participation.ballots;

import org.parvis.kernel.Outcome;
import org.parvis.participation.Asking;
import org.parvis.participation.Askings;
import org.parvis.participation.Consultation;
import org.parvis.participation.HeldConsultations;
import org.parvis.participation.Tool;
import org.parvis.platform.Scenes;
import org.springframework.stereotype.Component;

/**
 * Where ballots go in, with a token and nothing else: no account, no network, no instant is looked
 * at or kept. Whoever tries tokens by chance meets a signature and no list, so no try is counted.
 */
@Component
class Urn {
    /** Why a ballot with a token of that vote does not go in yet. */
    static final String NO_CHOICE = "participation.ballots.refused.noChoice";

    private final Scenes scenes;
    private final BallotKeys keys;
    private final Askings askings;
    private final HeldConsultations consultations;

    Urn(Scenes scenes, BallotKeys keys, Askings askings, HeldConsultations consultations) {
        this.scenes = scenes;
        this.keys = keys;
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
        return token.then(good -> put(askings.of(of), good, choice));
    }

    /** The same for a token whose signature was looked at. */
    Outcome<String> put(Asking vote, VotingToken token, String choice) {
        byte[] digest = token.digest(vote);
        String receipt = token.receipt(vote);
        int kept =
                scenes.<Integer>in(
                        BallotScene.of(digest),
                        sql ->
                                sql.sql(
                                                """
                                                insert into participation.urn
                                                  (token, home, consultation, choice, receipt)
                                                select :token, :home, :consultation, :choice, :receipt
                                                where not exists (
                                                  select from participation.ballot_counts
                                                  where home = :home and consultation = :consultation)
                                                on conflict (token) do update
                                                set choice = :choice
                                                """)
                                        .param("token", digest)
                                        .param("home", vote.home().id())
                                        .param("consultation", vote.consultation())
                                        .param("choice", choice)
                                        .param("receipt", receipt)
                                        .update());
        return kept == 1
                ? Outcome.ok(receipt)
                : Outcome.refused("participation.ballots.refused.over");
    }
}
