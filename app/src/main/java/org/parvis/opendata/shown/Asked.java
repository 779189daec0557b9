package org.parvis.opendata.shown;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parvis.opendata.Column;
import org.parvis.opendata.ColumnType;
import org.parvis.opendata.DataPaths;
import org.parvis.opendata.Version;
import org.parvis.opendata.tables.TableQuestion;
import org.parvis.opendata.tables.TableQuestion.Filter;
import org.parvis.opendata.tables.TableQuestion.Order;
import org.parvis.opendata.tables.TableQuestion.Relation;

/**
 * What an address asks of a table: conditions on columns, an order, a page, and by what rows are
 * counted. What is no condition is left out, and told.
 *
 * @param typed conditions as they were typed, by the name of their column
 * @param unread those of them that were not understood
 * @param tooMuch the column by which the rows are more than can be sorted
 */
record Asked(
        Version version,
        Map<String, String> typed,
        List<Filter> filters,
        List<Unread> unread,
        @Nullable Column sort,
        boolean descending,
        int page,
        @Nullable Column by,
        @Nullable Column tooMuch) {
    static final int ROWS = 20;
    private static final String FILTER = "f.";
    private static final int LAST_PAGE = 100_000;

    /** A condition that was not understood. */
    record Unread(Column column, String value) {}

    static Asked of(Version version, Map<String, String> query) {
        Map<String, String> typed = new LinkedHashMap<>();
        List<Filter> filters = new ArrayList<>();
        List<Unread> unread = new ArrayList<>();
        for (Column column : version.columns()) {
            String value = query.getOrDefault(FILTER + column.name(), "").strip();
            if (value.isEmpty()) {
                continue;
            }
            typed.put(column.name(), value);
            Conditions.read(column, value)
                    .ifPresentOrElse(filters::add, () -> unread.add(new Unread(column, value)));
        }
        String page = query.getOrDefault("page", "1");
        return new Asked(
                version,
                typed,
                filters,
                unread,
                column(version, query.get("sort")).orElse(null),
                "yes".equals(query.get("desc")),
                page.matches("[1-9][0-9]{0,5}") ? Math.min(Integer.parseInt(page), LAST_PAGE) : 1,
                column(version, query.get("by")).orElse(null),
                null);
    }

    static Optional<Column> column(Version version, @Nullable String name) {
        return version.columns().stream().filter(column -> column.name().equals(name)).findFirst();
    }

    TableQuestion question() {
        return new TableQuestion(
                filters,
                sort == null ? List.of() : List.of(new Order(sort, descending)),
                (page - 1L) * ROWS,
                ROWS);
    }

    /** The first rows that meet the conditions. */
    TableQuestion first(int most) {
        return new TableQuestion(filters, List.of(), 0, most);
    }

    /** The same in the order of the file, when no other can be had. */
    Asked unsorted() {
        return new Asked(version, typed, filters, unread, null, false, page, by, sort);
    }

    boolean filtered() {
        return !filters.isEmpty();
    }

    /** How a column is narrowed on the page. */
    static Relation relation(Column column) {
        if (column.type() == ColumnType.BOOLEAN || column.shape().listed()) {
            return Relation.IS;
        }
        return switch (column.type()) {
            case INTEGER, DECIMAL -> Relation.AT_MOST;
            case DATE, MOMENT -> Relation.AT_LEAST;
            case TEXT, BOOLEAN -> Relation.HOLDS;
        };
    }

    /** The query of the same question with something else about it; a value of null takes away. */
    String with(String key, @Nullable String value) {
        Map<String, String> parts = new LinkedHashMap<>();
        typed.forEach((name, condition) -> parts.put(FILTER + name, condition));
        Column order = sort;
        if (order != null) {
            parts.put("sort", order.name());
        }
        if (descending) {
            parts.put("desc", "yes");
        }
        Column counted = by;
        if (counted != null) {
            parts.put("by", counted.name());
        }
        if (value == null) {
            parts.remove(key);
        } else {
            parts.put(key, value);
        }
        return query(parts);
    }

    /** The same question in another order, from its first page. */
    String sorted(Column column) {
        Column order = sort;
        boolean turn = column.equals(order) && !descending;
        Asked plain = new Asked(version, typed, filters, unread, column, turn, 1, by, null);
        return plain.with("page", null);
    }

    /** Only rows in which that column says that value. */
    String only(Column column, String value) {
        return with(FILTER + column.name(), value);
    }

    private static String query(Map<String, String> parts) {
        return parts.isEmpty()
                ? ""
                : "?"
                        + parts.entrySet().stream()
                                .map(
                                        part ->
                                                DataPaths.written(part.getKey())
                                                        + "="
                                                        + DataPaths.written(part.getValue()))
                                .collect(Collectors.joining("&"));
    }

    static String field(Column column) {
        return FILTER + column.name();
    }
}
