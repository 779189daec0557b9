package org.parvis.opendata.tables;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parvis.opendata.Column;
import org.parvis.opendata.ColumnType;
import org.parvis.opendata.Version;
import org.parvis.opendata.tables.TableQuestion.Order;

/**
 * A question as DuckDB reads it. Names of columns are quoted and values are bound ({@link
 * FilterWords}).
 */
record RowsStatement(Version version, Path file, TableQuestion question) {
    /** How DuckDB calls the number of a row; no column of a table may be called so. */
    static final String NUMBER = "file_row_number";

    /** The number of each row, from 1, and its cells as text in the order of the columns. */
    String rows() {
        String cells =
                version.columns().stream()
                        .map(column -> "cast(" + Duck.name(column.name()) + " as varchar)")
                        .collect(Collectors.joining(", "));
        return "select file_row_number + 1, " + cells + from() + behind() + order() + page();
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
        return " from read_parquet("
                + Duck.text(file)
                + ", file_row_number = true)"
                + FilterWords.where(question.filters());
    }

    /** The values that stand behind the conditions. */
    List<String> values() {
        return beyond().map(Beyond::values).orElse(List.of());
    }

    private String behind() {
        return beyond().map(
                        one ->
                                (question.filters().isEmpty() ? " where " : " and ")
                                        + one.condition())
                .orElse("");
    }

    private Optional<Beyond> beyond() {
        return Optional.ofNullable(question.after())
                .map(after -> Beyond.of(question.orders(), after));
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
        return key(order) + (order.descending() ? " desc" : "") + " nulls last";
    }

    /** By what rows are ordered. */
    static String key(Order order) {
        Column by = order.by();
        return by == null ? "file_row_number" : Duck.name(by.name());
    }

    private String page() {
        return question.most() == Integer.MAX_VALUE
                ? ""
                : " limit " + question.most() + " offset " + question.from();
    }

    /**
     * Which rows come after one that was seen: those that the first order has later, or that it has
     * beside it and the next one later, and at last those that stand lower in the file. Empty cells
     * come last in every order.
     *
     * @param values those that are bound, in turn
     */
    private record Beyond(String condition, List<String> values) {
        static Beyond of(List<Order> orders, TableQuestion.After after) {
            List<String> ways = new ArrayList<>();
            List<String> values = new ArrayList<>();
            StringBuilder same = new StringBuilder();
            List<String> held = new ArrayList<>();
            for (int at = 0; at < orders.size(); at++) {
                Order order = orders.get(at);
                String key = key(order);
                @Nullable String seen = after.values().get(at);
                if (seen == null) {
                    same.append(key).append(" is null and ");
                    continue;
                }
                String value = "cast(? as " + type(order) + ")";
                String later = order.descending() ? " < " : " > ";
                ways.add(same + "(" + key + later + value + " or " + key + " is null)");
                values.addAll(held);
                values.add(seen);
                same.append(key).append(" = ").append(value).append(" and ");
                held.add(seen);
            }
            ways.add(same + "file_row_number >= " + after.number());
            values.addAll(held);
            return new Beyond("(" + String.join(" or ", ways) + ")", values);
        }

        private static String type(Order order) {
            Column by = order.by();
            return FilterWords.type(by == null ? ColumnType.INTEGER : by.type());
        }
    }
}
