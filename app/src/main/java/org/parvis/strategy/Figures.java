package org.parvis.strategy;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.Home;
import org.parvis.measures.Cell;
import org.parvis.measures.CellQuery;
import org.parvis.measures.Freshness;
import org.parvis.measures.Measures;
import org.parvis.platform.Publications;
import org.parvis.strategy.Strategy.Aim;
import org.springframework.stereotype.Component;

/**
 * Computes figures from the sums of facts, never from the facts one by one, and remembers them as
 * long as nothing more is counted.
 */
@Component
public class Figures {
    /** Before anything was counted. */
    private static final YearMonth BEGINNING = YearMonth.from(Measures.FIRST_DAY);

    private static final int MOST = 500;

    /** The months behind a figure are many: their line may be a little behind its last point. */
    private static final int REST = 10;

    private final Measures measures;
    private final Names names;
    private final Remembered<Key, List<Figure>> figures = new Remembered<>(MOST);
    private final Remembered<Key, List<Figure.Point>> trends = new Remembered<>(MOST, REST);

    Figures(Measures measures, Names names, Publications publications) {
        this.measures = measures;
        this.names = names;
        publications.onChange(this::forget);
    }

    private record Key(String of, Period period, @Nullable Home home) {}

    private void forget() {
        figures.forget();
        trends.forget();
    }

    /** All figures that can be computed, in the order of the strategy. */
    public List<Figure> of(Strategy strategy, Period period, @Nullable Home home) {
        List<Wanted> wanted =
                strategy.aims().stream()
                        .flatMap(aim -> aim.formula().map(f -> new Wanted(aim, f)).stream())
                        .toList();
        return remembered("strategy/" + strategy.code(), wanted, period, home);
    }

    /** One target under each version of its formula, the newest last: history beside history. */
    public List<Figure> versions(Aim aim, Period period, @Nullable Home home) {
        if (aim.indicator() == null) {
            return List.of();
        }
        List<Wanted> wanted =
                aim.indicator().versions().stream()
                        .filter(Formula::computed)
                        .map(formula -> new Wanted(aim, formula))
                        .toList();
        return remembered("aim/" + aim.code(), wanted, period, home);
    }

    /** The months of a figure's period. */
    public List<Figure.Point> trend(Figure figure, @Nullable Home home) {
        Formula formula = figure.formula();
        var key = new Key(figure.aim().code() + "/" + formula.version(), figure.period(), home);
        CellQuery query = query(List.of(formula), formula.standing(), figure.period(), home);
        return trends.get(
                key,
                measures.freshness(query).times(),
                () -> {
                    var months = new Months(formula, names);
                    measures.eachMonth(query, months);
                    return months.points(figure.period());
                });
    }

    /** Gives the finest lines of a figure: also by door and by month. */
    public void details(Figure figure, @Nullable Home home, BiConsumer<Details.Line, Sums> taker) {
        Formula formula = figure.formula();
        var details = new Details(formula, names, taker);
        measures.eachMonth(
                query(List.of(formula), formula.standing(), figure.period(), home), details);
        details.end();
    }

    private record Wanted(Aim aim, Formula formula) {}

    private List<Figure> remembered(
            String of, List<Wanted> wanted, Period period, @Nullable Home home) {
        List<Formula> formulas = wanted.stream().map(Wanted::formula).toList();
        Freshness fresh = measures.freshness(query(formulas, false, period, home));
        return figures.get(
                new Key(of, period, home),
                fresh.times(),
                () -> compute(wanted, period, home, fresh));
    }

    private List<Figure> compute(
            List<Wanted> wanted, Period period, @Nullable Home home, Freshness fresh) {
        Map<Boolean, List<Cell>> cells = new HashMap<>();
        long bodies = home == null ? names.bodies().size() : 1;
        var computed = new ArrayList<Figure>();
        for (Wanted each : wanted) {
            Formula formula = each.formula();
            List<Cell> read =
                    cells.computeIfAbsent(
                            formula.standing(), standing -> read(wanted, standing, period, home));
            Tally tally = Tally.of(formula, read, names);
            computed.add(Figure.of(each.aim(), formula, period, tally, bodies, fresh.at()));
        }
        return List.copyOf(computed);
    }

    /** All that stands is read together, and all that happened in the period. */
    private List<Cell> read(
            List<Wanted> wanted, boolean standing, Period period, @Nullable Home home) {
        List<Formula> alike =
                wanted.stream()
                        .map(Wanted::formula)
                        .filter(formula -> formula.standing() == standing)
                        .toList();
        return measures.sums(query(alike, standing, period, home));
    }

    private static CellQuery query(
            List<Formula> formulas, boolean standing, Period period, @Nullable Home home) {
        Set<String> kinds =
                formulas.stream()
                        .flatMap(formula -> formula.counts().stream())
                        .flatMap(count -> count.kinds().stream())
                        .collect(Collectors.toSet());
        YearMonth from = standing ? BEGINNING : period.from();
        return new CellQuery(kinds, from, period.to(), home, null);
    }
}
