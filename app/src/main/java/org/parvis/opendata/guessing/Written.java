package org.parvis.opendata.guessing;

import java.util.EnumSet;
import java.util.Set;
import org.parvis.opendata.Shape;
import org.parvis.opendata.Shape.Form;

/** How the numbers and moments of a column are written, and in which forms all of them are. */
final class Written {
    private final Set<Form> numbers = EnumSet.of(Form.SHORT, Form.FRACTION);
    private final Set<Form> moments =
            EnumSet.of(Form.LIKE, Form.SECONDS, Form.MINUTES, Form.SPACED);
    private char mark;
    private int before = 1;
    private int after;
    private int leastAfter = Integer.MAX_VALUE;

    /** A column whose decimals stand once after a comma and once after a point says neither. */
    boolean number(Cell cell, int number) {
        int decimals = TypeRules.after(number);
        before = Math.max(before, TypeRules.before(number));
        leastAfter = Math.min(leastAfter, decimals);
        if (decimals == 0) {
            numbers.remove(Form.FRACTION);
            return true;
        }
        if (cell.at(cell.length() - 1) == '0') {
            numbers.remove(Form.SHORT);
            if (decimals > 1) {
                numbers.remove(Form.FRACTION);
            }
        }
        after = Math.max(after, decimals);
        mark = mark == 0 ? TypeRules.mark(number) : mark;
        return mark == TypeRules.mark(number);
    }

    void moment(Cell cell) {
        moments.retainAll(Set.of(DayRules.form(cell)));
    }

    String mark() {
        return mark == 0 ? "" : String.valueOf(mark);
    }

    /**
     * How many digits its numbers have.
     *
     * @param ofMoments whether its form is that of moments
     */
    Shape.Digits digits(boolean ofMoments) {
        Set<Form> forms = ofMoments ? moments : numbers;
        Form first = forms.stream().findFirst().orElse(Form.ANY);
        boolean even = !ofMoments && (after == 0 || leastAfter == after);
        return new Shape.Digits(before, after, even ? Form.LIKE : first);
    }
}
