package org.parvis.opendata.tabular;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.parvis.opendata.Column;
import org.parvis.opendata.ColumnType;
import org.parvis.opendata.Shape;
import org.parvis.opendata.Spread;
import org.parvis.opendata.Version;

/** What the columns of a table are and how their values lie, counted when it was released. */
final class TabularProfile {
    private TabularProfile() {}

    static Map<String, @Nullable Object> of(Version version) {
        Map<String, Object> columns = new LinkedHashMap<>();
        Map<String, Object> counted = new LinkedHashMap<>();
        Map<String, List<String>> formats = new TreeMap<>();
        for (Column column : version.columns()) {
            columns.put(column.name(), column(column));
            counted.put(column.name(), counted(column, version.file().spreads()));
        }
        for (ColumnType type : ColumnType.values()) {
            List<String> names = names(version, type);
            if (!names.isEmpty()) {
                formats.put(python(type), names);
            }
        }
        Map<String, Object> profile = new LinkedHashMap<>();
        profile.put("header", version.columns().stream().map(Column::name).toList());
        profile.put("total_lines", version.file().rows());
        profile.put("encoding", version.file().encoding());
        profile.put("separator", version.file().separator());
        profile.put("columns", columns);
        profile.put("formats", formats);
        profile.put("profile", counted);
        profile.put(
                "categorical",
                version.columns().stream()
                        .filter(column -> column.shape().listed())
                        .map(Column::name)
                        .toList());
        Map<String, @Nullable Object> told = new LinkedHashMap<>();
        told.put("profile", profile);
        told.put("deleted_at", null);
        told.put("dataset_id", version.dataset().toString());
        told.put("indexes", null);
        return told;
    }

    private static List<String> names(Version version, ColumnType type) {
        return version.columns().stream()
                .filter(column -> column.type() == type)
                .map(Column::name)
                .toList();
    }

    private static Map<String, Object> column(Column column) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("format", python(column.type()));
        told.put("python_type", python(column.type()));
        told.put("description", column.meaning().texts());
        told.put("unit", column.unit().texts());
        return told;
    }

    /** Least and most of numbers and days; the values that stand most often. */
    private static Map<String, Object> counted(Column column, Map<String, Spread> spreads) {
        Shape shape = column.shape();
        Map<String, Object> told = new LinkedHashMap<>();
        told.put(
                "tops",
                shape.most().stream()
                        .map(one -> Map.of("value", one.value(), "count", one.count()))
                        .toList());
        if (shape.different() < Shape.MANY) {
            told.put("nb_distinct", shape.different());
        }
        told.put("nb_missing_values", shape.rows() - shape.filled());
        Spread spread = spreads.get(column.name());
        if (spread != null) {
            told.put("min", spread.least());
            told.put("max", spread.most());
        }
        return told;
    }

    /** As the tabular interface names the types of values. */
    private static String python(ColumnType type) {
        return switch (type) {
            case TEXT -> "string";
            case INTEGER -> "int";
            case DECIMAL -> "float";
            case BOOLEAN -> "bool";
            case DATE -> "date";
            case MOMENT -> "datetime";
        };
    }
}
