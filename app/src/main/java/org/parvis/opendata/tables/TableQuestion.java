package org.parvis.opendata.tables;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.opendata.Column;
import org.parvis.opendata.ColumnType;
import org.parvis.opendata.guessing.TypeRules;

/**
 * What is asked of a table.
 *
 * @param filters all of which a row must meet
 * @param orders what orders the rows, the first before the others; none for the order of the file
 * @param from how many rows are left out before the first
 * @param most how many are given
 * @param after the row that was seen last; nothing for the first ones
 */
public record TableQuestion(
        List<Filter> filters, List<Order> orders, long from, int most, @Nullable After after) {
    public TableQuestion(List<Filter> filters, List<Order> orders, long from, int most) {
        this(filters, orders, from, most, null);
    }

    /**
     * A row that was seen, as the orders have it: what comes after it is found without counting
     * what came before.
     *
     * @param number of the row, from 1
     * @param values for each order in turn, as its type is written; nothing for an empty cell
     */
    public record After(long number, List<@Nullable String> values) {}

    /**
     * An order of rows.
     *
     * @param by nothing for the number of the row
     */
    public record Order(@Nullable Column by, boolean descending) {}

    /** What a value must be beside another one. */
    public enum Relation {
        IS(" = "),
        /** Also where nothing is said. */
        NOT(" is distinct from "),
        AT_MOST(" <= "),
        AT_LEAST(" >= "),
        BELOW(" < "),
        ABOVE(" > "),
        /** Somewhere in it, whatever its accents and capitals. */
        HOLDS(""),
        /** Nowhere in it, also where nothing is said. */
        LACKS(""),
        /** Nothing is said; of no value. */
        EMPTY(" is null"),
        /** Something is said; of no value. */
        FILLED(" is not null");

        private final String sign;

        Relation(String sign) {
            this.sign = sign;
        }

        String sign() {
            return sign;
        }

        /** Whether it must hold beside every value; beside one of them is enough otherwise. */
        boolean negative() {
            return this == NOT || this == LACKS;
        }

        boolean ofText() {
            return this == HOLDS || this == LACKS;
        }
    }

    /**
     * A condition on a column.
     *
     * @param values one of which is enough, all of which for what must not be; as the type of the
     *     column is written: 12.5, 2026-10-02, true
     */
    public record Filter(Column column, Relation relation, List<String> values) {
        public Filter(Column column, Relation relation, String value) {
            this(column, relation, List.of(value));
        }

        public Filter {
            values = List.copyOf(values);
        }
    }

    /** Whether that is a value as its type is written, so that rows can be beside it. */
    public static boolean readable(ColumnType type, String value) {
        return switch (type) {
            case TEXT -> value.indexOf('\0') < 0;
            case DECIMAL -> TypeRules.fits(type, value) && value.indexOf(',') < 0;
            case BOOLEAN -> value.equals("true") || value.equals("false");
            case INTEGER, DATE, MOMENT -> TypeRules.fits(type, value);
        };
    }

    public TableQuestion {
        filters = List.copyOf(filters);
        orders = List.copyOf(orders);
    }

    /** The same conditions, all rows. */
    public TableQuestion whole() {
        return new TableQuestion(filters, orders, 0, Integer.MAX_VALUE);
    }
}
