package org.parvis.opendata;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.Words;

/** Values of a table as people of a language read them. */
public final class Cells {
    private Cells() {}

    /** The name of a column as people read it; its code stands in the dictionary. */
    public static String name(Column column) {
        return column.name().replace('_', ' ');
    }

    public static String of(Column column, @Nullable String value, Words w) {
        if (value == null) {
            return "–";
        }
        return switch (column.type()) {
            case TEXT, INTEGER, MOMENT -> value;
            case DECIMAL -> w.lang().equals("fr") ? value.replace('.', ',') : value;
            case BOOLEAN -> w.say(value.equals("true") ? "opendata.yes" : "opendata.no");
            case DATE -> w.date(LocalDate.parse(value));
        };
    }
}
