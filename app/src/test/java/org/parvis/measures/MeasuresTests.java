package org.parvis.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parvis.kernel.Home;
import org.parvis.kernel.Ids;
import org.parvis.kernel.RecordRef;
import org.parvis.testing.MovableClock;
import org.parvis.testing.TestDatabase;

class MeasuresTests {
    static final YearMonth JANUARY = YearMonth.of(2026, 1);
    static final YearMonth DECEMBER = YearMonth.of(2026, 12);
    static final List<Home> HOMES =
            IntStream.range(0, 3).mapToObj(i -> new Home(Ids.next())).toList();
    static final List<String> CHANNELS = List.of("web", "phone", "mail");

    static TestDatabase database;
    static Measures measures;

    @BeforeAll
    static void start() {
        database = TestDatabase.create();
        measures = new Measures(database.scenes(), MovableClock.at("2026-12-31T12:00:00Z"));
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    @BeforeEach
    void empty() {
        measures.forget("request.received");
        measures.forget("file.decided");
    }

    @Test
    void aFactToldTwiceCountsOnce() {
        MeasuredFact fact = received("k1", HOMES.getFirst(), "web", "2026-03-31");
        assertThat(measures.record(List.of(fact, fact))).isEqualTo(1);
        assertThat(measures.record(List.of(fact))).isZero();
        assertThat(sum()).isEqualTo(1);
    }

    @Test
    void aCorrectionTakesItsFactBack() {
        MeasuredFact fact = received("k2", HOMES.getFirst(), "web", "2026-03-31");
        measures.record(List.of(fact));
        measures.record(List.of(fact.opposite("k2/corrected")));
        assertThat(sum()).isZero();
    }

    @Test
    void theSameKeyInTwoHomesIsTwoFacts() {
        measures.record(
                List.of(
                        received("k", HOMES.get(0), "web", "2026-02-01"),
                        received("k", HOMES.get(1), "web", "2026-02-01")));
        assertThat(sum()).isEqualTo(2);
    }

    @Test
    void cellsAreAskedByBodyServiceAndMonth() {
        measures.record(
                List.of(
                        received("a", HOMES.get(0), "web", "2026-02-01"),
                        received("b", HOMES.get(0), "phone", "2026-03-01"),
                        received("c", HOMES.get(1), "web", "2026-02-28")));
        CellQuery february =
                CellQuery.of(YearMonth.of(2026, 2), YearMonth.of(2026, 2), "request.received");
        assertThat(measures.cells(february)).hasSize(2).allMatch(cell -> cell.n() == 1);
        assertThat(measures.cells(february.in(HOMES.get(0))))
                .singleElement()
                .satisfies(cell -> assertThat(cell.dimension("channel")).isEqualTo("web"));
        assertThat(measures.cells(february.about("another"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {3, 11, 29})
    void whatIsKeptIsWhatIsReadAnew(long seed) {
        var random = new Random(seed);
        CellQuery year = CellQuery.of(JANUARY, DECEMBER, "request.received", "file.decided");
        for (int step = 0; step < 30; step++) {
            change(random, "kept" + seed + "/" + step);
            Measures anew =
                    new Measures(database.scenes(), MovableClock.at("2026-12-31T12:00:00Z"));
            assertThat(measures.sums(year)).as("step %d", step).isEqualTo(anew.sums(year));
        }
    }

    private static void change(Random random, String key) {
        Home home = HOMES.get(random.nextInt(HOMES.size()));
        MeasuredFact fact =
                received(key, home, CHANNELS.get(random.nextInt(CHANNELS.size())), "2026-05-04");
        switch (random.nextInt(5)) {
            case 0 -> measures.forget("request.received");
            case 1 -> measures.record(List.of(fact, fact.opposite(key + "/back")));
            case 2 -> measures.record(List.of(decided(key, home, 1 + random.nextInt(20))));
            case 3 -> measures.recount();
            default -> measures.record(List.of(fact));
        }
    }

    @Test
    void aSpreadKnowsTheRangeOfNineFactsOfTen() {
        var facts = new ArrayList<MeasuredFact>();
        for (int day = 1; day <= 20; day++) {
            facts.add(decided("d" + day, HOMES.getFirst(), day));
        }
        measures.record(facts);
        measures.record(List.of(decided("d20", HOMES.getFirst(), 20).opposite("d20/back")));
        Spread spread = measures.spread(CellQuery.of(JANUARY, DECEMBER, "file.decided"));
        assertThat(spread.n()).isEqualTo(19);
        assertThat(spread.nineOfTen())
                .singleElement()
                .satisfies(
                        range -> {
                            assertThat(range.low()).isEqualByComparingTo("1");
                            assertThat(range.high()).isEqualByComparingTo("19");
                        });
    }

    @Test
    void aSpreadOfEachMonthIsGivenAtOnceAndWhatWasTakenBackIsInNone() {
        MeasuredFact back = decided("m9", HOMES.get(1), 9);
        measures.record(
                List.of(
                        decided("m3", HOMES.get(1), 3),
                        decided("m4", HOMES.get(1), 4),
                        decided("other", HOMES.get(2), 5),
                        back));
        measures.record(List.of(back.opposite("m9/back")));
        CellQuery asked = CellQuery.of(JANUARY, DECEMBER, "file.decided").in(HOMES.get(1));
        assertThat(new MonthlySpreads(database.scenes()).of(asked))
                .singleElement()
                .satisfies(
                        one -> {
                            assertThat(one.month()).isEqualTo(YearMonth.from(back.day()));
                            assertThat(one.spread()).isEqualTo(measures.spread(asked));
                            assertThat(one.spread().n()).isEqualTo(2);
                        });
    }

    @Test
    void aFactOfTheFutureIsRefusedAndNothingOfItsBatchIsKept() {
        MeasuredFact today = received("now", HOMES.getFirst(), "web", "2026-12-31");
        MeasuredFact future = received("later", HOMES.getFirst(), "web", "2027-01-02");
        assertThatThrownBy(() -> measures.record(List.of(today, future)))
                .hasMessageContaining("later");
        assertThat(sum()).isZero();
    }

    @Test
    void aFactOfBeforeAnythingWasCountedIsRefused() {
        MeasuredFact slip = received("slip", HOMES.getFirst(), "web", "1026-12-31");
        assertThatThrownBy(() -> measures.record(List.of(slip))).hasMessageContaining("slip");
    }

    /** The same thing told with another day is the same thing. */
    @Test
    void aFactToldWithTwoDaysCountsOnce() {
        measures.record(List.of(received("twice", HOMES.getFirst(), "web", "2026-03-31")));
        measures.record(List.of(received("twice", HOMES.getFirst(), "web", "2026-04-01")));
        assertThat(sum()).isEqualTo(1);
    }

    @Test
    void wordsAreNoDimension() {
        MeasuredFact fact = received("k3", HOMES.getFirst(), "web", "2026-03-31");
        assertThatThrownBy(() -> fact.by("name", "Jean Tremblay"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** Random facts, told in random order, some twice, some taken back: cells equal a recount. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void cellsAlwaysEqualARecountOfTheFacts(long seed) {
        var random = new Random(seed);
        var told = new ArrayList<MeasuredFact>();
        for (int i = 0; i < 200; i++) {
            MeasuredFact fact = random(random, "f" + i);
            told.add(fact);
            if (random.nextInt(5) == 0) {
                told.add(fact.opposite("f" + i + "/back"));
            }
            if (random.nextInt(4) == 0) {
                told.add(fact);
            }
        }
        Collections.shuffle(told, random);
        for (int from = 0; from < told.size(); ) {
            int to = Math.min(told.size(), from + 1 + random.nextInt(40));
            measures.record(told.subList(from, to));
            from = to;
        }
        List<List<Object>> kept =
                rows("select home, kind, service, dims, month, n, total from measures.cells");
        assertThat(kept).containsExactlyInAnyOrderElementsOf(rows(RECOUNT));
        List<List<Object>> before = rows("select home, month, value, n from measures.spreads");
        assertThat(measures.recount()).isEqualTo(rows("select series from measures.sums").size());
        assertThat(rows("select home, kind, service, dims, month, n, total from measures.cells"))
                .containsExactlyInAnyOrderElementsOf(kept);
        assertThat(rows("select home, month, value, n from measures.spreads"))
                .containsExactlyInAnyOrderElementsOf(before);
    }

    private static final String RECOUNT =
            """
            select home, kind, service, dims, date_trunc('month', day)::date as month,
                   sum(quantity)::bigint as n, coalesce(sum(quantity * value), 0) as total
              from measures.facts group by home, kind, service, dims, 5
            """;

    private static List<List<Object>> rows(String sql) {
        return database.owner().sql(sql).query().listOfRows().stream()
                .map(row -> row.values().stream().map(MeasuresTests::plain).toList())
                .toList();
    }

    private static Object plain(Object value) {
        return value instanceof BigDecimal number
                ? number.stripTrailingZeros().toPlainString()
                : value.toString();
    }

    private static MeasuredFact random(Random random, String key) {
        Home home = HOMES.get(random.nextInt(HOMES.size()));
        LocalDate day = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(360));
        if (random.nextBoolean()) {
            return received(key, home, CHANNELS.get(random.nextInt(3)), day.toString());
        }
        return decided(key, home, random.nextInt(40))
                .by("outcome", random.nextBoolean() ? "granted" : "refused");
    }

    private static MeasuredFact received(String key, Home home, String channel, String day) {
        return MeasuredFact.one(
                        "request.received", key, ref(home), "access-request", LocalDate.parse(day))
                .by("channel", channel);
    }

    private static MeasuredFact decided(String key, Home home, int days) {
        return MeasuredFact.one(
                        "file.decided", key, ref(home), "access-request", LocalDate.of(2026, 5, 5))
                .withValue(days);
    }

    private static RecordRef ref(Home home) {
        return new RecordRef("case-file", home, new UUID(7, 7));
    }

    private static long sum() {
        return measures.cells(CellQuery.of(JANUARY, DECEMBER, "request.received")).stream()
                .mapToLong(Cell::n)
                .sum();
    }
}
