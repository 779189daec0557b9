package org.parvis.participation.ballots;

import java.security.MessageDigest;
import java.util.Optional;
import java.util.UUID;
import org.parvis.kernel.Outcome;
import org.parvis.participation.Asking;
import org.parvis.participation.Askings;
import org.parvis.participation.Consultation;
import org.parvis.participation.HeldConsultations;
import org.parvis.participation.Tool;
import org.parvis.participation.secrecy.BlindSignature;
import org.parvis.platform.Digests;
import org.parvis.platform.Scene;
import org.parvis.platform.Scenes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * To whom tokens are given: each account once. What is kept is that one was asked for, with the
 * digest of what was to be signed, so that a lost answer is asked for again and no other token is.
 */
@Component
class Electors {
    private final Scenes scenes;
    private final BallotKeys keys;
    private final Askings askings;
    private final HeldConsultations consultations;

    Electors(Scenes scenes, BallotKeys keys, Askings askings, HeldConsultations consultations) {
        this.scenes = scenes;
        this.keys = keys;
        this.askings = askings;
        this.consultations = consultations;
    }

    /** Whether that account has asked for its token. */
    boolean asked(Consultation of, UUID account) {
        Asking vote = askings.of(of);
        return scenes.reading(
                new Scene.Person(account), sql -> asked(sql, vote, account).isPresent());
    }

    /** The blind signature of a token; the same for the same message, and for no other. */
    Outcome<byte[]> give(Consultation of, UUID account, byte[] blinded) {
        Asking vote = askings.of(of);
        if (!of.takes(Tool.BALLOT, consultations.today())) {
            return Outcome.refused("participation.ballots.refused.over");
        }
        if (!BlindSignature.blinded(keys.of(vote).key(), blinded)) {
            return Outcome.refused("participation.ballots.refused.blinded");
        }
        byte[] digest = Digests.sha256().digest(blinded);
        boolean theirs =
                scenes.in(new Scene.Person(account), sql -> note(sql, vote, account, digest));
        return theirs
                ? keys.sign(vote, blinded)
                : Outcome.refused("participation.ballots.refused.given");
    }

    /** Whether the token that was asked for is that one. Two at once wait for each other. */
    private static boolean note(JdbcClient sql, Asking vote, UUID account, byte[] digest) {
        sql.sql(
                        """
                        insert into participation.ballot_tokens (home, consultation, account, blinded)
                        select :home, :consultation, :account, :blinded
                        where not exists (
                          select from participation.ballot_counts
                          where home = :home and consultation = :consultation)
                        on conflict (home, consultation, account) do nothing
                        """)
                .param("home", vote.home().id())
                .param("consultation", vote.consultation())
                .param("account", account)
                .param("blinded", digest)
                .update();
        return asked(sql, vote, account)
                .filter(before -> MessageDigest.isEqual(before, digest))
                .isPresent();
    }

    private static Optional<byte[]> asked(JdbcClient sql, Asking vote, UUID account) {
        return sql.sql(
                        """
                        select blinded from participation.ballot_tokens
                        where home = :home and consultation = :consultation and account = :account
                        """)
                .param("home", vote.home().id())
                .param("consultation", vote.consultation())
                .param("account", account)
                .query((row, n) -> row.getBytes("blinded"))
                .optional();
    }
}
