package org.parvis.measures;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.Home;
import org.parvis.platform.Columns;
import org.parvis.platform.Scene;
import org.parvis.platform.Scenes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Takes facts in and gives their sums. One statement inserts a batch and adds to the sums only what
 * was really inserted; called from a job's transaction, it commits with the caller's cursor.
 */
@Component
public class Measures {
    /** Before this day nothing is counted: a fact dated earlier is a slip. */
    public static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);

    private static final int AT_ONCE = 5_000;

    private final Scenes scenes;
    private final InstantSource clock;
    private final SeriesNames series = new SeriesNames();
    private final KeptSums kept = new KeptSums();

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
        refuseOtherTimes(facts);
        return scenes.job(
                sql -> {
                    sql.sql(MeasuresSql.OPEN_MONTHS)
                            .param("months", months(facts))
                            .query((row, n) -> n)
                            .list();
                    about(sql.sql(MeasuresSql.NAME_SERIES), facts).update();
                    return about(sql.sql(MeasuresSql.RECORD), facts)
                            .param("keys", Columns.of(facts, MeasuredFact::key))
                            .param("refKinds", Columns.of(facts, f -> f.record().kind()))
                            .param("refHomes", Columns.of(facts, f -> f.record().home().id()))
                            .param("refIds", Columns.of(facts, f -> f.record().id()))
                            .param("days", Columns.of(facts, MeasuredFact::day))
                            .param("quantities", Columns.of(facts, MeasuredFact::quantity))
                            .param("vals", Columns.of(facts, MeasuredFact::value))
                            .param("now", now())
                            .query(Integer.class)
                            .single();
                });
    }

    private static JdbcClient.StatementSpec about(
            JdbcClient.StatementSpec sql, List<MeasuredFact> facts) {
        return sql.param("homes", Columns.of(facts, f -> f.home().id()))
                .param("kinds", Columns.of(facts, MeasuredFact::kind))
                .param("services", Columns.of(facts, MeasuredFact::service))
                .param("dims", Columns.of(facts, f -> Dimensions.text(f.dimensions())));
    }

    private static String[] months(List<MeasuredFact> facts) {
        return facts.stream()
                .map(fact -> YearMonth.from(fact.day()).atDay(1).toString())
                .distinct()
                .toArray(String[]::new);
    }

    /** The sums that answer a query, month by month. */
    public List<Cell> cells(CellQuery query) {
        return read(query, MeasuresSql.CELLS + query.where() + " order by c.month, c.series");
    }

    /** The same, each added up over all the months asked; their month is the last of these. */
    public List<Cell> sums(CellQuery query) {
        if (query.home() == null && query.service() == null) {
            return scenes.reading(
                    new Scene.Reader(),
                    sql -> kept.of(query, sql, homes -> numbered(query, sql, homes)));
        }
        return read(
                query, MeasuresSql.SUMS + query.where() + " group by c.series order by c.series");
    }

    private Map<UUID, List<KeptSums.Numbered>> numbered(
            CellQuery query, JdbcClient sql, UUID[] homes) {
        String statement =
                MeasuresSql.SUMS + query.where() + MeasuresSql.OF_BODIES + " group by c.series";
        List<Sum> sums =
                query.asked(sql.sql(statement))
                        .param("homes", homes)
                        .query((row, n) -> sum(row))
                        .list();
        series.learn(sql, sums.stream().map(Sum::series).toList());
        return sums.stream()
                .map(s -> new KeptSums.Numbered(s.series(), s.cell(series.of(s.series()))))
                .collect(Collectors.groupingBy(numbered -> numbered.cell().home().id()));
    }

    private record Sum(int series, YearMonth month, long n, BigDecimal total) {
        Cell cell(Series of) {
            return new Cell(of.kind(), of.home(), of.service(), of.dimensions(), month, n, total);
        }
    }

    private List<Cell> read(CellQuery query, String statement) {
        return scenes.reading(
                new Scene.Reader(),
                sql -> {
                    List<Sum> sums =
                            query.asked(sql.sql(statement)).query((row, n) -> sum(row)).list();
                    series.learn(sql, sums.stream().map(Sum::series).toList());
                    return sums.stream().map(sum -> sum.cell(series.of(sum.series()))).toList();
                });
    }

    /**
     * The sums that answer a query, month by month, one after the other: there may be more of them
     * than one would hold.
     */
    public void eachMonth(CellQuery query, Consumer<Cell> taker) {
        scenes.reading(
                new Scene.Reader(),
                sql -> {
                    series.learn(
                            sql,
                            query.asked(sql.sql(MeasuresSql.SERIES_OF + query.ofBodies()))
                                    .query(Integer.class)
                                    .list());
                    String statement = MeasuresSql.CELLS + query.where() + " order by c.month";
                    query.asked(sql.sql(statement))
                            .withFetchSize(AT_ONCE)
                            .query(
                                    row -> {
                                        Sum sum = sum(row);
                                        taker.accept(sum.cell(series.of(sum.series())));
                                    });
                    return true;
                });
    }

    /** How the values of facts are spread. */
    public Spread spread(CellQuery query) {
        String statement =
                MeasuresSql.SPREAD
                        + query.where()
                        + " group by c.value having sum(c.n) > 0 order by c.value";
        return scenes.reading(
                new Scene.Reader(),
                sql -> {
                    var counts = new TreeMap<BigDecimal, Long>();
                    query.asked(sql.sql(statement))
                            .query(
                                    row -> {
                                        counts.put(row.getBigDecimal(1), row.getLong(2));
                                    });
                    return counts.isEmpty() ? Spread.EMPTY : new Spread(counts);
                });
    }

    /**
     * How long each thing lasted of which these facts tell the end and, as their value, the days;
     * only those that began on that day or later. Read from the facts themselves, by jobs.
     */
    public List<Lasted> lasted(String kind, String service, LocalDate since, boolean ended) {
        return scenes.readingJob(
                sql ->
                        sql.sql(MeasuresSql.LASTED)
                                .param("kind", kind)
                                .param("service", service)
                                .param("since", since)
                                .query(
                                        (row, n) ->
                                                new Lasted(
                                                        row.getObject("began", LocalDate.class),
                                                        row.getInt("days"),
                                                        ended,
                                                        row.getLong("n")))
                                .list());
    }

    /** Whether that fact was told. */
    public boolean knows(Home home, String key) {
        return scenes.readingJob(
                sql ->
                        sql.sql(
                                        "select exists (select from measures.told where home = ?"
                                                + " and key = ?)")
                                .param(home.id())
                                .param(key)
                                .query(Boolean.class)
                                .single());
    }

    /** How often facts of these kinds and bodies were counted, whatever their months. */
    public Freshness freshness(CellQuery query) {
        return scenes.reading(
                new Scene.Reader(),
                sql ->
                        query.asked(sql.sql(MeasuresSql.COUNTED + query.ofBodies()))
                                .query((row, n) -> freshness(row))
                                .single());
    }

    /** Forgets a kind, so that its owner can record it again from history (a new definition). */
    public void forget(String kind) {
        scenes.job(
                sql ->
                        sql.sql(MeasuresSql.FORGET)
                                .param("kind", kind)
                                .param("now", now())
                                .query(Integer.class)
                                .single());
    }

    /**
     * Counts all sums again from the facts, in one transaction; nobody can count meanwhile.
     *
     * @return how many sums there are
     */
    public int recount() {
        return scenes.job(
                sql -> {
                    sql.sql(MeasuresSql.HOLD).update();
                    sql.sql(MeasuresSql.EMPTY).query(Integer.class).single();
                    sql.sql(MeasuresSql.MORE_MEMORY).update();
                    List<LocalDate> months =
                            sql.sql(MeasuresSql.MONTHS).query(LocalDate.class).list();
                    int sums = 0;
                    for (LocalDate month : months) {
                        sums += sql.sql(MeasuresSql.COUNT_AGAIN).param("month", month).update();
                    }
                    return sums;
                });
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private void refuseOtherTimes(List<MeasuredFact> facts) {
        LocalDate tomorrow = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(1);
        for (MeasuredFact fact : facts) {
            if (fact.day().isAfter(tomorrow)) {
                throw new IllegalArgumentException("A fact is dated in the future: " + fact.key());
            }
            if (fact.day().isBefore(FIRST_DAY)) {
                throw new IllegalArgumentException(
                        "A fact is dated before " + FIRST_DAY + ": " + fact.key());
            }
        }
    }

    private static Sum sum(ResultSet row) throws SQLException {
        return new Sum(
                row.getInt("series"),
                YearMonth.from(row.getObject("month", LocalDate.class)),
                row.getLong("n"),
                row.getBigDecimal("total"));
    }

    private static Freshness freshness(ResultSet row) throws SQLException {
        OffsetDateTime at = row.getObject("at", OffsetDateTime.class);
        @Nullable Instant last = at == null ? null : at.toInstant();
        return new Freshness(row.getLong("times"), last);
    }
}
