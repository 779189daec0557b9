package org.parvis.opendata;

import java.util.List;
import java.util.OptionalInt;

/**
 * The column of a table in which each row keeps its shape as GeoJSON writes it: a point, a line, an
 * outline. Only a table that came as GeoJSON has one: its shapes were looked at when it was read.
 */
public final class GeometryColumn {
    public static final String NAME = "geometry";

    /** How a file that came so is called in the place of the sign between its cells. */
    public static final String FORM = "geojson";

    private GeometryColumn() {}

    /** Its place among the columns; nothing when its rows lie nowhere, or are points alone. */
    public static OptionalInt of(Version version) {
        List<Column> columns = version.columns();
        return version.file().separator().equals(FORM)
                        && columns.getFirst().name().equals(NAME)
                        && columns.getFirst().type() == ColumnType.TEXT
                ? OptionalInt.of(0)
                : OptionalInt.empty();
    }
}
