package org.parvis.opendata.guessing;

import org.parvis.opendata.ColumnType;
import org.parvis.opendata.Shape;

/** How the numbers and moments of a column are written, and whether all are written alike. */
final class Written {
    private char mark;
    private int before = 1;
    private int after;
    private int leastAfter = Integer.MAX_VALUE;
    private boolean shortMoments;

    /** A column whose decimals stand once after a comma and once after a point says neither. */
    boolean number(int number) {
        int decimals = TypeRules.after(number);
        before = Math.max(before, TypeRules.before(number));
        leastAfter = Math.min(leastAfter, decimals);
        if (decimals == 0) {
            return true;
        }
        after = Math.max(after, decimals);
        mark = mark == 0 ? TypeRules.mark(number) : mark;
        return mark == TypeRules.mark(number);
    }

    void moment(Cell cell) {
        shortMoments |= !DayRules.isWhole(cell);
    }

    String mark() {
        return mark == 0 ? "" : String.valueOf(mark);
    }

    Shape.Digits digits() {
        return new Shape.Digits(before, after);
    }

    /**
     * Whether each value can be written again to the sign, when all are of that type and nothing
     * but that is kept of them.
     */
    boolean again(ColumnType type) {
        return switch (type) {
            case TEXT, INTEGER, DATE -> true;
            case DECIMAL -> leastAfter == after;
            case MOMENT -> !shortMoments;
            case BOOLEAN -> false;
        };
    }
}
