package org.parvis.strategy;

/**
 * Between which shares the truth lies, 95 times of 100, when those who answered stand for all
 * (Wilson, 1927): right also of few answers, and near nothing and all.
 */
public record Interval(double low, double high) {
    private static final double Z = 1.959963984540054;

    public static Interval of(Ratio ratio) {
        double n = ratio.denominator();
        double share = ratio.share();
        double z2 = Z * Z;
        double middle = (share + z2 / (2 * n)) / (1 + z2 / n);
        double off = Z / (1 + z2 / n) * Math.sqrt(share * (1 - share) / n + z2 / (4 * n * n));
        return new Interval(Math.max(0, middle - off), Math.min(1, middle + off));
    }
}
