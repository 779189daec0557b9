package org.parvis.opendata.risk;

import java.util.ArrayList;
import java.util.List;
import org.parvis.opendata.Column;
import org.parvis.opendata.ColumnType;

/**
 * A column that stands in two versions, as statements write it: by its place in each, and as text
 * where its type changed.
 *
 * @param at its place now
 */
record Common(int at, String now, String before) {
    /** Those of that name in both, in the order of the places. */
    static List<Common> of(List<Column> columns, List<Integer> places, List<Column> before) {
        List<Common> common = new ArrayList<>();
        for (int at : places) {
            Column column = columns.get(at);
            Column.place(before, column.name())
                    .ifPresent(
                            there -> {
                                ColumnType type = before.get(there).type();
                                ColumnType as = type == column.type() ? type : ColumnType.TEXT;
                                String then = written("c" + there, as);
                                common.add(new Common(at, written("c" + at, as), then));
                            });
        }
        return common;
    }

    /** Decimals may have more digits in one of them. */
    private static String written(String place, ColumnType as) {
        return switch (as) {
            case TEXT -> "cast(" + place + " as varchar)";
            case DECIMAL -> "cast(" + place + " as double)";
            case INTEGER, BOOLEAN, DATE, MOMENT -> place;
        };
    }
}
