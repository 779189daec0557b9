package org.parvis.opendata.tables;

import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.text.Normalizer;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.parvis.opendata.Column;
import org.parvis.opendata.Version;
import org.parvis.opendata.tables.TableQuestion.Filter;
import org.parvis.opendata.tables.TableQuestion.Order;
import org.parvis.opendata.tables.TableQuestion.Relation;

/**
 * A question as DuckDB reads it. Names of columns are quoted and values are bound: nothing that a
 * reader types becomes part of a statement.
 */
record RowsStatement(Version version, Path file, TableQuestion question) {
    private static final int PATIENCE_SECONDS = 10;

    /** The number of each row, from 1, and its cells as text in the order of the columns. */
    String rows() {
        String cells =
                version.columns().stream()
                        .map(column -> "cast(" + Duck.name(column.name()) + " as varchar)")
                        .collect(Collectors.joining(", "));
        return "select file_row_number + 1, " + cells + from() + order() + page();
    }

    String count() {
        return "select count(*)" + from();
    }

    /** The most frequent values of a column. */
    String groups(Column column, int most) {
        return "select cast("
                + Duck.name(column.name())
                + " as varchar), count(*)"
                + from()
                + " group by 1 order by 2 desc, 1 limit "
                + most;
    }

    private String from() {
        String table = " from read_parquet(" + Duck.text(file) + ", file_row_number = true)";
        return question.filters().isEmpty()
                ? table
                : table
                        + question.filters().stream()
                                .map(RowsStatement::condition)
                                .collect(Collectors.joining(" and ", " where ", ""));
    }

    /** Without an order, rows come as they stand in the file: nothing is sorted. */
    private String order() {
        return question.orders().isEmpty()
                ? ""
                : question.orders().stream()
                        .map(RowsStatement::written)
                        .collect(Collectors.joining(", ", " order by ", ", file_row_number"));
    }

    private static String written(Order order) {
        Column by = order.by();
        return (by == null ? "file_row_number" : Duck.name(by.name()))
                + (order.descending() ? " desc" : "")
                + " nulls last";
    }

    private String page() {
        return question.most() == Integer.MAX_VALUE
                ? ""
                : " limit " + question.most() + " offset " + question.from();
    }

    private static String condition(Filter filter) {
        String name = Duck.name(filter.column().name());
        String one =
                filter.relation() == Relation.HOLDS
                        ? "contains(strip_accents(lower(cast(" + name + " as varchar))), ?)"
                        : name
                                + " "
                                + filter.relation().sign()
                                + " cast(? as "
                                + type(filter)
                                + ")";
        return filter.values().isEmpty()
                ? "false"
                : "(" + String.join(" or ", Collections.nCopies(filter.values().size(), one)) + ")";
    }

    private static String type(Filter filter) {
        return switch (filter.column().type()) {
            case TEXT -> "varchar";
            case INTEGER -> "bigint";
            case DECIMAL -> "decimal(38, 15)";
            case BOOLEAN -> "boolean";
            case DATE -> "date";
            case MOMENT -> "timestamp";
        };
    }

    /** Gives the values of the conditions, and an end to its patience. */
    void bind(PreparedStatement asked) throws SQLException {
        asked.setQueryTimeout(PATIENCE_SECONDS);
        int place = 0;
        for (Filter filter : question.filters()) {
            List<String> values = filter.values();
            for (String value : values) {
                asked.setString(
                        ++place, filter.relation() == Relation.HOLDS ? plain(value) : value);
            }
        }
    }

    private static String plain(String text) {
        return Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "");
    }
}
