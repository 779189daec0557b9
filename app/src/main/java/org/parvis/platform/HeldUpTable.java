package org.parvis.platform;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What waits, of all jobs. */
final class HeldUpTable {
    private HeldUpTable() {}

    static List<HeldUp> all(JdbcClient jobs) {
        return jobs.sql("select * from platform.held_up order by since, job, thing")
                .query((row, n) -> read(row))
                .list();
    }

    static List<HeldUp> of(JdbcClient jobs, String job) {
        return jobs.sql("select * from platform.held_up where job = ? order by again_at, thing")
                .param(job)
                .query((row, n) -> read(row))
                .list();
    }

    /** Once more in vain: a minute, then four times longer each, six hours at most. */
    static int hold(JdbcClient jobs, String job, String thing, String reason, Instant now) {
        return jobs.sql(
                        """
                        insert into platform.held_up as h (job, thing, reason, since, tries, again_at)
                        values (:job, :thing, :reason, :now, 1, :now + interval '1 minute')
                        on conflict (job, thing) do update set
                          reason = excluded.reason, tries = h.tries + 1,
                          again_at = :now + least(interval '6 hours',
                                                  interval '1 minute' * power(4, least(h.tries, 6)))
                        returning tries
                        """)
                .param("job", job)
                .param("thing", thing)
                .param("reason", reason)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }

    static boolean free(JdbcClient jobs, String job, String thing) {
        return jobs.sql("delete from platform.held_up where job = ? and thing = ?")
                        .param(job)
                        .param(thing)
                        .update()
                == 1;
    }

    /** All of them are tried at the next round of their job. */
    static int hurry(JdbcClient jobs, Instant now) {
        return jobs.sql("update platform.held_up set again_at = :now where again_at > :now")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static HeldUp read(ResultSet row) throws SQLException {
        return new HeldUp(
                row.getString("job"),
                row.getString("thing"),
                row.getString("reason"),
                row.getObject("since", OffsetDateTime.class).toInstant(),
                row.getInt("tries"),
                row.getObject("again_at", OffsetDateTime.class).toInstant());
    }
}
