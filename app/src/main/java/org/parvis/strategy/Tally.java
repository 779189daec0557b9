package org.parvis.strategy;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.parvis.kernel.Home;
import org.parvis.measures.Cell;
import org.parvis.strategy.Figure.LeftOut;

/** The cells of one formula, added up into lines, and what its exclusions left out. */
record Tally(List<Counted> lines, List<LeftOut> leftOut) {

    private record Line(Home home, String service, String channel, String origin, YearMonth month) {
        static Line of(Cell cell) {
            String door = cell.dimension(Formula.DOOR);
            return new Line(
                    cell.home(),
                    cell.service(),
                    door,
                    cell.dimension(Counted.ORIGIN),
                    cell.month());
        }
    }

    /** What stands is counted from the beginning; what happens, from the first month asked. */
    static Tally of(Formula formula, YearMonth from, List<Cell> cells, Names names) {
        Map<Line, Sums> sums = new LinkedHashMap<>();
        Set<LeftOut> out = new LinkedHashSet<>();
        for (Cell cell : cells) {
            boolean inTime = formula.standing() || !cell.month().isBefore(from);
            if (inTime && formula.reads(cell)) {
                Optional<LeftOut> left = formula.leavesOut(names.code(cell.home()), cell.service());
                left.ifPresent(out::add);
                if (left.isEmpty()) {
                    sums.merge(Line.of(cell), Sums.of(formula, cell), Sums::plus);
                }
            }
        }
        return new Tally(lines(sums), List.copyOf(out));
    }

    /** A fact and its opposite leave no line. */
    private static List<Counted> lines(Map<Line, Sums> sums) {
        var lines = new ArrayList<Counted>();
        sums.forEach(
                (at, sum) -> {
                    if (!sum.nothing()) {
                        lines.add(
                                new Counted(
                                        at.home(),
                                        at.service(),
                                        at.channel(),
                                        at.origin(),
                                        at.month(),
                                        sum));
                    }
                });
        return List.copyOf(lines);
    }
}
