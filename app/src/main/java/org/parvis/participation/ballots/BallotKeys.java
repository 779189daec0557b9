package org.parvis.participation.ballots;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.parvis.documents.keys.Sealer;
import org.parvis.documents.keys.Vault;
import org.parvis.kernel.Outcome;
import org.parvis.participation.Asking;
import org.parvis.participation.secrecy.BlindSignature;
import org.parvis.platform.Scene;
import org.parvis.platform.Scenes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * A key for each vote. The half that signs is sealed under the installation, bound to its vote, and
 * opened for one signature at a time; once the vote is counted it is gone.
 */
@Component
class BallotKeys {
    private final Scenes scenes;
    private final Sealer sealer;
    private final Map<Asking, BallotKey> known = new ConcurrentHashMap<>();

    BallotKeys(Scenes scenes, Vault vault) {
        this.scenes = scenes;
        this.sealer = vault.installation("participation.ballots");
    }

    /**
     * The public half; made with the other where the vote has none yet ({@link KeysAhead} sees to
     * it before anybody looks). Outside any scene.
     */
    BallotKey of(Asking vote) {
        BallotKey held = known.get(vote);
        if (held != null) {
            return held;
        }
        BallotKey found = find(vote).orElseGet(() -> made(vote));
        known.put(vote, found);
        return found;
    }

    private Optional<BallotKey> find(Asking vote) {
        return scenes.reading(
                new Scene.Public(),
                sql ->
                        of(sql, "select public from participation.ballot_keys", vote)
                                .map(BallotKey::read));
    }

    private BallotKey made(Asking vote) {
        BallotKey.Pair pair = BallotKey.Pair.made();
        try {
            return keep(vote, pair);
        } finally {
            Arrays.fill(pair.secret(), (byte) 0);
        }
    }

    /** Whoever comes second takes that of the first. */
    BallotKey keep(Asking vote, BallotKey.Pair pair) {
        byte[] sealed = sealer.seal(pair.secret(), bound(vote));
        scenes.<Integer>job(
                jobs ->
                        jobs.sql(
                                        """
                                        insert into participation.ballot_keys
                                          (home, consultation, public, sealed)
                                        values (:home, :consultation, :public, :sealed)
                                        on conflict (home, consultation) do nothing
                                        """)
                                .param("home", vote.home().id())
                                .param("consultation", vote.consultation())
                                .param("public", pair.encoded())
                                .param("sealed", sealed)
                                .update());
        return find(vote).orElseThrow();
    }

    /** Signs without seeing; refused once the vote is counted. Outside any scene. */
    Outcome<byte[]> sign(Asking vote, byte[] blinded) {
        byte[] sealed =
                scenes.<Optional<byte[]>>readingJob(
                                jobs ->
                                        of(
                                                jobs,
                                                """
                                                select sealed from participation.ballot_keys
                                                """,
                                                vote))
                        .orElse(null);
        if (sealed == null) {
            return Outcome.refused("participation.ballots.refused.over");
        }
        byte[] secret = sealer.unseal(sealed, bound(vote));
        try {
            return Outcome.ok(BlindSignature.sign(BallotKey.signing(secret), blinded));
        } finally {
            Arrays.fill(secret, (byte) 0);
        }
    }

    private static Optional<byte[]> of(JdbcClient sql, String select, Asking vote) {
        return sql.sql(select + " where home = :home and consultation = :consultation")
                .param("home", vote.home().id())
                .param("consultation", vote.consultation())
                .query((row, n) -> Optional.ofNullable(row.getBytes(1)))
                .optional()
                .flatMap(found -> found);
    }

    private static byte[] bound(Asking vote) {
        return (vote.home().id() + " " + vote.consultation()).getBytes(StandardCharsets.UTF_8);
    }
}
