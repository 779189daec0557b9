package org.parvis.strategy.declared;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.Home;
import org.parvis.platform.Columns;
import org.parvis.strategy.declared.Contradiction.Answer;
import org.parvis.strategy.declared.Declaration.Origin;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What was found contradicted, and what became of it. Each method works in its caller's transaction
 * and scene.
 */
@Component
class ContradictionTable {
    /** Readers are not granted the column that says who confirmed. */
    private static final String SELECT =
            """
            select id, home, source, origin, kind, service, dimension, first_day, last_day, said,
                   everything, counted, since, asked_at, answer, answered_at, settled_at
              from strategy.contradictions
            """;

    /** Whoever comes second waits, so that each is found and told once. */
    void hold(JdbcClient sql) {
        sql.sql("select pg_advisory_xact_lock(hashtextextended('strategy.contradictions', 0))")
                .query()
                .listOfRows();
    }

    List<Contradiction> all(JdbcClient sql) {
        return sql.sql(SELECT).query((row, n) -> contradiction(row)).list();
    }

    /** Those in force, the latest period first. */
    List<Contradiction> open(JdbcClient sql) {
        return sql.sql(
                        SELECT
                                + " where settled_at is null"
                                + " order by last_day desc, home, source, kind, dimension limit 5000")
                .query((row, n) -> contradiction(row))
                .list();
    }

    /** Those that are new, or whose numbers changed: their body is asked again. */
    void write(JdbcClient sql, List<Contradiction> found) {
        if (found.isEmpty()) {
            return;
        }
        sql.sql(
                        """
                        insert into strategy.contradictions (home, id, source, origin, kind, service,
                          dimension, first_day, last_day, said, everything, counted, since)
                        select * from unnest(
                          cast(:homes as uuid[]), cast(:ids as uuid[]), cast(:sources as text[]),
                          cast(:origins as text[]), cast(:kinds as text[]),
                          cast(:services as text[]), cast(:dimensions as text[]),
                          cast(:froms as date[]), cast(:tos as date[]), cast(:saids as bigint[]),
                          cast(:alls as boolean[]), cast(:counts as bigint[]),
                          cast(:since as timestamptz[]))
                        on conflict (home, source, kind, service, dimension, first_day) do update
                          set origin = excluded.origin, last_day = excluded.last_day,
                              said = excluded.said, everything = excluded.everything,
                              counted = excluded.counted, since = excluded.since,
                              asked_at = null, answer = null, answered_at = null, member = null,
                              settled_at = null
                        """)
                .param("homes", Columns.of(found, one -> one.claim().home().id()))
                .param("ids", Columns.of(found, Contradiction::id))
                .param("sources", Columns.of(found, one -> one.claim().source()))
                .param("origins", Columns.of(found, one -> one.claim().origin().code()))
                .param("kinds", Columns.of(found, one -> one.claim().kind()))
                .param("services", Columns.of(found, one -> word(one.claim().service())))
                .param("dimensions", Columns.of(found, one -> one.claim().dimension()))
                .param("froms", Columns.of(found, one -> one.claim().from()))
                .param("tos", Columns.of(found, one -> one.claim().to()))
                .param("saids", Columns.of(found, one -> one.claim().said()))
                .param("alls", Columns.of(found, one -> one.claim().all()))
                .param("counts", Columns.of(found, Contradiction::counted))
                .param("since", Columns.of(found, Contradiction::since))
                .update();
    }

    void settle(JdbcClient sql, List<Contradiction> mended, Instant now) {
        mark(sql, "settled_at", mended, now);
    }

    void asked(JdbcClient sql, List<Contradiction> told, Instant now) {
        mark(sql, "asked_at", told, now);
    }

    private static void mark(
            JdbcClient sql, String column, List<Contradiction> which, Instant now) {
        if (!which.isEmpty()) {
            sql.sql(
                            "update strategy.contradictions set "
                                    + column
                                    + " = :now where id = any (cast(:ids as uuid[]))")
                    .param("now", now.atOffset(ZoneOffset.UTC))
                    .param("ids", Columns.of(which, Contradiction::id))
                    .update();
        }
    }

    /** Whether there was one of that body to confirm. */
    boolean confirm(JdbcClient sql, Home home, UUID id, UUID member, Answer answer) {
        return sql.sql(
                                """
                                update strategy.contradictions
                                   set answer = :words, answered_at = :at, member = :member
                                 where home = :home and id = :id and settled_at is null
                                """)
                        .param("words", answer.words())
                        .param("at", answer.at().atOffset(ZoneOffset.UTC))
                        .param("member", member)
                        .param("home", home.id())
                        .param("id", id)
                        .update()
                == 1;
    }

    private static String word(@Nullable String service) {
        return service == null ? "" : service;
    }

    private static Contradiction contradiction(ResultSet row) throws SQLException {
        String service = row.getString("service");
        String words = row.getString("answer");
        Instant answered = at(row, "answered_at");
        return new Contradiction(
                row.getObject("id", UUID.class),
                new Claim(
                        new Home(row.getObject("home", UUID.class)),
                        row.getString("source"),
                        Origin.of(row.getString("origin")),
                        row.getString("kind"),
                        service.isEmpty() ? null : service,
                        row.getString("dimension"),
                        row.getObject("first_day", LocalDate.class),
                        row.getObject("last_day", LocalDate.class),
                        row.getLong("said"),
                        row.getBoolean("everything")),
                row.getLong("counted"),
                row.getObject("since", OffsetDateTime.class).toInstant(),
                at(row, "asked_at"),
                words == null || answered == null ? null : new Answer(words, answered),
                at(row, "settled_at"));
    }

    private static @Nullable Instant at(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
