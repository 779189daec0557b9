package org.parvis.opendata.programs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parvis.opendata.Column;
import org.parvis.opendata.PublishedData;
import org.parvis.opendata.Version;
import org.parvis.opendata.tables.CellValue;
import org.parvis.opendata.tables.TableRows;
import org.springframework.stereotype.Component;

/** Rows of tables, as clients of the DataStore ask for them. */
@Component
class Datastore {
    private final PublishedData data;
    private final TableRows rows;

    Datastore(PublishedData data, TableRows rows) {
        this.data = data;
        this.rows = rows;
    }

    Version resource(String id) {
        return data.resource(id)
                .orElseThrow(() -> CkanError.absent("Resource \"" + id + "\" was not found."));
    }

    Map<String, Object> search(Asks asks) {
        Version version = resource(asks.needed("resource_id"));
        DatastoreQuestion question = DatastoreQuestion.of(version, asks);
        TableRows.Answer answer = answer(question);
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("resource_id", version.resource().toString());
        result.put("limit", question.asked().most());
        result.put("offset", question.asked().from());
        result.put("include_total", question.total());
        result.put("records_format", question.lists() ? "lists" : "objects");
        result.put("fields", described(question));
        result.put("records", answer.rows().stream().map(row -> record(question, row)).toList());
        if (question.total()) {
            result.put("total", answer.total());
            result.put("total_was_estimated", false);
        }
        return result;
    }

    /** Rows that nobody wants counted are not. */
    private TableRows.Answer answer(DatastoreQuestion question) {
        return rows.on(
                question.version(),
                table ->
                        question.total()
                                ? table.ask(question.asked())
                                : new TableRows.Answer(table.rows(question.asked()), 0));
    }

    Map<String, Object> info(Asks asks) {
        String id = asks.text("resource_id", "");
        Version version = resource(id.isEmpty() ? asks.needed("id") : id);
        Map<String, Object> meta = new LinkedHashMap<>();
        meta.put("id", version.resource().toString());
        meta.put("count", version.file().rows());
        meta.put("table_type", "BASE TABLE");
        return Map.of(
                "meta", meta, "fields", version.columns().stream().map(Datastore::told).toList());
    }

    private static Map<String, Object> field(String name, String type) {
        Map<String, Object> field = new LinkedHashMap<>();
        field.put("id", name);
        field.put("type", type);
        return field;
    }

    private static Map<String, Object> field(Column column) {
        return field(column.name(), column.type().ckan());
    }

    private static Map<String, Object> told(Column column) {
        Map<String, Object> field = field(column);
        field.put(
                "info",
                Map.of(
                        "label", column.name(),
                        "notes", column.meaning().in("fr"),
                        "notes_en", column.meaning().in("en"),
                        "unit", column.unit().in("fr")));
        return field;
    }

    /** The fields that are given, the number of the row first. */
    static List<Map<String, Object>> described(DatastoreQuestion question) {
        List<Map<String, Object>> described = new ArrayList<>();
        described.add(field("_id", "int"));
        question.fields().stream()
                .map(at -> field(question.version().columns().get(at)))
                .forEach(described::add);
        return described;
    }

    private static Object record(DatastoreQuestion question, TableRows.Row row) {
        Map<String, @Nullable Object> record = new LinkedHashMap<>();
        record.put("_id", row.number());
        for (int at : question.fields()) {
            Column column = question.version().columns().get(at);
            record.put(column.name(), CellValue.of(column, row.cells().get(at)));
        }
        return question.lists() ? new ArrayList<>(record.values()) : record;
    }
}
