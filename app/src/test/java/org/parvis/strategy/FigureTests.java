package org.parvis.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.parvis.strategy.FiguresForTests.CITY;
import static org.parvis.strategy.FiguresForTests.NOBODY;
import static org.parvis.strategy.FiguresForTests.OFFICE;
import static org.parvis.strategy.FiguresForTests.YEAR;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parvis.kernel.Home;
import org.parvis.measures.Cell;
import org.parvis.strategy.Figure.State;
import org.parvis.strategy.Strategy.Aim;

/** What a figure counts, and what it says of few, of none and of what moves it. */
class FigureTests {
    final Strategy strategy = FiguresForTests.STRATEGY;

    @Test
    void theStrategyHasTenTargetsOfWhichFiveAreToBeConfirmed() {
        assertThat(strategy.targets()).hasSize(10);
        assertThat(strategy.unknown()).extracting(Aim::number).containsExactly(6, 7, 8, 9, 10);
        assertThat(strategy.targets().stream().map(t -> State.of(t, null)))
                .containsExactly(
                        State.NOT_MEASURED,
                        State.NOT_MEASURED,
                        State.NOT_MEASURED,
                        State.NOT_MEASURED,
                        State.NOT_MEASURED,
                        State.TO_CONFIRM,
                        State.TO_CONFIRM,
                        State.TO_CONFIRM,
                        State.TO_CONFIRM,
                        State.TO_CONFIRM);
    }

    @Test
    void withoutRequestsAFigureDoesNotApply() {
        Figure figure = usage(List.of());
        assertThat(figure.value().applies()).isFalse();
        assertThat(figure.state()).isEqualTo(State.EMPTY);
    }

    @ParameterizedTest
    @CsvSource({"75, 25, false", "76, 24, true", "3, 1, false", "4, 1, true"})
    void aServiceIsAboveOnlyStrictlyOver75PerCent(long web, long phone, boolean above) {
        Figure figure =
                usage(
                        List.of(
                                received("a", CITY, "web", web),
                                received("a", CITY, "phone", phone)));
        assertThat(figure.value()).isEqualTo(new Ratio(above ? 1 : 0, 1));
    }

    @Test
    void allDoorsCountBelowTheLine() {
        Figure figure =
                usage(
                        List.of(
                                received("a", CITY, "web", 9),
                                received("a", OFFICE, "mail", 1),
                                received("b", CITY, "web", 1),
                                received("b", CITY, "counter", 1)));
        assertThat(figure.value()).isEqualTo(new Ratio(1, 2));
        assertThat(figure.coverage().bodies()).isEqualTo(2);
        assertThat(figure.moves())
                .singleElement()
                .satisfies(
                        move -> {
                            assertThat(move.service()).isEqualTo("b");
                            assertThat(move.missing()).isEqualTo(1);
                            assertThat(move.points()).isEqualTo(50);
                        });
    }

    @Test
    void aRefusalByTheEffectOfLawIsNotAnAnswer() {
        Figure figure =
                figure(
                        "legal-term",
                        List.of(
                                cell("answer.in-term", "a", CITY, "web", 3),
                                cell("answer.deemed-refused", "a", CITY, "web", 1),
                                cell("answer.late", "a", CITY, "mail", 1),
                                received("a", CITY, "web", 100)));
        assertThat(figure.value()).isEqualTo(new Ratio(3, 5));
        assertThat(figure.byChannel())
                .extracting(Figure.Part::code, Figure.Part::ratio)
                .containsExactly(tuple("mail", new Ratio(0, 1)), tuple("web", new Ratio(3, 4)));
    }

    @Test
    void aFormThatAsksAgainLowersOnceOnly() {
        Cell one = cell("form.once-only", "a", CITY, "web", 3);
        Cell other = cell("form.once-only", "b", CITY, "web", 3);
        Cell again = cell("form.asked-again", "b", CITY, "web", 1);
        assertThat(figure("t2", List.of(one, other)).value()).isEqualTo(new Ratio(2, 2));
        assertThat(figure("t2", List.of(one, other, again)).value()).isEqualTo(new Ratio(1, 2));
    }

    @Test
    void whatWasTakenBackIsNotThere() {
        Figure figure =
                usage(List.of(received("a", CITY, "web", 0), received("b", CITY, "web", 1)));
        assertThat(figure.value()).isEqualTo(new Ratio(1, 1));
    }

    /** Whatever the cells, the parts by door and by service sum to the same whole. */
    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14, 15})
    void thePartsSumToTheWhole(long seed) {
        var random = new Random(seed);
        var cells = new ArrayList<Cell>();
        List<String> kinds =
                List.of(
                        "request.received",
                        "answer.in-term",
                        "answer.late",
                        "answer.deemed-refused");
        for (int i = 0; i < 200; i++) {
            cells.add(
                    cell(
                            kinds.get(random.nextInt(4)),
                            "s" + random.nextInt(5),
                            random.nextBoolean() ? CITY : OFFICE,
                            random.nextBoolean() ? "web" : "mail",
                            random.nextInt(20)));
        }
        for (String code : List.of("t3", "legal-term")) {
            Figure figure = figure(code, cells);
            Map<String, Ratio> sums = new HashMap<>();
            figure.byService().forEach(p -> sums.merge("s", p.ratio(), Ratio::plus));
            figure.byChannel().forEach(p -> sums.merge("c", p.ratio(), Ratio::plus));
            assertThat(sums.get("s")).isEqualTo(figure.whole()).isEqualTo(sums.get("c"));
        }
        long web =
                cells.stream()
                        .filter(
                                c ->
                                        c.kind().equals("request.received")
                                                && c.dimension("channel").equals("web"))
                        .mapToLong(Cell::n)
                        .sum();
        assertThat(usage(cells).whole().numerator()).isEqualTo(web);
    }

    /** Push by so many more online, and not one fewer, and the service counts. */
    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23})
    void whatAServiceMissesIsExactlyWhatMovesIt(long seed) {
        var random = new Random(seed);
        for (int i = 0; i < 50; i++) {
            long web = random.nextInt(500);
            long mail = 1L + random.nextInt(500);
            Figure figure =
                    usage(
                            List.of(
                                    received("a", CITY, "web", web),
                                    received("a", CITY, "mail", mail)));
            for (Moves.Move move : figure.moves()) {
                assertThat(moved(web, mail, move.missing()).value().numerator()).isEqualTo(1);
                assertThat(moved(web, mail, move.missing() - 1).value().numerator()).isZero();
            }
        }
    }

    private static Figure moved(long web, long mail, long more) {
        return usage(
                List.of(
                        received("a", CITY, "web", web + more),
                        received("a", CITY, "mail", mail - more)));
    }

    @Test
    void eachMonthIsComputedAsIfItStoodAlone() {
        List<Cell> cells =
                List.of(
                        in(9, received("a", CITY, "web", 9)),
                        in(9, received("a", CITY, "mail", 1)),
                        in(10, received("a", CITY, "mail", 5)));
        var months = new Months(usage(cells).formula(), NOBODY);
        cells.forEach(months);
        assertThat(months.points(YEAR))
                .extracting(point -> point.month().getMonthValue(), Figure.Point::value)
                .containsExactly(tuple(9, new Ratio(1, 1)), tuple(10, new Ratio(0, 1)));
    }

    private static Cell in(int month, Cell cell) {
        return new Cell(
                cell.kind(),
                cell.home(),
                cell.service(),
                cell.dimensions(),
                YearMonth.of(2026, month),
                cell.n(),
                cell.total());
    }

    private static Figure usage(List<Cell> cells) {
        return figure("t3", cells);
    }

    private static Figure figure(String code, List<Cell> cells) {
        Aim aim = FiguresForTests.aim(code);
        return FiguresForTests.figure(aim, aim.formula().orElseThrow(), cells);
    }

    private static Cell received(String service, Home home, String channel, long n) {
        return cell("request.received", service, home, channel, n);
    }

    private static Cell cell(String kind, String service, Home home, String channel, long n) {
        return new Cell(
                kind,
                home,
                service,
                Map.of("channel", channel),
                YearMonth.of(2026, 10),
                n,
                BigDecimal.ZERO);
    }
}
