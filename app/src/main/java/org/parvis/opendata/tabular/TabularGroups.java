package org.parvis.opendata.tabular;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parvis.opendata.Column;
import org.parvis.opendata.tables.CellValue;
import org.parvis.opendata.tables.GroupQuestion;
import org.parvis.opendata.tables.GroupQuestion.Measure;
import org.parvis.opendata.tables.OpenTable;

/** Groups of rows by the names of their keys and measures. */
record TabularGroups(List<Map<String, @Nullable Object>> groups, long total) {
    static TabularGroups of(OpenTable table, TabularQuestion.Grouped question) {
        GroupQuestion asked = question.asked();
        List<Map<String, @Nullable Object>> told = new ArrayList<>();
        for (List<@Nullable String> cells : table.groups(asked)) {
            Map<String, @Nullable Object> group = new LinkedHashMap<>();
            for (int at = 0; at < cells.size(); at++) {
                group.put(question.names().get(at), value(asked, at, cells.get(at)));
            }
            told.add(group);
        }
        return new TabularGroups(told, table.groupCount(asked));
    }

    private static @Nullable Object value(GroupQuestion asked, int at, @Nullable String cell) {
        int keys = asked.keys().size();
        return at < keys
                ? CellValue.of(asked.keys().get(at).column(), cell)
                : value(asked.measures().get(at - keys), cell);
    }

    private static @Nullable Object value(Measure measure, @Nullable String cell) {
        Column of = measure.of();
        if (cell == null || of == null) {
            return cell;
        }
        return switch (measure.sum()) {
            case COUNT, SUM, AVERAGE -> new BigDecimal(cell);
            case LEAST, GREATEST -> CellValue.of(of, cell);
        };
    }
}
