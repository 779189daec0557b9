package org.parvis.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parvis.strategy.FiguresForTests.NOBODY;
import static org.parvis.strategy.FiguresForTests.YEAR;
import static org.parvis.strategy.FiguresForTests.cells;
import static org.parvis.strategy.FiguresForTests.computed;
import static org.parvis.strategy.FiguresForTests.figure;
import static org.parvis.strategy.FiguresForTests.leavingOut;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parvis.measures.Cell;
import org.parvis.rules.CompiledRule;
import org.parvis.rules.NumberRule;
import org.parvis.strategy.Strategy.Aim;

/** What holds of every figure, whatever the facts: random ones, from known seeds. */
class FigurePropertiesTests {
    /** However much is recorded of what is excluded, nothing of the figure moves. */
    @ParameterizedTest
    @ValueSource(longs = {51, 52, 53, 54})
    void anExcludedRecordNeverChangesAFigure(long seed) {
        var random = new Random(seed);
        for (Aim aim : computed()) {
            Formula formula = leavingOut(aim.formula().orElseThrow());
            List<Cell> cells = cells(random, formula, 60);
            Figure before = figure(aim, formula, cells);
            cells.addAll(FiguresForTests.out(random, formula, 60));
            Collections.shuffle(cells, random);
            Figure after = figure(aim, formula, cells);
            assertThat(after.value()).as(aim.code()).isEqualTo(before.value());
            assertThat(after.byService()).isEqualTo(before.byService());
            assertThat(after.byBody()).isEqualTo(before.byBody());
            assertThat(after.byChannel()).isEqualTo(before.byChannel());
            assertThat(after.leftOut()).isNotEmpty();
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
            List<Cell> cells = cells(random, formula, 120);
            Figure figure = figure(aim, formula, cells);
            Map<String, Long> whole = whole(formula, cells);
            assertThat(summed(formula, figure.lines().stream().map(Counted::sums).toList()))
                    .isEqualTo(whole);
            assertThat(summed(formula, List.copyOf(figure.tally().doors().values())))
                    .isEqualTo(whole);
            var finest = new ArrayList<Sums>();
            var details =
                    new Details(formula, NOBODY, (line, sums) -> finest.add(copy(formula, sums)));
            cells.stream().sorted(Comparator.comparing(Cell::month)).forEach(details);
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
                List<Cell> cells = cells(random, formula, 80);
                Ratio months =
                        months(formula, cells).stream()
                                .map(Figure.Point::value)
                                .reduce(Ratio.NONE, Ratio::plus);
                assertThat(months).isEqualTo(figure(aim, formula, cells).value());
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
                        figure(aim, formula, cells(random, formula, 9)).lines().stream()
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

    private static boolean out(Cell cell) {
        return cell.service().equals(FiguresForTests.OUT);
    }
}
