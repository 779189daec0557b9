package org.parvis.disputes.due;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.parvis.kernel.CaseFileId;
import org.parvis.kernel.Home;
import org.parvis.kernel.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What is done in a dispute at a time that is known before, once. What is handed a {@link
 * JdbcClient} runs in its caller's transaction, as a job.
 *
 * @param number of the obligation, from 1; 0 for what is of the whole dispute
 */
public record Due(CaseFileId file, What what, int number) {
    /** What is done then. */
    public enum What {
        /** Both are warned that prescription runs again soon. */
        WARN,
        /** Both are told that the time to think before they sign is over. */
        SIGN,
        /** Whoever owes something is reminded before its day. */
        RECALL,
        /** Whoever it is owed to is asked after its day. */
        ASK,
        /** Nobody writes to the other any more. */
        END,
        /** What a merchant was told of its rates is public, unless it contested. */
        PUBLISH;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** It is done then; the same time said twice changes nothing, another takes its place. */
    public void plan(JdbcClient jobs, Instant at) {
        of(
                        jobs,
                        """
                        insert into disputes.due (home, case_file, what, number, due_at)
                        values (:home, :file, :what, :number, :at)
                        on conflict (home, case_file, what, number)
                        do update set due_at = excluded.due_at, done = false
                        where due.due_at <> excluded.due_at
                        """)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** What is planned for a time; what is read next comes after it. */
    record Planned(Due due, Instant at) {
        static final Planned FIRST =
                new Planned(
                        new Due(new CaseFileId(new Home(Ids.NIL), Ids.NIL), What.WARN, 0),
                        Instant.EPOCH);
    }

    /** What is to be done by now, the oldest first, so many after that one. */
    static List<Planned> by(JdbcClient jobs, Instant now, Planned after, int most) {
        return after.due()
                .of(
                        jobs,
                        """
                        select home, case_file, what, number, due_at from disputes.due
                        where not done and due_at <= :now
                          and (due_at, home, case_file, what, number)
                            > (:at, :home, :file, :what, :number)
                        order by due_at, home, case_file, what, number limit :most
                        """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("at", after.at().atOffset(ZoneOffset.UTC))
                .param("most", most)
                .query(Due::planned)
                .list();
    }

    private static Planned planned(ResultSet row, int n) throws SQLException {
        return new Planned(
                new Due(
                        new CaseFileId(
                                new Home(row.getObject("home", UUID.class)),
                                row.getObject("case_file", UUID.class)),
                        What.valueOf(row.getString("what").toUpperCase(Locale.ROOT)),
                        row.getInt("number")),
                row.getObject("due_at", OffsetDateTime.class).toInstant());
    }

    /** Takes it for this transaction; whether it was still to do. */
    boolean take(JdbcClient jobs) {
        return of(
                                jobs,
                                """
                                update disputes.due set done = true
                                where home = :home and case_file = :file and what = :what
                                  and number = :number and not done
                                """)
                        .update()
                > 0;
    }

    private JdbcClient.StatementSpec of(JdbcClient jobs, String text) {
        return jobs.sql(text)
                .param("home", file.home().id())
                .param("file", file.id())
                .param("what", what.code())
                .param("number", number);
    }

    /** Stable name of the thing, where it waits for its next try. */
    String name() {
        return file.id() + "/" + what.code() + "/" + number;
    }
}
