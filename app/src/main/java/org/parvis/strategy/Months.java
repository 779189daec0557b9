package org.parvis.strategy;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.parvis.measures.Cell;
import org.parvis.strategy.Figure.Point;

/** A figure month by month: each as if it stood alone; for what stands, as it stood at its end. */
final class Months implements Consumer<Cell> {
    private final Formula formula;
    private final Names names;
    private final Map<YearMonth, Map<Object, Sums>> months = new TreeMap<>();

    Months(Formula formula, Names names) {
        this.formula = formula;
        this.names = names;
    }

    @Override
    public void accept(Cell cell) {
        boolean[] taken = formula.takes(cell);
        if (taken != null && formula.leavesOut(cell, names).isEmpty()) {
            months.computeIfAbsent(cell.month(), month -> new HashMap<>())
                    .computeIfAbsent(unit(cell), at -> Sums.none(formula))
                    .add(taken, cell.n());
        }
    }

    /** What the fraction counts one by one; everything together when it counts things. */
    private Object unit(Cell cell) {
        return switch (formula.each()) {
            case SERVICE -> cell.service();
            case BODY -> cell.home();
            case WHOLE -> "";
        };
    }

    /** Months that say nothing are left out. */
    List<Point> points(Period period) {
        var points = new ArrayList<Point>();
        Map<Object, Sums> standing = new HashMap<>();
        months.forEach((at, units) -> before(period, at, units, standing));
        for (YearMonth at = period.from(); !at.isAfter(period.to()); at = at.plusMonths(1)) {
            Map<Object, Sums> units = months.getOrDefault(at, Map.of());
            if (formula.standing()) {
                grow(standing, units);
                units = standing;
            }
            Ratio value = formula.value(units.values());
            if (value.applies()) {
                points.add(new Point(at, value));
            }
        }
        return points;
    }

    private void before(
            Period period, YearMonth at, Map<Object, Sums> units, Map<Object, Sums> standing) {
        if (at.isBefore(period.from())) {
            grow(standing, units);
        }
    }

    private void grow(Map<Object, Sums> standing, Map<Object, Sums> units) {
        units.forEach(
                (unit, sums) -> standing.computeIfAbsent(unit, at -> Sums.none(formula)).add(sums));
    }
}
