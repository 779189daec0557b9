package org.parvis.opendata;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.parvis.kernel.LocalizedText;

/**
 * A column of a table.
 *
 * @param name as the file writes it, once
 * @param type what its values are
 * @param guessed what they were taken for before anybody looked
 * @param meaning what it holds, in each language
 * @param unit of its numbers, as « jours », « $ » or « km »; empty when there is none
 * @param shape what its values look like
 */
public record Column(
        String name,
        ColumnType type,
        ColumnType guessed,
        LocalizedText meaning,
        LocalizedText unit,
        Shape shape) {
    /** Where the column of that name stands among these. */
    public static OptionalInt place(List<Column> columns, String name) {
        return IntStream.range(0, columns.size())
                .filter(at -> columns.get(at).name().equals(name))
                .findFirst();
    }

    /** The same column read as another type. */
    public Column as(ColumnType other) {
        return new Column(name, other, guessed, meaning, unit, shape);
    }

    /** The same column, described. */
    public Column described(LocalizedText means, LocalizedText in) {
        return new Column(name, type, guessed, means, in, shape);
    }

    /** Whether somebody who has not made it can tell what it is, in both languages. */
    public boolean told() {
        return !meaning.only("fr").isBlank() && !meaning.only("en").isBlank();
    }
}
