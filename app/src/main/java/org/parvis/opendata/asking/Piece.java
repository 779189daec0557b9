package org.parvis.opendata.asking;

import java.util.List;
import org.parvis.opendata.Column;
import org.parvis.opendata.asking.AskedWords.Sense;

/**
 * A piece of a question: some words of it, and what they may be.
 *
 * @param start where it stands in the question
 * @param text a number with a point, a day, a quoted text, else the words as they were typed
 * @param columns that they may name
 * @param values of columns that they may name
 * @param subject whether they may also name what a row is
 */
record Piece(
        Sense sense,
        int start,
        int end,
        String text,
        List<Column> columns,
        List<TableNames.Value> values,
        boolean subject) {
    static Piece of(Sense sense, int start, int end, String text) {
        return new Piece(sense, start, end, text, List.of(), List.of(), false);
    }

    Piece as(Sense other) {
        return new Piece(other, start, end, text, columns, values, subject);
    }

    /** From its first word to the last of that one, as they were typed. */
    Piece to(Piece last) {
        return of(sense, start, Math.max(end, last.end), text);
    }

    boolean is(Sense one) {
        return sense == one;
    }

    /** Whether it may be a text beside a column. */
    boolean saysValue() {
        return sense == Sense.VALUE || sense == Sense.QUOTED;
    }

    boolean namesColumn() {
        return !columns.isEmpty();
    }
}
