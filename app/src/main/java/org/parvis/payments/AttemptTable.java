package org.parvis.payments;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.parvis.kernel.CaseFileId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tries to pay, as rows: each call runs in the scene of the handle, or of the jobs. */
final class AttemptTable {
    private static final String SELECT =
            """
            select id, home, file, number, way, state, cents, returned, opened_at, ends_at, answered_at
            from payments.attempts
            """;

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

    /** Those that somebody still waits for, the oldest first. */
    static List<Attempt> waiting(JdbcClient jobs, int most) {
        return jobs.sql(SELECT + " where state = 'opened' order by ends_at, id limit ?")
                .param(most)
                .query(AttemptTable::attempt)
                .list();
    }

    static void add(JdbcClient jobs, Attempt attempt) {
        jobs.sql(
                        """
                        insert into payments.attempts (id, home, file, number, way, state, cents,
                          currency, opened_at, ends_at)
                        values (:id, :home, :file, :number, :way, :state, :cents, :currency,
                          :openedAt, :endsAt)
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
