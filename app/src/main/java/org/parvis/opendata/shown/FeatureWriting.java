package org.parvis.opendata.shown;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.opendata.Column;
import org.parvis.opendata.Coordinates;
import org.parvis.opendata.GeometryColumn;
import org.parvis.opendata.Version;
import org.parvis.opendata.tables.TableRows;
import tools.jackson.core.JsonGenerator;

/**
 * Writes rows as features of GeoJSON (RFC 7946): each where it lies, by its own shape or else by
 * the two columns that say its place.
 *
 * @param shape the place of the column with shapes; below zero when there is none
 * @param place needed where there is no such column
 */
record FeatureWriting(List<Column> columns, int shape, @Nullable Coordinates place) {
    static FeatureWriting of(Version version) {
        return new FeatureWriting(
                version.columns(),
                GeometryColumn.of(version).orElse(-1),
                Coordinates.of(version).orElse(null));
    }

    void begin(JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("type", "FeatureCollection");
        json.writeArrayPropertyStart("features");
    }

    void row(JsonGenerator json, TableRows.Row row) {
        json.writeStartObject();
        json.writeStringProperty("type", "Feature");
        json.writeNumberProperty("id", row.number());
        json.writeName("geometry");
        geometry(json, row.cells());
        json.writeName("properties");
        json.writeStartObject();
        for (int at = 0; at < columns.size(); at++) {
            if (at != shape) {
                json.writeName(columns.get(at).name());
                TableWriting.value(json, columns.get(at), row.cells().get(at));
            }
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    void end(JsonGenerator json) {
        json.writeEndArray();
        json.writeEndObject();
    }

    private void geometry(JsonGenerator json, List<@Nullable String> cells) {
        String kept = shape < 0 ? null : cells.get(shape);
        String east = place == null ? null : cells.get(place.east());
        String north = place == null ? null : cells.get(place.north());
        if (kept != null) {
            json.writeRawValue(kept);
        } else if (shape < 0 && east != null && north != null) {
            point(json, east, north);
        } else {
            json.writeNull();
        }
    }

    private static void point(JsonGenerator json, String east, String north) {
        json.writeStartObject();
        json.writeStringProperty("type", "Point");
        json.writeArrayPropertyStart("coordinates");
        json.writeNumber(new BigDecimal(east));
        json.writeNumber(new BigDecimal(north));
        json.writeEndArray();
        json.writeEndObject();
    }
}
