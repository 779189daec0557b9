package org.parvis.strategy;

import java.util.Comparator;
import java.util.List;

/**
 * What would move a figure: the services that do not count yet, the nearest first, with how many
 * more of the thing to push each one misses, found by asking the formula itself.
 */
public final class Moves {
    /** Beyond this many more of something nobody would call it near. */
    private static final long FARTHEST = 1L << 40;

    private Moves() {}

    /** What a service misses, and by how many points the figure moves when it gets there. */
    public record Move(String service, Ratio ratio, long missing, double points) {}

    /** How many are shown: the nearest. */
    private static final int SHOWN = 4;

    static List<Move> of(Formula formula, Ratio value, List<Figure.Part> services) {
        Formula.Push push = formula.push();
        if (push == null || formula.each() != Formula.Each.SERVICE || !value.applies()) {
            return List.of();
        }
        double points = 100.0 / value.denominator();
        return services.stream()
                .filter(part -> formula.isIn(part.sums()) && !formula.passes(part.sums()))
                .map(part -> move(formula, push.count(), part, points))
                .filter(move -> move.missing() < FARTHEST)
                .sorted(Comparator.comparingLong(Move::missing))
                .limit(SHOWN)
                .toList();
    }

    private static Move move(Formula formula, String count, Figure.Part part, double points) {
        long missing = missing(formula, count, part.sums());
        return new Move(part.code(), part.ratio(), missing, points);
    }

    /** The least number with which the formula holds: doubled until it does, then halved. */
    private static long missing(Formula formula, String count, Sums sums) {
        long enough = 1;
        while (enough < FARTHEST && !formula.passes(sums.with(count, enough))) {
            enough *= 2;
        }
        long least = enough / 2;
        while (enough - least > 1) {
            long middle = (least + enough) / 2;
            if (formula.passes(sums.with(count, middle))) {
                enough = middle;
            } else {
                least = middle;
            }
        }
        return enough;
    }
}
