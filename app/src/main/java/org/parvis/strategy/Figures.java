package org.parvis.strategy;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.Home;
import org.parvis.measures.Cell;
import org.parvis.measures.CellQuery;
import org.parvis.measures.Measures;
import org.parvis.strategy.Strategy.Aim;
import org.springframework.stereotype.Component;

/** Computes figures from the monthly sums of facts; never from the facts one by one. */
@Component
class Figures {
    /** Before anything was counted. */
    private static final YearMonth BEGINNING = YearMonth.of(2000, 1);

    private final Measures measures;
    private final Names names;

    Figures(Measures measures, Names names) {
        this.measures = measures;
        this.names = names;
    }

    /** All figures that can be computed, in the order of the strategy. */
    List<Figure> of(Strategy strategy, Period period, @Nullable Home home) {
        List<Aim> aims = strategy.aims().stream().filter(a -> a.formula().isPresent()).toList();
        Read read = read(aims.stream().map(a -> a.formula().orElseThrow()).toList(), period, home);
        var figures = new ArrayList<Figure>();
        for (Aim aim : aims) {
            figures.add(read.figure(aim, aim.formula().orElseThrow()));
        }
        return figures;
    }

    /** One target under each version of its formula, the newest last: history beside history. */
    List<Figure> versions(Aim aim, Period period, @Nullable Home home) {
        if (aim.indicator() == null) {
            return List.of();
        }
        List<Formula> computed =
                aim.indicator().versions().stream().filter(Formula::computed).toList();
        Read read = read(computed, period, home);
        return computed.stream().map(formula -> read.figure(aim, formula)).toList();
    }

    private Read read(List<Formula> formulas, Period period, @Nullable Home home) {
        Set<String> kinds =
                formulas.stream()
                        .flatMap(formula -> formula.counts().stream())
                        .flatMap(count -> count.kinds().stream())
                        .collect(Collectors.toSet());
        YearMonth from = formulas.stream().anyMatch(Formula::standing) ? BEGINNING : period.from();
        var query = new CellQuery(kinds, from, period.to(), home, null);
        long bodies = home == null ? names.bodies().size() : 1;
        Instant asOf = measures.asOf(query).orElse(null);
        return new Read(period, measures.cells(query), names, bodies, asOf);
    }

    private record Read(
            Period period, List<Cell> cells, Names names, long bodies, @Nullable Instant asOf) {
        Figure figure(Aim aim, Formula formula) {
            Tally tally = Tally.of(formula, period.from(), cells, names);
            return Figure.of(aim, formula, period, tally, bodies, asOf);
        }
    }
}
