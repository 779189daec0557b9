package org.parvis.opendata.tables;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.opendata.Column;
import org.parvis.opendata.ColumnType;
import org.parvis.opendata.tables.TableQuestion.Order;

/**
 * Which rows come after one that was seen: those that the first order has later, or that it has
 * beside it and the next one later, and at last those that stand lower in the file. Empty cells
 * come last in every order.
 *
 * @param values those that are bound, in turn
 */
record Beyond(String condition, List<String> values) {
    static Beyond of(List<Order> orders, TableQuestion.After after) {
        List<String> ways = new ArrayList<>();
        List<String> values = new ArrayList<>();
        StringBuilder same = new StringBuilder();
        List<String> held = new ArrayList<>();
        for (int at = 0; at < orders.size(); at++) {
            Order order = orders.get(at);
            String key = RowsStatement.key(order);
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
