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

    private static @Nullable Spread of(Connection sql, Path table, Column column)
            throws SQLException {
        String name = Duck.name(column.name());
        String from = " from read_parquet(" + Duck.text(table) + ")";
        String ends =
                "select cast(min(" + name + ") as varchar), cast(max(" + name + ") as varchar)";
        try (Statement asked = sql.createStatement()) {
            String least;
            String most;
            try (ResultSet both = asked.executeQuery(ends + from)) {
                both.next();
                least = both.getString(1);
                most = both.getString(2);
            }
            return least == null || most == null
                    ? null
                    : new Spread(least, most, counts(asked, number(column, name), from));
        }
    }

    /** A value as a number: a day by its seconds. */
    private static String number(Column column, String name) {
        return column.type().isNumber() ? "cast(" + name + " as double)" : "epoch(" + name + ")";
    }

    private static List<Long> counts(Statement asked, String value, String from)
            throws SQLException {
        String parts =
                "with v as (select "
                        + value
                        + " as x"
                        + from
                        + "), e as (select min(x) as a, max(x) as z from v)"
                        + " select case when z = a then 0 else least("
                        + (Spread.PARTS - 1)
                        + ", cast(floor((x - a) / (z - a) * "
                        + Spread.PARTS
                        + ") as integer)) end as part, count(*) from v, e where x is not null"
                        + " group by 1";
        List<Long> counts = new ArrayList<>(Collections.nCopies(Spread.PARTS, 0L));
        try (ResultSet result = asked.executeQuery(parts)) {
            while (result.next()) {
                counts.set(result.getInt(1), result.getLong(2));
            }
        }
        return counts;
    }
}
