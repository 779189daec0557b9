package org.parvis.opendata.shown;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.Column;
import org.parvis.ds.DataTable;
import org.parvis.ds.Link;
import org.parvis.ds.Texts;
import org.parvis.ds.Words;
import org.parvis.opendata.ColumnType;
import org.parvis.opendata.tables.TableRows;

/**
 * How many rows say each value of a column, as bars and as the table beside them.
 *
 * @param choices the other columns by which rows can be counted
 * @param left how many values are not drawn
 */
record CountChart(
        String title, List<Bar> bars, int height, DataTable table, List<Link> choices, int left) {
    static final int BARS = 12;
    private static final int STEP = 44;

    /** A value with its bar, which begins at the left. */
    record Bar(String label, String count, int textY, int barY, String width) {}

    /** The columns by which counting rows says something. */
    static List<org.parvis.opendata.Column> countable(List<org.parvis.opendata.Column> columns) {
        return columns.stream()
                .filter(
                        column ->
                                column.type() == ColumnType.TEXT && column.shape().listed()
                                        || column.type() == ColumnType.BOOLEAN
                                                && column.shape().filled() > 0)
                .toList();
    }

    static @Nullable CountChart of(
            Asked asked,
            org.parvis.opendata.@Nullable Column by,
            List<TableRows.Group> groups,
            String at,
            Words w) {
        if (by == null || groups.isEmpty()) {
            return null;
        }
        List<TableRows.Group> drawn = groups.subList(0, Math.min(BARS, groups.size()));
        long most = drawn.stream().mapToLong(TableRows.Group::count).max().orElse(1);
        List<Bar> bars = new ArrayList<>();
        DataTable table =
                DataTable.of(
                        w.say("opendata.chart.title", Cells.name(by)),
                        Column.text(Cells.name(by)),
                        Column.number(w.say("opendata.rows")));
        for (int place = 0; place < drawn.size(); place++) {
            TableRows.Group group = drawn.get(place);
            String label = Cells.of(by, group.value(), w);
            bars.add(bar(label, group.count(), most, place, w));
            String value = group.value();
            table =
                    table.row(
                            value == null
                                    ? label
                                    : Texts.link(at + asked.only(by, value) + "#li", label),
                            w.number(group.count()));
        }
        return new CountChart(
                w.say("opendata.chart.title", Cells.name(by)),
                bars,
                drawn.size() * STEP + 4,
                table,
                choices(asked, by, at),
                groups.size() - drawn.size());
    }

    private static Bar bar(String label, long count, long most, int place, Words w) {
        int top = place * STEP;
        String width = String.format(Locale.ROOT, "%.1f%%", 100d * count / Math.max(1, most));
        return new Bar(label, w.number(count), top + 16, top + 22, width);
    }

    private static List<Link> choices(Asked asked, org.parvis.opendata.Column by, String at) {
        return countable(asked.version().columns()).stream()
                .map(
                        column ->
                                Link.to(
                                                Cells.name(column),
                                                at + asked.with("by", column.name()) + "#gr")
                                        .current(column.equals(by)))
                .toList();
    }
}
