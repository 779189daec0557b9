package org.parvis.opendata.shown;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.parvis.opendata.Column;
import org.parvis.opendata.Coordinates;
import org.parvis.opendata.GeometryColumn;
import org.parvis.opendata.tables.OpenTable;
import org.parvis.opendata.tables.TableRows;
import org.parvis.opendata.tables.TableTooMuch;

/**
 * What a table answers to the question of a page.
 *
 * @param asked what was answered: in the order of the file when no other could be had
 * @param by the column by which rows are counted
 * @param groups how many rows say each of its values
 * @param placed the first rows, when they lie somewhere
 */
record TableFound(
        Asked asked,
        TableRows.Answer answer,
        @Nullable Column by,
        List<TableRows.Group> groups,
        List<TableRows.Row> placed) {
    private static final int GROUPS = 100;

    static TableFound of(Asked asked, OpenTable table) {
        try {
            return answered(asked, table.ask(asked.question()), table);
        } catch (TableTooMuch tooMuch) {
            if (asked.sort() == null) {
                throw tooMuch;
            }
            return of(asked.unsorted(), table);
        }
    }

    private static TableFound answered(Asked asked, TableRows.Answer answer, OpenTable table) {
        Column by = by(asked).orElse(null);
        return new TableFound(
                asked,
                answer,
                by,
                by == null ? List.of() : table.groups(by, asked.first(GROUPS), GROUPS),
                placed(asked, table));
    }

    private static List<TableRows.Row> placed(Asked asked, OpenTable table) {
        OptionalInt shape = GeometryColumn.of(asked.version());
        if (shape.isPresent()) {
            return table.rows(asked.first(PointMap.POINTS), shape.getAsInt(), ShapeMap.MOST_SIGNS);
        }
        return Coordinates.of(asked.version()).isPresent()
                ? table.rows(asked.first(PointMap.POINTS))
                : List.of();
    }

    /** The column that was chosen, else the first by which counting says something. */
    private static Optional<Column> by(Asked asked) {
        List<Column> countable = CountChart.countable(asked.version().columns());
        return countable.stream()
                .filter(column -> column.equals(asked.by()))
                .findFirst()
                .or(() -> countable.stream().findFirst());
    }
}
