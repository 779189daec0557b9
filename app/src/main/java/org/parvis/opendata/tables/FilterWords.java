package org.parvis.opendata.tables;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.parvis.opendata.ColumnType;
import org.parvis.opendata.tables.TableQuestion.Filter;
import org.parvis.opendata.tables.TableQuestion.Relation;
import org.parvis.platform.words.FoldedText;

/**
 * Conditions as a statement writes them. Names of columns are quoted and values are bound: nothing
 * that a reader types becomes part of a statement.
 */
final class FilterWords {
    private static final int PATIENCE_SECONDS = 10;

    private FilterWords() {}

    static String where(List<Filter> filters) {
        return filters.isEmpty()
                ? ""
                : filters.stream()
                        .map(FilterWords::condition)
                        .collect(Collectors.joining(" and ", " where ", ""));
    }

    /**
     * Gives the values of the conditions, and an end to its patience.
     *
     * @param more those that stand behind the conditions
     */
    static void bind(PreparedStatement asked, List<Filter> filters, List<String> more)
            throws SQLException {
        asked.setQueryTimeout(PATIENCE_SECONDS);
        int place = 0;
        for (Filter filter : filters) {
            for (String value : filter.values()) {
                asked.setString(
                        ++place,
                        filter.relation().ofText() ? FoldedText.withoutAccents(value) : value);
            }
        }
        for (String value : more) {
            asked.setString(++place, value);
        }
    }

    private static String condition(Filter filter) {
        Relation relation = filter.relation();
        String name = Duck.name(filter.column().name());
        if (relation == Relation.EMPTY || relation == Relation.FILLED) {
            return name + relation.sign();
        }
        // of no value at all a row is never one, and never fails to be another one
        return filter.values().isEmpty()
                ? String.valueOf(relation.negative())
                : "("
                        + String.join(
                                relation.negative() ? " and " : " or ",
                                Collections.nCopies(filter.values().size(), one(filter, name)))
                        + ")";
    }

    private static String one(Filter filter, String name) {
        String text = "contains(strip_accents(lower(cast(" + name + " as varchar))), ?)";
        return switch (filter.relation()) {
            case HOLDS -> text;
            case LACKS -> "coalesce(not " + text + ", true)";
            case IS, NOT, AT_MOST, AT_LEAST, BELOW, ABOVE, EMPTY, FILLED ->
                    name
                            + filter.relation().sign()
                            + "cast(? as "
                            + type(filter.column().type())
                            + ")";
        };
    }

    static String type(ColumnType type) {
        return switch (type) {
            case TEXT -> "varchar";
            case INTEGER -> "bigint";
            case DECIMAL -> "decimal(38, 15)";
            case BOOLEAN -> "boolean";
            case DATE -> "date";
            case MOMENT -> "timestamp";
        };
    }
}
