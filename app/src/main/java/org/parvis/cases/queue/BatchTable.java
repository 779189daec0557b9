package org.parvis.cases.queue;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.cases.acts.CaseStore;
import org.parvis.kernel.Actor;
import org.parvis.kernel.Home;
import org.parvis.kernel.Role;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Keeps batches; a member reaches their own only. Each method is one statement, in its caller's
 * transaction and in the member's scene.
 */
final class BatchTable {
    /** After which a run that was cut short is taken up again. */
    private static final Duration GIVEN_UP = Duration.ofMinutes(1);

    private static final String COLUMNS =
            """
            home, id, member, role, state, how, target, files, seen, plan, results, back, runs_at,
            text, ground, day, foreseen
            """;

    private BatchTable() {}

    /** A batch and on whose behalf it runs. */
    record Claimed(Actor.Agent agent, Batch batch) {}

    static void begin(JdbcClient sql, Actor.Agent agent, Batch batch, Instant now) {
        sql.sql(
                        """
                        insert into cases.batches (home, id, member, role, state, files, back, asked_at)
                        values (:home, :id, :member, :role, :state, :files, :back, :now)
                        """)
                .param("home", agent.home().id())
                .param("id", batch.id())
                .param("member", agent.member())
                .param("role", agent.role().name())
                .param("state", batch.state().name())
                .param("files", batch.files().toArray(UUID[]::new))
                .param("back", batch.back())
                .param("now", CaseStore.timestamp(now))
                .update();
    }

    static Optional<Batch> find(JdbcClient sql, Actor.Agent agent, UUID id) {
        return sql.sql("select " + COLUMNS + " from cases.batches where home = ? and id = ?")
                .param(agent.home().id())
                .param(id)
                .query((row, n) -> batch(row))
                .optional();
    }

    /** Whether it was still in that state and now is as given. */
    static boolean change(JdbcClient sql, Actor.Agent agent, Batch batch, List<Batch.State> from) {
        return sql.sql(
                                """
                                update cases.batches set state = :state, how = :how, target = :target,
                                  files = :files, seen = :seen, plan = :plan, runs_at = :runs,
                                  text = :text, ground = :ground, day = :day, foreseen = :foreseen
                                where home = :home and id = :id and state = any(:from)
                                """)
                        .param("state", batch.state().name())
                        .param(
                                "how",
                                batch.how() == null ? null : batch.how().name(),
                                Types.VARCHAR)
                        .param("target", batch.target(), Types.OTHER)
                        .param("files", batch.files().toArray(UUID[]::new))
                        .param("text", batch.words().text())
                        .param("ground", batch.words().ground())
                        .param("day", batch.words().day(), Types.DATE)
                        .param("foreseen", batch.foreseen().toArray(String[]::new))
                        .param("seen", batch.seen().toArray(Integer[]::new))
                        .param("plan", batch.plan().toArray(UUID[]::new))
                        .param(
                                "runs",
                                batch.runsAt() == null ? null : CaseStore.timestamp(batch.runsAt()),
                                Types.TIMESTAMP_WITH_TIMEZONE)
                        .param("home", agent.home().id())
                        .param("id", batch.id())
                        .param("from", from.stream().map(Enum::name).toArray(String[]::new))
                        .update()
                == 1;
    }

    /** Takes one that is due, or one that was cut short; nobody else gets it meanwhile. */
    static Optional<Claimed> claim(JdbcClient jobs, Instant now) {
        return jobs.sql(
                        """
                        update cases.batches set state = 'RUNNING', claimed_at = :now
                        where (home, id) = (
                          select home, id from cases.batches
                          where (state = 'WAITING' and runs_at <= :now)
                            or (state = 'RUNNING' and claimed_at < :given)
                          order by runs_at limit 1 for update skip locked)
                        returning
                        """
                                + COLUMNS)
                .param("now", CaseStore.timestamp(now))
                .param("given", CaseStore.timestamp(now.minus(GIVEN_UP)))
                .query(
                        (row, n) ->
                                new Claimed(
                                        new Actor.Agent(
                                                row.getObject("member", UUID.class),
                                                new Home(row.getObject("home", UUID.class)),
                                                Role.valueOf(row.getString("role"))),
                                        batch(row)))
                .optional();
    }

    static void done(JdbcClient jobs, Claimed claimed, List<String> results) {
        jobs.sql(
                        """
                        update cases.batches set state = 'DONE', results = ?
                        where home = ? and id = ?
                        """)
                .param(results.toArray(String[]::new))
                .param(claimed.agent().home().id())
                .param(claimed.batch().id())
                .update();
    }

    static void forget(JdbcClient jobs, Instant before) {
        jobs.sql("delete from cases.batches where asked_at < ? and state <> 'WAITING'")
                .param(CaseStore.timestamp(before))
                .update();
    }

    private static Batch batch(ResultSet row) throws SQLException {
        String how = row.getString("how");
        OffsetDateTime runs = row.getObject("runs_at", OffsetDateTime.class);
        return new Batch(
                row.getObject("id", UUID.class),
                Batch.State.valueOf(row.getString("state")),
                how == null ? null : Batch.How.valueOf(how),
                row.getObject("target", UUID.class),
                new Batch.Words(
                        row.getString("text"),
                        row.getString("ground"),
                        row.getObject("day", LocalDate.class)),
                BatchTable.<UUID>list(row.getArray("files")),
                BatchTable.<Integer>list(row.getArray("seen")),
                BatchTable.<UUID>list(row.getArray("plan")),
                BatchTable.<String>list(row.getArray("foreseen")),
                BatchTable.<String>list(row.getArray("results")),
                row.getString("back"),
                runs == null ? null : runs.toInstant());
    }

    @SuppressWarnings("unchecked") // each column has one type
    private static <T> List<T> list(@Nullable Array array) throws SQLException {
        return array == null ? List.of() : List.of((T[]) array.getArray());
    }
}
