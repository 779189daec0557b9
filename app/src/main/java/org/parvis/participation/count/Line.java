package org.parvis.participation.count;

import java.math.BigInteger;

/** A sum that grows, or shrinks, by as much with each raise of the shares. */
record Line(Fraction now, Fraction slope) {
    static final Line ZERO = new Line(Fraction.ZERO, Fraction.ZERO);

    private static final BigInteger MOST = BigInteger.valueOf(Long.MAX_VALUE);

    static Line flat(long sum) {
        return new Line(Fraction.of(sum, 1), Fraction.ZERO);
    }

    Line plus(Line other) {
        return new Line(now.plus(other.now), slope.plus(other.slope));
    }

    Line minus(Line other) {
        return new Line(now.minus(other.now), slope.minus(other.slope));
    }

    Line times(long factor) {
        return new Line(now.times(factor), slope.times(factor));
    }

    Line by(long divisor) {
        return new Line(now.by(divisor), slope.by(divisor));
    }

    /** So many raises after which it is still not below zero. */
    long notBelowZero() {
        if (slope.over().signum() >= 0) {
            return Long.MAX_VALUE;
        }
        return crossing()[0].min(MOST).longValueExact();
    }

    /** So many raises after which it is still above zero. */
    long aboveZero() {
        if (slope.over().signum() >= 0) {
            return Long.MAX_VALUE;
        }
        BigInteger[] crossing = crossing();
        BigInteger whole =
                crossing[1].signum() == 0 ? crossing[0].subtract(BigInteger.ONE) : crossing[0];
        return whole.min(MOST).longValueExact();
    }

    /** After how many raises it is zero: whole ones, and the rest. */
    private BigInteger[] crossing() {
        return now.over()
                .multiply(slope.under())
                .divideAndRemainder(now.under().multiply(slope.over().negate()));
    }
}
