package org.parvis.strategy.declared;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.Home;
import org.parvis.platform.Columns;
import org.parvis.strategy.declared.Declaration.Origin;
import org.parvis.strategy.declared.Declaration.Source;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The statements of bodies, in their table. Each method works in its caller's transaction and
 * scene.
 */
@Component
class DeclarationTable {
    private static final JsonMapper JSON = new JsonMapper();
    private static final TypeReference<Map<String, Long>> TOTALS = new TypeReference<>() {};

    /** Readers are not granted the column that says who stated it. */
    private static final String COLUMNS =
            """
            id, home, thing, day, totals::text as totals, evidence, origin, source_file,
            source_line, at
            """;

    /** Whoever comes second waits, so that each difference is taken from the statement before. */
    void hold(JdbcClient sql) {
        sql.sql("select pg_advisory_xact_lock(hashtextextended('strategy.declarations', 0))")
                .query()
                .listOfRows();
    }

    /** The last statement of each body on each thing. */
    List<Declaration> latest(JdbcClient sql) {
        return sql.sql(
                        "select distinct on (home, thing) "
                                + COLUMNS
                                + " from strategy.declarations order by home, thing, day desc")
                .query((row, n) -> declaration(row))
                .list();
    }

    /** The same, of some bodies. */
    List<Declaration> latestOf(JdbcClient sql, Set<Home> homes) {
        return sql.sql(
                        "select distinct on (home, thing) "
                                + COLUMNS
                                + """
                                  from strategy.declarations
                                 where home = any (cast(:homes as uuid[]))
                                 order by home, thing, day desc
                                """)
                .param("homes", Columns.of(List.copyOf(homes), Home::id))
                .query((row, n) -> declaration(row))
                .list();
    }

    /** All statements of the same bodies on the same things, the earliest first. */
    List<Declaration> alike(JdbcClient sql, List<Declaration> stated) {
        return sql.sql(
                        "select "
                                + COLUMNS
                                + """
                                  from strategy.declarations
                                 where (home, thing) in (
                                   select * from unnest(
                                     cast(:homes as uuid[]), cast(:things as text[])))
                                 order by day
                                """)
                .param("homes", Columns.of(stated, Declaration::home))
                .param("things", Columns.of(stated, Declaration::thing))
                .query((row, n) -> declaration(row))
                .list();
    }

    List<Declaration> of(JdbcClient sql, Home home) {
        return sql.sql(
                        "select "
                                + COLUMNS
                                + " from strategy.declarations where home = ?"
                                + " order by day desc, thing limit 200")
                .param(home.id())
                .query((row, n) -> declaration(row))
                .list();
    }

    void insert(JdbcClient sql, List<Declaration> stated) {
        sql.sql(
                        """
                        insert into strategy.declarations (id, home, thing, day, totals, evidence,
                          origin, source_file, source_line, member, at)
                        select * from unnest(
                          cast(:ids as uuid[]), cast(:homes as uuid[]), cast(:things as text[]),
                          cast(:days as date[]), cast(:totals as jsonb[]),
                          cast(:evidences as text[]), cast(:origins as text[]),
                          cast(:files as text[]), cast(:lines as int[]), cast(:members as uuid[]),
                          cast(:ats as timestamptz[]))
                        """)
                .param("ids", Columns.of(stated, Declaration::id))
                .param("homes", Columns.of(stated, Declaration::home))
                .param("things", Columns.of(stated, Declaration::thing))
                .param("days", Columns.of(stated, Declaration::day))
                .param("totals", Columns.of(stated, d -> JSON.writeValueAsString(d.totals())))
                .param("evidences", Columns.of(stated, Declaration::evidence))
                .param("origins", Columns.of(stated, d -> d.origin().code()))
                .param("files", Columns.of(stated, d -> from(d, Source::file)))
                .param("lines", Columns.of(stated, d -> from(d, Source::line)))
                .param("members", Columns.of(stated, Declaration::member))
                .param("ats", Columns.of(stated, Declaration::at))
                .update();
    }

    private static @Nullable Object from(Declaration stated, Function<Source, Object> part) {
        Source source = stated.source();
        return source == null ? null : part.apply(source);
    }

    private static Declaration declaration(ResultSet row) throws SQLException {
        return new Declaration(
                row.getObject("id", UUID.class),
                new Home(row.getObject("home", UUID.class)),
                row.getString("thing"),
                row.getObject("day", LocalDate.class),
                JSON.readValue(row.getString("totals"), TOTALS),
                row.getString("evidence"),
                Origin.of(row.getString("origin")),
                source(row),
                null,
                row.getObject("at", OffsetDateTime.class).toInstant());
    }

    private static @Nullable Source source(ResultSet row) throws SQLException {
        String file = row.getString("source_file");
        return file == null ? null : new Source(file, row.getInt("source_line"));
    }
}
