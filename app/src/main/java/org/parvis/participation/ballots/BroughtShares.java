package org.parvis.participation.ballots;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bouncycastle.util.Arrays;
import org.parvis.documents.keys.Sealer;
import org.parvis.documents.keys.Vault;
import org.parvis.documents.keys.VaultException;
import org.parvis.participation.Asking;
import org.parvis.participation.secrecy.KeyShare;
import org.parvis.platform.Scene;
import org.parvis.platform.Scenes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The shares that keepers brought after the close, sealed under the installation until the ballots
 * are open. Who brought one, everybody reads; what it is, nobody.
 */
@Component
class BroughtShares {
    private final Scenes scenes;
    private final Sealer sealer;

    BroughtShares(Scenes scenes, Vault vault) {
        this.scenes = scenes;
        this.sealer = vault.installation("participation.keepers");
    }

    /** The places of keepers whose shares are here. */
    Set<Integer> places(Asking vote) {
        return scenes.reading(
                new Scene.Public(),
                sql ->
                        of(
                                        sql,
                                        """
                                        select place from participation.ballot_shares
                                        where home = :home and consultation = :consultation
                                        """,
                                        vote)
                                .query(Integer.class)
                                .set());
    }

    /** Keeps a share of that vote. In a transaction of its own. */
    void keep(Asking vote, KeyShare share) {
        scenes.<Integer>job(
                jobs ->
                        of(
                                        jobs,
                                        """
                                        insert into participation.ballot_shares
                                          (home, consultation, place, sealed)
                                        values (:home, :consultation, :place, :sealed)
                                        on conflict (home, consultation, place) do update
                                        set sealed = excluded.sealed
                                        """,
                                        vote)
                                .param("place", share.place())
                                .param(
                                        "sealed",
                                        sealer.seal(share.bytes(), bound(vote, share.place())))
                                .update());
    }

    /** All that are here, by their places. */
    List<KeyShare> all(JdbcClient jobs, Asking vote) {
        return of(
                        jobs,
                        """
                        select place, sealed from participation.ballot_shares
                        where home = :home and consultation = :consultation order by place
                        """,
                        vote)
                .query((row, n) -> share(vote, row.getInt("place"), row.getBytes("sealed")))
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    /** Nothing where somebody changed it here: its keeper brings it again. */
    private Optional<KeyShare> share(Asking vote, int place, byte[] sealed) {
        try {
            return Optional.of(new KeyShare(place, sealer.unseal(sealed, bound(vote, place))));
        } catch (VaultException altered) {
            if (altered.keysAway()) {
                throw altered;
            }
            return Optional.empty();
        }
    }

    /** Forgets them once the ballots are open. */
    void forget(JdbcClient jobs, Asking vote) {
        of(
                        jobs,
                        """
                        delete from participation.ballot_shares
                        where home = :home and consultation = :consultation
                        """,
                        vote)
                .update();
    }

    private static byte[] bound(Asking vote, int place) {
        return Arrays.prepend(VotingToken.message(vote), (byte) place);
    }

    private static JdbcClient.StatementSpec of(JdbcClient sql, String statement, Asking vote) {
        return sql.sql(statement)
                .param("home", vote.home().id())
                .param("consultation", vote.consultation());
    }
}
