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
            int there = place(before, column.name());
            if (there >= 0) {
                ColumnType type = before.get(there).type();
                ColumnType as = type == column.type() ? type : ColumnType.TEXT;
                common.add(new Common(at, written("c" + at, as), written("c" + there, as)));
            }
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

    /** Where the column of that name stands; -1 where there is none. */
    static int place(List<Column> columns, String name) {
        for (int at = 0; at < columns.size(); at++) {
            if (columns.get(at).name().equals(name)) {
                return at;
            }
        }
        return -1;
    }
}
