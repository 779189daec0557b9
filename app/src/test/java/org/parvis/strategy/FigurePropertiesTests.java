package org.parvis.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parvis.kernel.Home;
import org.parvis.kernel.LocalizedText;
import org.parvis.measures.Cell;
import org.parvis.rules.CompiledRule;
import org.parvis.rules.NumberRule;
import org.parvis.strategy.Strategy.Aim;
import org.parvis.strategy.snapshots.Frozen;
import org.parvis.strategy.snapshots.Snapshot;

/** What holds of every figure, whatever the facts: random ones, from known seeds. */
class FigurePropertiesTests {
    private static final Period YEAR = FigureTests.YEAR;
    private static final Names NOBODY = FigureTests.NOBODY;
    private static final String OUT = "left-out";
    private static final List<Home> HOMES = List.of(FigureTests.CITY, FigureTests.OFFICE);

    final Strategy strategy = FigureTests.read();

    /** However much is recorded of what is excluded, nothing of the figure moves. */
    @ParameterizedTest
    @ValueSource(longs = {51, 52, 53, 54})
    void anExcludedRecordNeverChangesAFigure(long seed) {
        var random = new Random(seed);
        for (Aim aim : computed()) {
            Formula formula = leavingOut(aim.formula().orElseThrow());
            List<Cell> cells = cells(random, formula, 60, false);
            Figure before = FigureTests.figure(aim, formula, cells);
            cells.addAll(cells(random, formula, 60, true));
            Collections.shuffle(cells, random);
            Figure after = FigureTests.figure(aim, formula, cells);
            assertThat(after.value()).as(aim.code()).isEqualTo(before.value());
            assertThat(after.byService()).isEqualTo(before.byService());
            assertThat(after.byBody()).isEqualTo(before.byBody());
            assertThat(after.byChannel()).isEqualTo(before.byChannel());
            assertThat(after.leftOut()).isNotEmpty();
            assertThat(Frozen.of(after, NOBODY)).isEqualTo(Frozen.of(before, NOBODY));
            assertThat(months(formula, cells))
                    .isEqualTo(months(formula, cells.stream().filter(c -> !out(c)).toList()));
        }
    }

    /** By service, body, door, origin, and as the finest lines: always the same whole. */
    @ParameterizedTest
    @ValueSource(longs = {61, 62, 63, 64})
    void thePartsSumToTheWhole(long seed) {
        var random = new Random(seed);
        for (Aim aim : computed()) {
            Formula formula = aim.formula().orElseThrow();
            List<Cell> cells = cells(random, formula, 120, false);
            Figure figure = FigureTests.figure(aim, formula, cells);
            Map<String, Long> whole = whole(formula, cells);
            assertThat(summed(formula, figure.lines().stream().map(Counted::sums).toList()))
                    .isEqualTo(whole);
            assertThat(summed(formula, List.copyOf(figure.tally().doors().values())))
                    .isEqualTo(whole);
            var finest = new ArrayList<Sums>();
            var details =
                    new Details(formula, NOBODY, (line, sums) -> finest.add(copy(formula, sums)));
            cells.stream().sorted(java.util.Comparator.comparing(Cell::month)).forEach(details);
            details.end();
            assertThat(summed(formula, finest)).isEqualTo(whole);
        }
    }

    /** The months of what happened, taken together, are the period. */
    @ParameterizedTest
    @ValueSource(longs = {71, 72})
    void theMonthsSumToThePeriod(long seed) {
        var random = new Random(seed);
        for (Aim aim : computed()) {
            Formula formula = aim.formula().orElseThrow();
            if (formula.each() == Formula.Each.WHOLE && !formula.standing()) {
                List<Cell> cells = cells(random, formula, 80, false);
                Ratio months =
                        months(formula, cells).stream()
                                .map(Figure.Point::value)
                                .reduce(Ratio.NONE, Ratio::plus);
                assertThat(months).isEqualTo(FigureTests.figure(aim, formula, cells).value());
            }
        }
    }

    /** The expressions as the engine runs them and as they are compiled never differ. */
    @ParameterizedTest
    @ValueSource(longs = {81, 82, 83})
    void theCompiledFormAgreesWithFeel(long seed) {
        var random = new Random(seed);
        for (Aim aim : computed()) {
            Formula formula = aim.formula().orElseThrow();
            for (int i = 0; i < 50; i++) {
                Sums sums =
                        FigureTests.figure(aim, formula, cells(random, formula, 9, false))
                                .lines()
                                .stream()
                                .map(Counted::sums)
                                .findFirst()
                                .orElse(Sums.none(formula));
                for (Formula.Side side : List.of(formula.above(), formula.below())) {
                    NumberRule quick = Objects.requireNonNull(side.quick(), aim.code());
                    CompiledRule rule = Objects.requireNonNull(side.rule());
                    assertThat(String.valueOf(quick.value(sums.inOrder())))
                            .as(rule.expression() + " over " + sums)
                            .isEqualTo(String.valueOf(rule.value(sums.counts())));
                }
            }
        }
    }

    /** The same facts in any order give the same bytes; one more gives others. */
    @ParameterizedTest
    @ValueSource(longs = {91, 92, 93})
    void aFrozenFigureReproducesItsDigest(long seed) {
        var random = new Random(seed);
        for (Aim aim : computed()) {
            Formula formula = aim.formula().orElseThrow();
            List<Cell> cells = cells(random, formula, 50, false);
            String digest = digest(aim, formula, cells);
            Collections.shuffle(cells, random);
            assertThat(digest(aim, formula, cells)).as(aim.code()).isEqualTo(digest);
            cells.add(cell(random, formula, "one-more", 1));
            assertThat(digest(aim, formula, cells)).as(aim.code()).isNotEqualTo(digest);
        }
    }

    private static String digest(Aim aim, Formula formula, List<Cell> cells) {
        return Snapshot.digest(Frozen.of(FigureTests.figure(aim, formula, cells), NOBODY));
    }

    private List<Aim> computed() {
        return strategy.aims().stream().filter(aim -> aim.formula().isPresent()).toList();
    }

    private static List<Figure.Point> months(Formula formula, List<Cell> cells) {
        var months = new Months(formula, NOBODY);
        cells.forEach(months);
        return months.points(YEAR);
    }

    private static Sums copy(Formula formula, Sums sums) {
        Sums copy = Sums.none(formula);
        copy.add(sums);
        return copy;
    }

    private static Map<String, Long> summed(Formula formula, List<Sums> sums) {
        return formula.total(sums).counts();
    }

    /** Each count, added up here from the cells by its own words. */
    private static Map<String, Long> whole(Formula formula, List<Cell> cells) {
        var whole = new TreeMap<String, Long>();
        for (Count count : formula.counts()) {
            whole.put(count.name(), cells.stream().filter(count::takes).mapToLong(Cell::n).sum());
        }
        return whole;
    }

    private static Formula leavingOut(Formula formula) {
        return new Formula(
                formula.version(),
                formula.since(),
                formula.each(),
                formula.standing(),
                formula.counts(),
                formula.above(),
                formula.below(),
                formula.part(),
                formula.sentence(),
                formula.passes(),
                formula.origin(),
                formula.push(),
                List.of(new Formula.Exclusion(OUT, null, LocalizedText.of("essai", "trial"))),
                formula.least());
    }

    private static boolean out(Cell cell) {
        return cell.service().equals(OUT);
    }

    private static List<Cell> cells(Random random, Formula formula, int many, boolean out) {
        var cells = new ArrayList<Cell>();
        for (int i = 0; i < many; i++) {
            String service = out ? OUT : "s" + random.nextInt(6);
            cells.add(cell(random, formula, service, 1 + random.nextInt(20)));
        }
        return cells;
    }

    /** Something that a formula counts, with what it asks for or without. */
    private static Cell cell(Random random, Formula formula, String service, long n) {
        Count count = formula.counts().get(random.nextInt(formula.counts().size()));
        var dimensions = new TreeMap<String, String>(count.with());
        if (random.nextInt(3) == 0) {
            dimensions.replaceAll((name, value) -> "other");
        }
        dimensions.putIfAbsent("channel", random.nextBoolean() ? "web" : "mail");
        if (random.nextInt(4) == 0) {
            dimensions.put("origin", "imported");
        }
        List<String> kinds = count.kinds().stream().sorted().toList();
        return new Cell(
                kinds.get(random.nextInt(kinds.size())),
                HOMES.get(random.nextInt(2)),
                service,
                dimensions,
                YearMonth.from(YEAR.firstDay()).plusMonths(random.nextInt(12)),
                n,
                BigDecimal.ZERO);
    }
}
