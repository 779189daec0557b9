package org.parvis.strategy;

import java.util.ArrayList;
import java.util.List;

/**
 * What may come if a share goes on as it did: a random walk with drift, whose monthly steps are
 * taken as alike. The middle goes on by the mean step; the range holds nine of ten, with what the
 * spread of the steps and the few of them leave unknown (Student's distribution). Fewer than twelve
 * periods say nothing.
 */
public record Projection(List<Range> months) {
    static final int FEWEST = 12;

    /** 95th centile of the normal distribution: nine of ten lie between it and its opposite. */
    private static final double Z = 1.6448536269514722;

    /** In per cent, from 0 to 100. */
    public record Range(double low, double middle, double high) {}

    static final Projection NONE = new Projection(List.of());

    /**
     * @param shares one a month in per cent, the oldest first
     * @param ahead how many months to look ahead
     */
    public static Projection of(List<Double> shares, int ahead) {
        if (shares.size() < FEWEST) {
            return NONE;
        }
        int steps = shares.size() - 1;
        double drift = (shares.getLast() - shares.getFirst()) / steps;
        double spread = spread(shares, drift);
        double wide = student(steps - 1);
        var months = new ArrayList<Range>();
        for (int h = 1; h <= ahead; h++) {
            double middle = shares.getLast() + h * drift;
            double unknown = wide * spread * Math.sqrt(h + (double) h * h / steps);
            months.add(new Range(share(middle - unknown), share(middle), share(middle + unknown)));
        }
        return new Projection(List.copyOf(months));
    }

    public boolean says() {
        return !months.isEmpty();
    }

    private static double spread(List<Double> shares, double drift) {
        double sum = 0;
        for (int i = 1; i < shares.size(); i++) {
            double off = shares.get(i) - shares.get(i - 1) - drift;
            sum += off * off;
        }
        return Math.sqrt(sum / (shares.size() - 2));
    }

    /**
     * 95th centile of Student's distribution, by the expansion of Cornish and Fisher: right to
     * 0.001 from ten degrees of freedom on.
     */
    private static double student(int degrees) {
        double n = degrees;
        double z3 = Math.pow(Z, 3);
        double z5 = Math.pow(Z, 5);
        double z7 = Math.pow(Z, 7);
        return Z
                + (z3 + Z) / (4 * n)
                + (5 * z5 + 16 * z3 + 3 * Z) / (96 * n * n)
                + (3 * z7 + 19 * z5 + 17 * z3 - 15 * Z) / (384 * n * n * n);
    }

    private static double share(double percent) {
        return Math.clamp(percent, 0, 100);
    }
}
