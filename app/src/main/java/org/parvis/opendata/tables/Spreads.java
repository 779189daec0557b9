package org.parvis.opendata.tables;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parvis.opendata.Column;
import org.parvis.opendata.ColumnType;
import org.parvis.opendata.Spread;

/** Counts how the numbers and days of a table lie between the smallest and the largest. */
final class Spreads {
    private Spreads() {}

    static Map<String, Spread> of(Connection sql, Path table, List<Column> columns)
            throws SQLException {
        Map<String, Spread> spreads = new HashMap<>();
        for (Column column : columns) {
            if (measured(column.type())) {
                Spread spread = of(sql, table, column);
                if (spread != null) {
                    spreads.put(column.name(), spread);
                }
            }
        }
        return spreads;
    }

    private static boolean measured(ColumnType type) {
        return switch (type) {
            case INTEGER, DECIMAL, DATE, MOMENT -> true;
            case TEXT, BOOLEAN -> false;
        };
    }

    /** One statement: parts follow each other, so the first and the last hold both ends. */
    private static @Nullable Spread of(Connection sql, Path table, Column column)
            throws SQLException {
        List<Long> counts = new ArrayList<>(Collections.nCopies(Spread.PARTS, 0L));
        String least = null;
        String most = null;
        try (Statement asked = sql.createStatement();
                ResultSet part = asked.executeQuery(parts(table, column))) {
            while (part.next()) {
                counts.set(part.getInt(1), part.getLong(2));
                least = least == null ? part.getString(3) : least;
                most = part.getString(4);
            }
        }
        return least == null || most == null ? null : new Spread(least, most, counts);
    }

    private static String parts(Path table, Column column) {
        String name = Duck.name(column.name());
        return "with v as (select "
                + name
                + " as c, "
                + number(column, name)
                + " as x from read_parquet("
                + Duck.text(table)
                + ") where "
                + name
                + " is not null), e as (select min(x) as a, max(x) as z from v)"
                + " select case when z = a then 0 else least("
                + (Spread.PARTS - 1)
                + ", cast(floor((x - a) / (z - a) * "
                + Spread.PARTS
                + ") as integer)) end as part, count(*), cast(min(c) as varchar),"
                + " cast(max(c) as varchar) from v, e group by 1 order by 1";
    }

    /** A value as a number: a day by its seconds. */
    private static String number(Column column, String name) {
        return column.type().isNumber() ? "cast(" + name + " as double)" : "epoch(" + name + ")";
    }
}
