package org.parvis.opendata.release;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.parvis.kernel.Actor;
import org.parvis.kernel.Home;
import org.parvis.kernel.Ids;
import org.parvis.opendata.Description;
import org.parvis.opendata.Stored;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The rows of what programs prepare and who answers for them; each method is one statement, in the
 * scene of a member unless it says another.
 */
@Component
class ProgramTable {
    /**
     * What was said of a dataset whose file has not come.
     *
     * @param member who answers for the program that said it
     */
    record Announced(int revision, Description words, String news, UUID member, Instant at) {}

    /** Something that a program did. */
    record Step(String dataset, String step, String program, Instant at) {}

    private static final String VOUCHED =
            "select id, home, client, member, since, ended_at from opendata.vouched ";

    /** For whom a program prepares; in the scene of a job. */
    List<Vouched> behind(JdbcClient jobs, String client) {
        return jobs.sql(VOUCHED + "where client = ? and ended_at is null")
                .param(client)
                .query((row, n) -> vouched(row))
                .list();
    }

    /** Those of a body, those in use first. */
    List<Vouched> of(JdbcClient sql, Actor.Agent by) {
        return sql.sql(
                        VOUCHED
                                + "where home = ? order by ended_at nulls first, since desc limit"
                                + " 50")
                .param(by.home().id())
                .query((row, n) -> vouched(row))
                .list();
    }

    /** False when somebody answers for it already. */
    boolean vouch(JdbcClient sql, Actor.Agent by, String client, Instant at) {
        return sql.sql(
                                """
                                insert into opendata.vouched (id, home, client, member, since)
                                values (?, ?, ?, ?, ?) on conflict do nothing
                                """)
                        .param(Ids.next())
                        .param(by.home().id())
                        .param(client)
                        .param(by.member())
                        .param(at(at))
                        .update()
                == 1;
    }

    void end(JdbcClient sql, Actor.Agent by, UUID id, Instant at) {
        sql.sql(
                        """
                        update opendata.vouched set ended_at = ?
                        where id = ? and home = ? and ended_at is null
                        """)
                .param(at(at))
                .param(id)
                .param(by.home().id())
                .update();
    }

    /** The names of all datasets of a body, by their identifiers. */
    List<Named> names(JdbcClient sql, Actor.Agent by) {
        return sql.sql("select id, name from opendata.datasets where home = ?")
                .param(by.home().id())
                .query(
                        (row, n) ->
                                new Named(row.getObject("id", UUID.class), row.getString("name")))
                .list();
    }

    /** A dataset by its two names. */
    record Named(UUID id, String name) {}

    Optional<Announced> announced(JdbcClient sql, UUID dataset) {
        return sql.sql(
                        """
                        select revision, description, news, member, saved_at from opendata.announced
                        where dataset = ?
                        """)
                .param(dataset)
                .query(
                        (row, n) ->
                                new Announced(
                                        row.getInt("revision"),
                                        Stored.description(row.getString("description")),
                                        row.getString("news"),
                                        row.getObject("member", UUID.class),
                                        time(row, "saved_at")))
                .optional();
    }

    /**
     * Until the end of the transaction nobody else announces for that dataset or begins its draft:
     * what is said just before a file comes goes into the draft, and what is said after it changes
     * the draft.
     */
    void alone(JdbcClient sql, UUID dataset) {
        sql.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))::text")
                .param("opendata.announced." + dataset)
                .query(String.class)
                .optional();
    }

    /** A dataset of the body that a program began and of which no file ever came. */
    Optional<UUID> claimed(JdbcClient sql, Actor.Agent by, String name) {
        return sql.sql(
                        """
                        select d.id from opendata.datasets d join opendata.announced a on a.dataset = d.id
                        where d.home = ? and d.name = ?
                          and not exists (select from opendata.drafts p where p.dataset = d.id)
                          and not exists (select from opendata.versions v where v.dataset = d.id)
                        """)
                .param(by.home().id())
                .param(name)
                .query(UUID.class)
                .optional();
    }

    /**
     * False when it was said otherwise since that revision, 0 for nothing said yet, or when a file
     * came meanwhile.
     */
    boolean announce(JdbcClient sql, Actor.Agent by, UUID dataset, Announced said) {
        return sql.sql(
                                """
                                insert into opendata.announced as a
                                  (dataset, home, revision, description, news, member, saved_at)
                                select :dataset, :home, 1, :words::jsonb, :news, :member, :at
                                where not exists (select from opendata.drafts p where p.dataset = :dataset)
                                on conflict (dataset) do update set revision = a.revision + 1,
                                  description = excluded.description, news = excluded.news,
                                  member = excluded.member, saved_at = excluded.saved_at
                                where a.revision = :revision
                                """)
                        .param("dataset", dataset)
                        .param("home", by.home().id())
                        .param("words", Stored.written(said.words()))
                        .param("news", said.news())
                        .param("member", said.member())
                        .param("at", at(said.at()))
                        .param("revision", said.revision())
                        .update()
                == 1;
    }

    /** Its file has come. */
    void begun(JdbcClient sql, UUID dataset) {
        sql.sql("delete from opendata.announced where dataset = ?").param(dataset).update();
    }

    void step(JdbcClient sql, ProgramDrafts.Writer by, UUID dataset, String step, Instant at) {
        sql.sql(
                        """
                        insert into opendata.program_steps
                          (id, dataset, home, step, client, program, member, at)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .param(Ids.next())
                .param(dataset)
                .param(by.owner().home().id())
                .param(step)
                .param(by.client())
                .param(by.program())
                .param(by.owner().member())
                .param(at(at))
                .update();
    }

    /** The last ones of a body, newest first. */
    List<Step> steps(JdbcClient sql, Actor.Agent by) {
        return sql.sql(
                        """
                        select d.name, s.step, s.program, s.at
                        from opendata.program_steps s join opendata.datasets d on d.id = s.dataset
                        where s.home = ? order by s.id desc limit 50
                        """)
                .param(by.home().id())
                .query(
                        (row, n) ->
                                new Step(
                                        row.getString("name"),
                                        row.getString("step"),
                                        row.getString("program"),
                                        time(row, "at")))
                .list();
    }

    private static Vouched vouched(ResultSet row) throws SQLException {
        OffsetDateTime ended = row.getObject("ended_at", OffsetDateTime.class);
        return new Vouched(
                row.getObject("id", UUID.class),
                new Home(row.getObject("home", UUID.class)),
                row.getString("client"),
                row.getObject("member", UUID.class),
                time(row, "since"),
                ended == null ? null : ended.toInstant());
    }

    private static Instant time(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime at(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
