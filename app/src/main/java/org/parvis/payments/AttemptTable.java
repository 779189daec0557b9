package org.parvis.payments;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.parvis.kernel.CaseFileId;
import org.parvis.platform.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tries to pay, as rows: each call runs in the scene of the handle, or of the jobs. */
final class AttemptTable {
    private static final String SELECT =
            """
            select id, home, file, number, way, state, cents, returned, opened_at, ends_at, answered_at
            from payments.attempts
            """;

    /** Between one question about a try and the next; the last one stays. */
    static final List<Duration> GAPS =
            List.of(
                    Duration.ofSeconds(10),
                    Duration.ofSeconds(30),
                    Duration.ofMinutes(2),
                    Duration.ofMinutes(10));

    private AttemptTable() {}

    static Optional<Attempt> find(JdbcClient sql, UUID id) {
        return sql.sql(SELECT + " where id = ?").param(id).query(AttemptTable::attempt).optional();
    }

    /** Those of a file that the scene may see, the latest first. */
    static List<Attempt> of(JdbcClient sql, CaseFileId file) {
        return sql.sql(SELECT + " where home = ? and file = ? order by number desc")
                .param(file.home().id())
                .param(file.id())
                .query(AttemptTable::attempt)
                .list();
    }

    /**
     * Takes those of which it is time to ask, and puts the next question off, further each time: a
     * way that is silent is asked less and less, and once more when its try ends. Another node
     * takes others.
     */
    static List<Attempt> toAsk(JdbcClient jobs, Instant now, int most) {
        return jobs.sql(
                        """
                        with due as (
                          select id from payments.attempts
                          where state = 'opened' and ask_at <= :now
                          order by ask_at, id limit :most for update skip locked)
                        update payments.attempts a set asked = a.asked + 1,
                          ask_at = case when a.ends_at > :now then least(a.ends_at, g.next) else g.next end
                        from due join payments.attempts d using (id)
                        cross join lateral (select :now + make_interval(secs =>
                          (cast(:gaps as int[]))[least(d.asked + 1, :last)]) as next) g
                        where a.id = d.id
                        returning a.id, a.home, a.file, a.number, a.way, a.state, a.cents, a.returned,
                          a.opened_at, a.ends_at, a.answered_at
                        """)
                .param("now", DueTable.timestamp(now))
                .param("most", most)
                .param("gaps", Columns.of(GAPS, Duration::toSeconds))
                .param("last", GAPS.size())
                .query(AttemptTable::attempt)
                .list();
    }

    static void add(JdbcClient jobs, Attempt attempt) {
        jobs.sql(
                        """
                        insert into payments.attempts (id, home, file, number, way, state, cents,
                          currency, opened_at, ask_at, ends_at)
                        values (:id, :home, :file, :number, :way, :state, :cents, :currency,
                          :openedAt, :openedAt, :endsAt)
                        """)
                .param("id", attempt.id())
                .param("home", attempt.file().home().id())
                .param("file", attempt.file().id())
                .param("number", attempt.number())
                .param("way", attempt.way())
                .param("state", attempt.state().code())
                .param("cents", attempt.cents())
                .param("currency", Cents.CURRENCY)
                .param("openedAt", DueTable.timestamp(attempt.openedAt()))
                .param("endsAt", DueTable.timestamp(attempt.endsAt()))
                .update();
    }

    static void move(JdbcClient jobs, Attempt attempt, Attempt.Step to, Instant at) {
        if (!attempt.state().next().contains(to)) {
            throw new IllegalStateException(attempt.state() + " does not lead to " + to);
        }
        jobs.sql("update payments.attempts set state = ?, answered_at = ? where id = ?")
                .param(to.code())
                .param(DueTable.timestamp(at))
                .param(attempt.id())
                .update();
    }

    /** What goes back of it now: the sum that was asked for before, until that is written. */
    static long giving(JdbcClient jobs, Attempt attempt, long cents) {
        return jobs.sql(
                        """
                        update payments.attempts set giving = case when giving > 0 then giving else ? end
                        where id = ? returning giving
                        """)
                .param(cents)
                .param(attempt.id())
                .query(Long.class)
                .single();
    }

    static void returned(JdbcClient jobs, Attempt attempt, long cents) {
        jobs.sql("update payments.attempts set returned = returned + ?, giving = 0 where id = ?")
                .param(cents)
                .param(attempt.id())
                .update();
    }

    private static Attempt attempt(ResultSet row, int n) throws SQLException {
        return new Attempt(
                row.getObject("id", UUID.class),
                DueTable.file(row),
                row.getInt("number"),
                row.getString("way"),
                Attempt.Step.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getLong("cents"),
                row.getLong("returned"),
                Objects.requireNonNull(DueTable.instant(row, "opened_at")),
                Objects.requireNonNull(DueTable.instant(row, "ends_at")),
                DueTable.instant(row, "answered_at"));
    }
}
