package org.parvis.opendata.programs;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.parvis.opendata.Column;
import org.parvis.opendata.Version;
import org.parvis.opendata.tables.TableQuestion;
import org.parvis.opendata.tables.TableQuestion.Filter;
import org.parvis.opendata.tables.TableQuestion.Order;
import org.parvis.opendata.tables.TableQuestion.Relation;

/**
 * What a client of the DataStore asks of a table. Each of its words is obeyed or refused: rows that
 * were not asked for would be taken for an answer.
 *
 * @param fields the places of the columns that are asked for
 * @param lists whether a record is a list of values
 */
record DatastoreQuestion(
        Version version, List<Integer> fields, TableQuestion asked, boolean total, boolean lists) {
    private static final int ROWS = 100;
    private static final int MOST = 32_000;

    /** So many values are in memory at once. */
    private static final int VALUES = 150_000;

    private static final Set<String> KNOWN =
            Set.of(
                    "resource_id",
                    "id",
                    "filters",
                    "q",
                    "limit",
                    "offset",
                    "fields",
                    "sort",
                    "include_total",
                    "records_format",
                    "plain",
                    "language",
                    "distinct");

    /** A column of an order, in or without quotation marks. */
    private static final Pattern ORDER =
            Pattern.compile(
                    "(?:\"(.+)\"|(.+?))(?: (asc|desc))?(?: nulls last)?", Pattern.CASE_INSENSITIVE);

    /** Longer than any name of a column with its order. */
    private static final int LONGEST = 200;

    static DatastoreQuestion of(Version version, Asks asks) {
        int most = Math.min(MOST, VALUES / version.columns().size());
        return of(version, asks, asks.number("limit", Math.min(ROWS, most), most));
    }

    /** The same of a file, which may be as long as the table. */
    static DatastoreQuestion whole(Version version, Asks asks) {
        int most = Integer.MAX_VALUE;
        return of(version, asks, asks.has("limit") ? asks.number("limit", 0, most) : most);
    }

    private static DatastoreQuestion of(Version version, Asks asks, int limit) {
        obeyed(asks);
        List<Integer> fields = fields(version, asks);
        return new DatastoreQuestion(
                version,
                fields,
                new TableQuestion(
                        filters(version, asks),
                        orders(version, asks),
                        asks.number("offset", 0, Integer.MAX_VALUE),
                        limit),
                asks.yes("include_total", true),
                format(asks).equals("lists"));
    }

    /** The words that a search in all columns is made of say nothing here. */
    private static void obeyed(Asks asks) {
        for (String name : asks.values().keySet()) {
            if (!KNOWN.contains(name)) {
                throw CkanError.invalid(name, "The input field " + name + " was not expected.");
            }
        }
        if (!asks.text("q", "").isBlank()) {
            throw CkanError.invalid("q", "Search in all columns is not offered: use filters");
        }
        if (asks.yes("distinct", false)) {
            throw CkanError.invalid("distinct", "Only false is offered");
        }
    }

    private static String format(Asks asks) {
        String format = asks.text("records_format", "objects");
        if (!Set.of("objects", "lists").contains(format)) {
            throw CkanError.invalid("records_format", "Only objects and lists are offered");
        }
        return format;
    }

    private static int place(Version version, String name, String field) {
        return Column.place(version.columns(), name)
                .orElseThrow(() -> CkanError.invalid(field, "field \"" + name + "\" not in table"));
    }

    private static List<Integer> fields(Version version, Asks asks) {
        List<String> names = asks.list("fields");
        return names.isEmpty()
                ? IntStream.range(0, version.columns().size()).boxed().toList()
                : names.stream()
                        .filter(name -> !name.equals("_id"))
                        .map(name -> place(version, name, "fields"))
                        .distinct()
                        .toList();
    }

    /** {@code _id} is the order of the table. */
    private static List<Order> orders(Version version, Asks asks) {
        List<Order> orders = new ArrayList<>();
        for (String written : asks.text("sort", "").split(",")) {
            String order = written.strip().replaceAll("\\s+", " ");
            if (order.isEmpty()) {
                continue;
            }
            Matcher parts = ORDER.matcher(order);
            if (order.length() > LONGEST || !parts.matches()) {
                throw CkanError.invalid("sort", "Cannot sort by it");
            }
            String name = parts.group(1) == null ? parts.group(2) : parts.group(1);
            Column by =
                    name.equals("_id") ? null : version.columns().get(place(version, name, "sort"));
            orders.add(new Order(by, "desc".equalsIgnoreCase(parts.group(3))));
        }
        return orders;
    }

    private static List<Filter> filters(Version version, Asks asks) {
        Object written = asks.nested("filters");
        if (written == null || "".equals(written)) {
            return List.of();
        }
        if (!(written instanceof Map<?, ?> named)) {
            throw CkanError.invalid("filters", "Must be a JSON object");
        }
        List<Filter> filters = new ArrayList<>();
        named.forEach(
                (name, value) -> {
                    int at = place(version, String.valueOf(name), "filters");
                    filters.add(filter(version.columns().get(at), value));
                });
        return filters;
    }

    private static Filter filter(Column column, @Nullable Object value) {
        List<?> values = value instanceof List<?> several ? several : Arrays.asList(value);
        List<String> texts =
                values.stream().map(one -> one == null ? "" : String.valueOf(one)).toList();
        for (String text : texts) {
            if (!TableQuestion.readable(column.type(), text)) {
                throw CkanError.invalid("filters", "Invalid value for " + column.name());
            }
        }
        return new Filter(column, Relation.IS, texts);
    }
}
