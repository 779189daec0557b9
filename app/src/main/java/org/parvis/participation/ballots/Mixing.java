package org.parvis.participation.ballots;

import java.util.List;
import java.util.UUID;
import org.parvis.kernel.Home;
import org.parvis.participation.Asking;
import org.parvis.platform.Scenes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Takes the order out of what the database holds: ballots that came are emptied out of the urn,
 * file and all, and then all of that vote are put into an order of chance. So are those to whom
 * tokens were given.
 */
@Component
class Mixing {
    private final Scenes scenes;

    Mixing(Scenes scenes) {
        this.scenes = scenes;
    }

    /** Does it for each vote in which ballots came. */
    void run() {
        List<Asking> votes = scenes.job(Mixing::emptied);
        for (Asking vote : votes) {
            scenes.<Integer>job(
                    jobs -> {
                        new OrderOfChance(jobs, vote).of("ballots", "sealed, token, receipt");
                        return tokens(jobs, vote);
                    });
        }
    }

    /** Whoever votes meanwhile waits; the file of the urn is a new one afterwards. */
    static List<Asking> emptied(JdbcClient jobs) {
        jobs.sql("lock table participation.urn in access exclusive mode").update();
        List<Asking> votes =
                jobs.sql(
                                """
                                select home, consultation from participation.urn
                                group by home, consultation
                                """)
                        .query(
                                (row, n) ->
                                        new Asking(
                                                new Home(row.getObject("home", UUID.class)),
                                                row.getString("consultation")))
                        .list();
        if (!votes.isEmpty()) {
            jobs.sql(
                            """
                            insert into participation.ballots
                              (id, home, consultation, sealed, token, receipt)
                            select id, home, consultation, sealed, token, receipt
                            from (select gen_random_uuid() as id, u.* from participation.urn u)
                              as drawn
                            order by id
                            on conflict (token) do update set sealed = excluded.sealed
                            """)
                    .update();
            jobs.sql("truncate participation.urn").update();
        }
        return votes;
    }

    private static int tokens(JdbcClient jobs, Asking vote) {
        return jobs.sql(
                        """
                        with taken as (
                          delete from participation.ballot_tokens
                          where home = :home and consultation = :consultation
                          returning home, consultation, account, blinded)
                        insert into participation.ballot_tokens (home, consultation, account, blinded)
                        select home, consultation, account, blinded
                        from (select gen_random_uuid() as place, t.* from taken t) as drawn
                        order by place
                        """)
                .param("home", vote.home().id())
                .param("consultation", vote.consultation())
                .update();
    }
}
