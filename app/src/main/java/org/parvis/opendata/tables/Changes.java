package org.parvis.opendata.tables;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Collectors;
import org.parvis.opendata.Change;
import org.parvis.opendata.Column;

/** Compares a table with the one that it follows. */
final class Changes {
    private Changes() {}

    /** A table with its columns. */
    record Table(Path path, List<Column> columns) {
        List<String> names() {
            return columns.stream().map(Column::name).toList();
        }
    }

    static Change between(Connection sql, Table before, Table now) throws SQLException {
        List<String> both = now.names().stream().filter(before.names()::contains).toList();
        return new Change(
                both.isEmpty() ? 0 : without(sql, both, now, before),
                both.isEmpty() ? 0 : without(sql, both, before, now),
                now.names().stream().filter(name -> !both.contains(name)).toList(),
                before.names().stream().filter(name -> !both.contains(name)).toList());
    }

    /** How many rows the one has that the other has not, each as often as it stands there. */
    private static long without(Connection sql, List<String> names, Table one, Table other)
            throws SQLException {
        String asked =
                "select count(*) from ("
                        + rows(names, one)
                        + " except all "
                        + rows(names, other)
                        + ")";
        try (Statement ask = sql.createStatement();
                ResultSet counted = ask.executeQuery(asked)) {
            counted.next();
            return counted.getLong(1);
        }
    }

    /** As text: a column may have another type than it had. */
    private static String rows(List<String> names, Table table) {
        return names.stream()
                .map(name -> "cast(" + Duck.name(name) + " as varchar)")
                .collect(
                        Collectors.joining(
                                ", ",
                                "select ",
                                " from read_parquet(" + Duck.text(table.path()) + ")"));
    }
}
