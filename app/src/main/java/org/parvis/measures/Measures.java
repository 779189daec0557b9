package org.parvis.measures;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.parvis.kernel.Home;
import org.parvis.platform.Columns;
import org.parvis.platform.Scene;
import org.parvis.platform.Scenes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Takes facts in and gives their sums. One statement inserts a batch and adds to the cells only
 * what was really inserted; called from a job's transaction, it commits with the caller's cursor.
 */
@Component
public class Measures {
    private final Scenes scenes;
    private final InstantSource clock;

    Measures(Scenes scenes, InstantSource clock) {
        this.scenes = scenes;
        this.clock = clock;
    }

    /**
     * Records the facts that are new and returns how many were; telling a fact again is harmless.
     */
    public int record(List<MeasuredFact> facts) {
        if (facts.isEmpty()) {
            return 0;
        }
        refuseTheFuture(facts);
        return scenes.job(
                sql ->
                        sql.sql(MeasuresSql.RECORD)
                                .param("homes", Columns.of(facts, f -> f.home().id()))
                                .param("keys", Columns.of(facts, MeasuredFact::key))
                                .param("kinds", Columns.of(facts, MeasuredFact::kind))
                                .param("refKinds", Columns.of(facts, f -> f.record().kind()))
                                .param("refHomes", Columns.of(facts, f -> f.record().home().id()))
                                .param("refIds", Columns.of(facts, f -> f.record().id()))
                                .param("services", Columns.of(facts, MeasuredFact::service))
                                .param(
                                        "dims",
                                        Columns.of(facts, f -> Dimensions.text(f.dimensions())))
                                .param("days", Columns.of(facts, MeasuredFact::day))
                                .param("quantities", Columns.of(facts, MeasuredFact::quantity))
                                .param("vals", Columns.of(facts, MeasuredFact::value))
                                .query(Integer.class)
                                .single());
    }

    /** The monthly sums that answer a query. */
    public List<Cell> cells(CellQuery query) {
        return scenes.reading(
                new Scene.Reader(),
                sql -> asked(sql.sql(MeasuresSql.CELLS), query).query(Measures::cell).list());
    }

    /** How the values of facts are spread. */
    public Spread spread(CellQuery query) {
        return scenes.reading(
                new Scene.Reader(),
                sql -> {
                    var counts = new TreeMap<BigDecimal, Long>();
                    asked(sql.sql(MeasuresSql.SPREAD), query)
                            .query(
                                    row -> {
                                        counts.put(row.getBigDecimal(1), row.getLong(2));
                                    });
                    return counts.isEmpty() ? Spread.EMPTY : new Spread(counts);
                });
    }

    /** When the last fact of these kinds was counted. */
    public Optional<Instant> asOf(CellQuery query) {
        return scenes.reading(
                        new Scene.Reader(),
                        sql ->
                                asked(sql.sql(MeasuresSql.AS_OF), query)
                                        .query(OffsetDateTime.class)
                                        .optional())
                .map(OffsetDateTime::toInstant);
    }

    /** Forgets a kind, so that its owner can record it again from history (a new definition). */
    public void forget(String kind) {
        scenes.job(
                sql ->
                        sql.sql(MeasuresSql.FORGET)
                                .param("kind", kind)
                                .query(Integer.class)
                                .single());
    }

    /** Counts the cells of a kind again from its facts. */
    public void recount(String kind) {
        scenes.job(
                sql -> {
                    sql.sql(MeasuresSql.EMPTY_CELLS)
                            .param("kind", kind)
                            .query(Integer.class)
                            .single();
                    return sql.sql(MeasuresSql.RECOUNT)
                            .param("kind", kind)
                            .query(Integer.class)
                            .single();
                });
    }

    private void refuseTheFuture(List<MeasuredFact> facts) {
        LocalDate tomorrow = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(1);
        for (MeasuredFact fact : facts) {
            if (fact.day().isAfter(tomorrow)) {
                throw new IllegalArgumentException("A fact is dated in the future: " + fact.key());
            }
        }
    }

    private static JdbcClient.StatementSpec asked(JdbcClient.StatementSpec sql, CellQuery query) {
        Home home = query.home();
        return sql.param("kinds", query.kinds().toArray(String[]::new))
                .param("from", query.from().atDay(1))
                .param("to", query.to().atDay(1))
                .param("home", home == null ? null : home.id(), Types.OTHER)
                .param("service", query.service(), Types.VARCHAR);
    }

    private static Cell cell(ResultSet row, int n) throws SQLException {
        return new Cell(
                row.getString("kind"),
                new Home(row.getObject("home", UUID.class)),
                row.getString("service"),
                Dimensions.of(row.getString("dims")),
                YearMonth.from(row.getObject("month", LocalDate.class)),
                row.getLong("n"),
                row.getBigDecimal("total"));
    }
}
