package org.parvis.opendata.tabular;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parvis.opendata.Column;
import org.parvis.opendata.ColumnType;
import org.parvis.opendata.Version;

/** What a table answers, as JSON Schema says it. */
final class TabularSchemas {
    private TabularSchemas() {}

    /** A value of a column, where there is one. */
    static Map<String, Object> value(ColumnType type) {
        return switch (type) {
            case TEXT -> Map.of("type", "string");
            case INTEGER -> Map.of("type", "integer", "format", "int64");
            case DECIMAL -> Map.of("type", "number");
            case BOOLEAN -> Map.of("type", "boolean");
            case DATE -> Map.of("type", "string", "format", "date");
            case MOMENT -> Map.of("type", "string", "description", "A local date and time");
        };
    }

    static Map<String, Object> of(Version version) {
        Map<String, Object> cells = new LinkedHashMap<>();
        cells.put(TabularQuestion.NUMBER, Map.of("type", "integer"));
        version.columns().forEach(column -> cells.put(column.name(), cell(column)));
        Map<String, Object> object = Map.of("type", "object");
        Map<String, Object> schemas = new LinkedHashMap<>();
        schemas.put("Row", Map.of("type", "object", "properties", cells));
        schemas.put("Rows", rows());
        schemas.put(
                "Page",
                Map.of(
                        "type",
                        "object",
                        "required",
                        List.of("data", "links", "meta"),
                        "properties",
                        Map.of("data", rows(), "links", object, "meta", object)));
        schemas.put("Csv", Map.of("type", "string"));
        schemas.put("Resource", object);
        schemas.put("Profile", object);
        schemas.put("Problem", object);
        return schemas;
    }

    private static Map<String, Object> rows() {
        return Map.of("type", "array", "items", Map.of("$ref", "#/components/schemas/Row"));
    }

    /** A cell may be empty. */
    private static Map<String, Object> cell(Column column) {
        Map<String, Object> cell = new LinkedHashMap<>(value(column.type()));
        cell.put("type", List.of(String.valueOf(cell.get("type")), "null"));
        cell.putIfAbsent("description", column.meaning().in("en"));
        return cell;
    }
}
