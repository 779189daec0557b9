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
    private Harm() {}

    /**
     * Each in words, with its column and where it stands.
     *
     * @param signs whether what names somebody is told here, and not by the test of people
     * @param least in fewer rows than that a value is told
     */
    static List<String> of(List<Column> columns, boolean signs, int least, Words w) {
        List<String> found = new ArrayList<>();
        for (Column column : columns) {
            if (signs) {
                column.shape().signs().forEach(one -> found.add(sign(column, one, w)));
            }
            small(column, least, w, found);
        }
        return found;
    }

    private static String sign(Column column, Shape.Found one, Words w) {
        return w.say("opendata.harm." + one.kind(), column.name(), one.count(), one.line());
    }

    private static void small(Column column, int least, Words w, List<String> found) {
        if (!column.shape().listed()) {
            return;
        }
        List<Shape.Counted> small =
                column.shape().most().stream().filter(one -> one.count() < least).toList();
        if (!small.isEmpty()) {
            found.add(
                    w.say(
                            "opendata.harm.small",
                            column.name(),
                            small.size(),
                            small.getLast().value(),
                            small.getLast().count(),
                            least));
        }
    }
}
