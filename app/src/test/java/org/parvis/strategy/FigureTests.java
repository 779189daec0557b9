package org.parvis.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parvis.kernel.Home;
import org.parvis.kernel.Ids;
import org.parvis.measures.Cell;
import org.parvis.strategy.Figure.State;
import org.parvis.strategy.Strategy.Aim;
import org.parvis.strategy.Strategy.Measure;

class FigureTests {
    static final Path REAL = Path.of("../content/quebec/strategy/strategy.yaml");
    static final Period YEAR = Period.of(Period.Choice.YEAR, LocalDate.of(2026, 11, 25));
    static final Home CITY = new Home(Ids.next());
    static final Home OFFICE = new Home(Ids.next());

    final Strategy strategy = read();

    @Test
    void theStrategyHasTenTargetsOfWhichFiveAreToBeConfirmed() {
        assertThat(strategy.targets()).hasSize(10);
        assertThat(strategy.unknown()).extracting(Aim::number).containsExactly(6, 7, 8, 9, 10);
        assertThat(strategy.targets().stream().map(t -> TargetArch.state(t, null)))
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
                .containsExactly(
                        new Figure.Part("mail", new Ratio(0, 1)),
                        new Figure.Part("web", new Ratio(3, 4)));
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
            assertThat(sums.get("s")).isEqualTo(figure.total()).isEqualTo(sums.get("c"));
        }
        long web =
                cells.stream()
                        .filter(
                                c ->
                                        c.kind().equals("request.received")
                                                && c.dimension("channel").equals("web"))
                        .mapToLong(Cell::n)
                        .sum();
        assertThat(usage(cells).total().numerator()).isEqualTo(web);
    }

    @ParameterizedTest
    @CsvSource({
        "'code: x', orientations: [, line",
        "'threshold: 75', 'threshold: 175', t1",
        "'orientation: o2', 'orientation: o9', no orientation",
        "'measure: digital-usage', 'measure: magic', magic",
        "'code: t2', 'code: t1', taken",
        "'since: 2026-11-24', 'since: yesterday', since"
    })
    void aStrategyThatContradictsItselfIsRefusedWithItsPlace(
            String find, String put, String reason, @TempDir Path folder) throws Exception {
        String text = Files.readString(REAL);
        text = find.equals("code: x") ? put : text.replaceFirst(find, put);
        Path file = Files.writeString(folder.resolve("s.yaml"), text);
        assertThatThrownBy(() -> StrategyFile.read(file))
                .isInstanceOf(StrategyFile.Refused.class)
                .hasMessageContaining(reason);
    }

    private Figure usage(List<Cell> cells) {
        return figure("t3", cells);
    }

    private Figure figure(String code, List<Cell> cells) {
        Aim aim =
                java.util.stream.Stream.concat(
                                strategy.targets().stream(), strategy.figures().stream())
                        .filter(a -> a.code().equals(code))
                        .findFirst()
                        .orElseThrow();
        Measure measure = aim.measure();
        return Figure.of(
                aim, aim.formula().orElseThrow(), YEAR, Figures.lines(measure, cells), 6, null);
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

    private static Strategy read() {
        try {
            return StrategyFile.read(REAL);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
