package org.parvis.opendata.shown;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.Column;
import org.parvis.ds.DataTable;
import org.parvis.ds.Link;
import org.parvis.ds.Texts;
import org.parvis.ds.Words;
import org.parvis.opendata.Cells;
import org.parvis.opendata.ColumnType;
import org.parvis.opendata.asking.Bar;
import org.parvis.opendata.tables.TableRows;

/**
 * How many rows say each value of a column, as bars and as the table beside them.
 *
 * @param choices the other columns by which rows can be counted
 * @param left how many values are not drawn
 */
record CountChart(
        String title, List<Bar> bars, int height, DataTable table, List<Link> choices, int left) {
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
        List<TableRows.Group> drawn = groups.subList(0, Math.min(Bar.MOST, groups.size()));
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
            double share = 100d * group.count() / Math.max(1, most);
            bars.add(Bar.at(place, label, w.number(group.count()), share));
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
                Bar.height(drawn.size()),
                table,
                choices(asked, by, at),
                groups.size() - drawn.size());
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
