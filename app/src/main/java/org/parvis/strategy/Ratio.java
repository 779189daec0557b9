package org.parvis.strategy;

/** So many of so many. Of none it is neither 0 % nor 100 %: it does not apply, and says so. */
public record Ratio(long numerator, long denominator) {
    public static final Ratio NONE = new Ratio(0, 0);

    public boolean applies() {
        return denominator > 0;
    }

    /** Whether it is of so many: of fewer a share says nothing, and tells of one. */
    public boolean ofAtLeast(long least) {
        return applies() && denominator >= least;
    }

    public double share() {
        if (!applies()) {
            throw new IllegalStateException("A share of nothing");
        }
        return (double) numerator / denominator;
    }

    public double percent() {
        return 100 * share();
    }

    /** Strictly above, in whole numbers, so that no rounding decides. */
    boolean above(int percent) {
        return applies() && 100 * numerator > percent * denominator;
    }

    public boolean atLeast(int percent) {
        return applies() && 100 * numerator >= percent * denominator;
    }

    Ratio plus(Ratio other) {
        return new Ratio(numerator + other.numerator, denominator + other.denominator);
    }
}
