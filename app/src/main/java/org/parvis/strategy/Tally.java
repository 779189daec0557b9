package org.parvis.strategy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.parvis.kernel.Home;
import org.parvis.measures.Cell;
import org.parvis.strategy.Figure.LeftOut;

/** The cells of one formula, added up into lines and by door, and what its exclusions left out. */
record Tally(List<Counted> lines, Map<String, Sums> doors, List<LeftOut> leftOut) {

    private record Line(Home home, String service, String origin) {
        static Line of(Cell cell) {
            return new Line(cell.home(), cell.service(), cell.dimension(Counted.ORIGIN));
        }
    }

    /** All cells given; who reads them says over which months. */
    static Tally of(Formula formula, List<Cell> cells, Names names) {
        Map<Line, Sums> sums = new LinkedHashMap<>();
        Map<String, Sums> doors = new TreeMap<>();
        Set<LeftOut> out = new LinkedHashSet<>();
        for (Cell cell : cells) {
            boolean[] taken = formula.takes(cell);
            if (taken == null) {
                continue;
            }
            Optional<LeftOut> left = formula.leavesOut(cell, names);
            if (left.isPresent()) {
                out.add(left.get());
                continue;
            }
            sums.computeIfAbsent(Line.of(cell), line -> Sums.none(formula)).add(taken, cell.n());
            doors.computeIfAbsent(cell.dimension(Formula.DOOR), door -> Sums.none(formula))
                    .add(taken, cell.n());
        }
        doors.values().removeIf(Sums::nothing);
        return new Tally(lines(sums), doors, List.copyOf(out));
    }

    /** A fact and its opposite leave no line. */
    private static List<Counted> lines(Map<Line, Sums> sums) {
        var lines = new ArrayList<Counted>();
        sums.forEach(
                (at, sum) -> {
                    if (!sum.nothing()) {
                        lines.add(new Counted(at.home(), at.service(), at.origin(), sum));
                    }
                });
        return List.copyOf(lines);
    }
}
