package org.parvis.strategy;

import java.util.List;

/** Which way a share went over a period: its second half against its first. */
public enum Change {
    HIGHER,
    LOWER,
    SAME,
    /** Too little to say anything. */
    UNKNOWN;

    /** Of fewer in either half, nothing is said. */
    static final long FEWEST = 30;

    private static final double Z = 1.959963984540054;

    /**
     * What is counted is added up over each half; the shares differ when chance alone would not
     * make them, 95 times of 100. Services and bodies are the same ones in each month, so that only
     * the mean of their months is compared.
     */
    public static Change of(Formula formula, List<Figure.Point> points) {
        int half = points.size() / 2;
        if (half == 0) {
            return UNKNOWN;
        }
        List<Figure.Point> first = points.subList(0, half);
        List<Figure.Point> second = points.subList(points.size() - half, points.size());
        return formula.each() == Formula.Each.WHOLE && !formula.standing()
                ? counted(sum(first), sum(second))
                : of(mean(second) - mean(first), 0);
    }

    private static Change counted(Ratio first, Ratio second) {
        if (first.denominator() < FEWEST || second.denominator() < FEWEST) {
            return UNKNOWN;
        }
        Ratio both = first.plus(second);
        double spread =
                Math.sqrt(
                        both.share()
                                * (1 - both.share())
                                * (1.0 / first.denominator() + 1.0 / second.denominator()));
        return of(second.share() - first.share(), Z * spread);
    }

    private static Change of(double difference, double chance) {
        if (Math.abs(difference) <= chance) {
            return SAME;
        }
        return difference > 0 ? HIGHER : LOWER;
    }

    private static Ratio sum(List<Figure.Point> points) {
        return points.stream().map(Figure.Point::value).reduce(Ratio.NONE, Ratio::plus);
    }

    private static double mean(List<Figure.Point> points) {
        return points.stream().mapToDouble(p -> p.value().share()).average().orElse(0);
    }
}
