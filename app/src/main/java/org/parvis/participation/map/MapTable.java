package org.parvis.participation.map;

import java.util.Comparator;
import java.util.List;
import org.parvis.participation.map.OpinionMap.Counts;

/** The map in a table: each statement, what all groups share the most first. */
record MapTable(List<Row> rows) {
    /** Shares that agree of those of each group who saw it, in percent; and how many saw it. */
    public record Row(String statement, List<Long> agree, int answered) {}

    public static MapTable of(OpinionMap map) {
        return new MapTable(
                map.statements().stream()
                        .sorted(
                                Comparator.comparingDouble(
                                        (OpinionMap.Statement one) -> -one.consensus()))
                        .map(MapTable::row)
                        .toList());
    }

    private static Row row(OpinionMap.Statement statement) {
        return new Row(
                statement.id(),
                statement.counts().stream().map(MapTable::percent).toList(),
                statement.counts().stream().mapToInt(Counts::seen).sum());
    }

    private static long percent(Counts counts) {
        return counts.seen() == 0 ? 0 : Math.round(100.0 * counts.agree() / counts.seen());
    }
}
