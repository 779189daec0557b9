package org.parvis.opendata;

import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.Words;

/** Values of a table as people of a language read them. */
public final class Cells {
    /** What a page shows of one cell; whoever takes the table away has all of it. */
    private static final int LONGEST = 1_000;

    private static final Pattern SHAPE =
            Pattern.compile(
                    "\"type\":\"((?:Multi)?(?:Point|LineString|Polygon)|GeometryCollection)\"");

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
            case TEXT -> cut(value);
            case INTEGER, MOMENT -> value;
            case DECIMAL -> w.lang().equals("fr") ? value.replace('.', ',') : value;
            case BOOLEAN -> w.say(value.equals("true") ? "opendata.yes" : "opendata.no");
            case DATE -> w.date(LocalDate.parse(value));
        };
    }

    /** A shape on a map, by what it is: its places say nothing to anybody. */
    public static String shape(@Nullable String value, Words w) {
        Matcher kind = SHAPE.matcher(value == null ? "" : value);
        return kind.find() ? w.say("opendata.shape." + kind.group(1)) : "–";
    }

    private static String cut(String value) {
        return value.length() <= LONGEST
                ? value
                : value.substring(0, value.offsetByCodePoints(0, LONGEST / 2)) + "…";
    }
}
