package org.parvis.opendata.tables;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.parvis.opendata.Column;

/** A cell as programs read it in JSON: numbers and truths as such, a moment as ISO 8601 has it. */
public final class CellValue {
    private CellValue() {}

    /** Nothing for an empty cell. */
    public static @Nullable Object of(Column column, @Nullable String value) {
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
