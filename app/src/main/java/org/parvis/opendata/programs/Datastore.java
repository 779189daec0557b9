package org.parvis.opendata.programs;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parvis.opendata.Column;
import org.parvis.opendata.PublishedData;
import org.parvis.opendata.Version;
import org.parvis.opendata.tables.TableQuestion;
import org.parvis.opendata.tables.TableQuestion.Filter;
import org.parvis.opendata.tables.TableQuestion.Relation;
import org.parvis.opendata.tables.TableRows;
import org.springframework.stereotype.Component;

/** Rows of tables, as clients of the DataStore ask for them. */
@Component
class Datastore {
    private static final int ROWS = 100;
    private static final int MOST = 32_000;
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

    private final PublishedData data;
    private final TableRows rows;

    Datastore(PublishedData data, TableRows rows) {
        this.data = data;
        this.rows = rows;
    }

    Version resource(String id) {
        return data.all().stream()
                .filter(one -> one.resource().toString().equals(id))
                .findFirst()
                .orElseThrow(() -> CkanError.absent("Resource \"" + id + "\" was not found."));
    }

    Map<String, Object> search(Asks asks) {
        for (String name : asks.values().keySet()) {
            if (!KNOWN.contains(name)) {
                throw CkanError.invalid(name, "The input field " + name + " was not expected.");
            }
        }
        Version version = resource(asks.needed("resource_id"));
        int limit = asks.number("limit", ROWS, MOST);
        int offset = asks.number("offset", 0, Integer.MAX_VALUE);
        List<Column> fields = fields(version, asks);
        Sort sort = sort(version, asks);
        TableRows.Answer answer =
                rows.ask(
                        version,
                        new TableQuestion(
                                filters(version, asks),
                                sort.by(),
                                sort.descending(),
                                offset,
                                Math.max(1, limit)));
        List<TableRows.Row> given = limit == 0 ? List.of() : answer.rows();
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("resource_id", version.resource().toString());
        result.put("limit", limit);
        result.put("offset", offset);
        result.put("include_total", asks.yes("include_total", true));
        result.put("records_format", asks.text("records_format", "objects"));
        result.put("fields", described(fields));
        result.put("records", records(version, fields, given, asks));
        if (asks.yes("include_total", true)) {
            result.put("total", answer.total());
            result.put("total_was_estimated", false);
        }
        return result;
    }

    Map<String, Object> info(Asks asks) {
        String id = asks.text("resource_id", "");
        Version version = resource(id.isEmpty() ? asks.needed("id") : id);
        Map<String, Object> meta = new LinkedHashMap<>();
        meta.put("id", version.resource().toString());
        meta.put("count", version.file().rows());
        meta.put("table_type", "BASE TABLE");
        List<Map<String, Object>> fields = new ArrayList<>();
        for (Column column : version.columns()) {
            Map<String, Object> field = new LinkedHashMap<>();
            field.put("id", column.name());
            field.put("type", column.type().ckan());
            field.put(
                    "info",
                    Map.of(
                            "label", column.name(),
                            "notes", column.meaning().in("fr"),
                            "notes_en", column.meaning().in("en"),
                            "unit", column.unit().in("fr")));
            fields.add(field);
        }
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("meta", meta);
        result.put("fields", fields);
        return result;
    }

    private static List<Map<String, Object>> described(List<Column> fields) {
        List<Map<String, Object>> described = new ArrayList<>();
        described.add(Map.of("id", "_id", "type", "int"));
        for (Column column : fields) {
            Map<String, Object> field = new LinkedHashMap<>();
            field.put("id", column.name());
            field.put("type", column.type().ckan());
            described.add(field);
        }
        return described;
    }

    private static Column column(Version version, String name, String field) {
        return version.columns().stream()
                .filter(column -> column.name().equals(name))
                .findFirst()
                .orElseThrow(() -> CkanError.invalid(field, "field \"" + name + "\" not in table"));
    }

    private static List<Column> fields(Version version, Asks asks) {
        List<String> names = asks.list("fields");
        return names.isEmpty()
                ? version.columns()
                : names.stream()
                        .filter(name -> !name.equals("_id"))
                        .map(name -> column(version, name, "fields"))
                        .toList();
    }

    private record Sort(@Nullable Column by, boolean descending) {}

    /** The first column of an order; {@code _id} is the order of the table. */
    private static Sort sort(Version version, Asks asks) {
        String written = asks.text("sort", "").strip();
        if (written.isEmpty()) {
            return new Sort(null, false);
        }
        String first = written.split(",")[0].strip().replaceFirst("(?i) nulls (first|last)$", "");
        boolean descending = first.matches("(?i).* desc$");
        String name = first.replaceFirst("(?i) (asc|desc)$", "").replaceAll("^\"|\"$", "");
        return name.equals("_id")
                ? new Sort(null, false)
                : new Sort(column(version, name, "sort"), descending);
    }

    private static List<Filter> filters(Version version, Asks asks) {
        Object written = asks.nested("filters");
        List<Filter> filters = new ArrayList<>();
        if (written == null || "".equals(written)) {
            return filters;
        }
        if (!(written instanceof Map<?, ?> named)) {
            throw CkanError.invalid("filters", "Must be a JSON object");
        }
        named.forEach(
                (name, value) -> {
                    Column column = column(version, String.valueOf(name), "filters");
                    filters.add(filter(column, value));
                });
        return filters;
    }

    private static Filter filter(Column column, @Nullable Object value) {
        List<?> values =
                value instanceof List<?> several ? several : java.util.Arrays.asList(value);
        List<String> texts =
                values.stream().map(one -> one == null ? "" : String.valueOf(one)).toList();
        for (String text : texts) {
            if (!TableQuestion.readable(column.type(), text)) {
                throw CkanError.invalid("filters", "Invalid value for " + column.name());
            }
        }
        return new Filter(column, Relation.IS, texts);
    }

    private static List<Object> records(
            Version version, List<Column> fields, List<TableRows.Row> given, Asks asks) {
        boolean lists = asks.text("records_format", "objects").equals("lists");
        List<Object> records = new ArrayList<>();
        for (TableRows.Row row : given) {
            Map<String, @Nullable Object> record = new LinkedHashMap<>();
            record.put("_id", row.number());
            for (Column column : fields) {
                int at = version.columns().indexOf(column);
                record.put(column.name(), value(column, row.cells().get(at)));
            }
            records.add(lists ? new ArrayList<>(record.values()) : record);
        }
        return records;
    }

    private static @Nullable Object value(Column column, @Nullable String value) {
        if (value == null) {
            return null;
        }
        return switch (column.type()) {
            case TEXT, DATE -> value;
            case MOMENT -> value.replace(' ', 'T');
            case INTEGER -> Long.valueOf(value);
            case DECIMAL -> new BigDecimal(value);
            case BOOLEAN -> Boolean.valueOf(value);
        };
    }
}
