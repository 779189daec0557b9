package org.parvis.opendata;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The two columns that say where a row lies, in degrees (WGS 84), by their places among the
 * columns.
 */
public record Coordinates(int north, int east) {
    private static final Set<String> NORTH = Set.of("lat", "latitude");
    private static final Set<String> EAST = Set.of("lon", "lng", "long", "longitude");

    /** Nothing when its rows lie nowhere. */
    public static Optional<Coordinates> of(Version version) {
        return of(version.columns());
    }

    public static Optional<Coordinates> of(List<Column> columns) {
        int north = at(columns, NORTH);
        int east = at(columns, EAST);
        return north < 0 || east < 0 ? Optional.empty() : Optional.of(new Coordinates(north, east));
    }

    private static int at(List<Column> columns, Set<String> names) {
        for (int at = 0; at < columns.size(); at++) {
            Column column = columns.get(at);
            if (column.type() == ColumnType.DECIMAL
                    && names.contains(column.name().toLowerCase(Locale.ROOT))) {
                return at;
            }
        }
        return -1;
    }
}
