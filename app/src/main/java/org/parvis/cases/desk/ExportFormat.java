package org.parvis.cases.desk;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** As what a view of the queue leaves: its ending, and the type that browsers are told. */
public enum ExportFormat {
    CSV("text/csv;charset=UTF-8"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    JSON("application/json"),
    ZIP("application/zip");

    private final String type;

    ExportFormat(String type) {
        this.type = type;
    }

    public String type() {
        return type;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static @Nullable ExportFormat of(String code) {
        for (ExportFormat format : values()) {
            if (format.code().equals(code)) {
                return format;
            }
        }
        return null;
    }
}
