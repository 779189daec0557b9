package org.parvis.opendata.release;

import java.util.ArrayList;
import java.util.List;
import org.parvis.ds.Words;
import org.parvis.opendata.Column;
import org.parvis.opendata.Shape;

/**
 * What in a table could tell of a person, found by its form and its counts: whoever signs looks at
 * each of them. It is no proof that there is nothing else.
 */
final class Harm {
    /** So few rows of one value may be known by somebody who knows one of them. */
    static final int FEW_ROWS = 5;

    private Harm() {}

    /** Each in words, with its column and where it stands. */
    static List<String> of(List<Column> columns, Words w) {
        List<String> found = new ArrayList<>();
        for (Column column : columns) {
            Shape shape = column.shape();
            shape.found()
                    .forEach(
                            one ->
                                    found.add(
                                            w.say(
                                                    "opendata.harm." + one.kind(),
                                                    column.name(),
                                                    one.count(),
                                                    one.line())));
            small(column, w, found);
        }
        return found;
    }

    private static void small(Column column, Words w, List<String> found) {
        if (!column.shape().listed()) {
            return;
        }
        List<Shape.Counted> small =
                column.shape().most().stream().filter(one -> one.count() < FEW_ROWS).toList();
        if (!small.isEmpty()) {
            found.add(
                    w.say(
                            "opendata.harm.small",
                            column.name(),
                            small.size(),
                            small.getLast().value(),
                            small.getLast().count()));
        }
    }
}
