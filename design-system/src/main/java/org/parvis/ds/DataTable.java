package org.parvis.ds;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Figures in rows: what every chart also shows. The first cell of a row names it. */
public record DataTable(String caption, List<Column> columns, List<List<Content>> rows) {

    public static DataTable of(String caption, Column... columns) {
        return new DataTable(caption, List.of(columns), List.of());
    }

    /** The same table with one more row; cells are text or {@link Content}. */
    public DataTable row(Object... cells) {
        var more = new ArrayList<>(rows);
        more.add(Arrays.stream(cells).map(Texts::of).toList());
        return new DataTable(caption, columns, List.copyOf(more));
    }
}
