package org.parvis.feed;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.parvis.kernel.CaseFileId;
import org.parvis.kernel.Home;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Acts that a follower could not follow: each waits, is tried again, and stays on record. */
final class Parked {
    private static final int MOST = 200;

    private Parked() {}

    /** An act that waits. */
    record Act(CaseFileId file, int seq) {}

    static void park(JdbcClient jobs, Follower follower, ActNotice act, RuntimeException failure) {
        jobs.sql(
                        """
                        insert into feed.parked (follower, home, case_file, seq, reason)
                        values (?, ?, ?, ?, ?)
                        on conflict (follower, home, case_file, seq)
                          do update set reason = excluded.reason, replayed_at = null
                        """)
                .param(follower.name())
                .param(act.file().home().id())
                .param(act.file().id())
                .param(act.seq())
                .param(failure.getClass().getName())
                .update();
    }

    static long waiting(JdbcClient jobs, String follower) {
        return jobs.sql(
                        """
                        select count(*) from feed.parked
                        where follower = ? and replayed_at is null
                        """)
                .param(follower)
                .query(Long.class)
                .single();
    }

    /** Those that wait, oldest first. */
    static List<Act> waitingFor(JdbcClient jobs, Follower follower) {
        return jobs.sql(
                        """
                        select home, case_file, seq from feed.parked
                        where follower = ? and replayed_at is null
                        order by at, case_file, seq limit ?
                        """)
                .param(follower.name())
                .param(MOST)
                .query(
                        (row, n) ->
                                new Act(
                                        new CaseFileId(
                                                new Home(row.getObject("home", UUID.class)),
                                                row.getObject("case_file", UUID.class)),
                                        row.getInt("seq")))
                .list();
    }

    /** Whether it waited until now: whoever follows it does so in this transaction. */
    static boolean replayed(JdbcClient jobs, Follower follower, Act act, Instant now) {
        return jobs.sql(
                                """
                                update feed.parked set replayed_at = ?
                                where follower = ? and home = ? and case_file = ? and seq = ?
                                  and replayed_at is null
                                """)
                        .param(now.atOffset(ZoneOffset.UTC))
                        .param(follower.name())
                        .param(act.file().home().id())
                        .param(act.file().id())
                        .param(act.seq())
                        .update()
                == 1;
    }
}
