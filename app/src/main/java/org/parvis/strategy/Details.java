package org.parvis.strategy;

import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.Home;
import org.parvis.measures.Cell;

/**
 * The finest lines that are published of a figure, also by door and by month. Cells come month by
 * month, and lines go on when their month is over: no more than one is held.
 */
public final class Details implements Consumer<Cell> {
    private final Formula formula;
    private final Names names;
    private final BiConsumer<Line, Sums> taker;
    private final Map<Line, Sums> sums = new LinkedHashMap<>();
    private @Nullable YearMonth month;

    Details(Formula formula, Names names, BiConsumer<Line, Sums> taker) {
        this.formula = formula;
        this.names = names;
        this.taker = taker;
    }

    public record Line(YearMonth month, Home home, String service, String channel, String origin) {
        static Line of(Cell cell) {
            return new Line(
                    cell.month(),
                    cell.home(),
                    cell.service(),
                    cell.dimension(Formula.DOOR),
                    cell.dimension(Counted.ORIGIN));
        }
    }

    @Override
    public void accept(Cell cell) {
        if (!cell.month().equals(month)) {
            end();
            month = cell.month();
        }
        boolean[] taken = formula.takes(cell);
        if (taken != null && formula.leavesOut(cell, names).isEmpty()) {
            sums.computeIfAbsent(Line.of(cell), line -> Sums.none(formula)).add(taken, cell.n());
        }
    }

    /** After the last cell. A fact and its opposite leave no line. */
    void end() {
        sums.forEach(
                (line, sum) -> {
                    if (!sum.nothing()) {
                        taker.accept(line, sum);
                    }
                });
        sums.clear();
    }
}
