package org.parvis.opendata.guessing;

import java.util.Optional;
import org.parvis.opendata.Shape;

/** Values that are not of a type: counted where they stand, there may be millions of them. */
final class Unlike {
    private long line;
    private String value = "";
    private long count;

    void add(Cell cell, long at) {
        if (count++ == 0) {
            line = at;
            value = ColumnGuess.cut(cell.text());
        }
    }

    /** Together with values that are of no type. */
    Optional<Shape.Misfit> with(Unlike others) {
        Unlike first = count == 0 || others.count > 0 && others.line < line ? others : this;
        return count + others.count == 0
                ? Optional.empty()
                : Optional.of(new Shape.Misfit(count + others.count, first.line, first.value));
    }
}
