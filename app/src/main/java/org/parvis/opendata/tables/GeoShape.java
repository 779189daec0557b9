package org.parvis.opendata.tables;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.operation.valid.TopologyValidationError;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where a feature lies, looked at whole (RFC 7946): in degrees, its lines and outlines as they must
 * be, and none that crosses itself.
 *
 * @param text as the file writes it
 * @param point when it is one place
 */
record GeoShape(String text, @Nullable Point point) {
    private static final JsonMapper JSON =
            JsonMapper.builder(
                            JsonFactory.builder()
                                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                                    .build())
                    .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .build();

    private static final BigDecimal MOST_NORTH = BigDecimal.valueOf(90);
    private static final BigDecimal MOST_EAST = BigDecimal.valueOf(180);

    /** A ten millionth of a millimetre; what a column of decimals keeps. */
    private static final int DIGITS = 15;

    private static final int LINE = 2;
    private static final int RING = 4;

    /**
     * A place as cells say it.
     *
     * @param high in metres; empty when nothing is said
     */
    record Point(String north, String east, String high) {}

    /** Nothing when the feature lies nowhere. */
    static @Nullable GeoShape of(String text, long number) {
        JsonNode shape;
        try {
            shape = JSON.readTree(text);
        } catch (JacksonException twice) {
            throw new NoTable("opendata.refused.geo-shape", number);
        }
        JsonNode places = shape.path("coordinates");
        if (places.isArray() && places.isEmpty()) {
            return null;
        }
        Look look = new Look(number);
        look.at(shape);
        look.whole(shape);
        return new GeoShape(
                text, shape.path("type").asString("").equals("Point") ? point(places) : null);
    }

    private static Point point(JsonNode place) {
        return new Point(
                digits(place.get(1).decimalValue()),
                digits(place.get(0).decimalValue()),
                place.size() > 2 ? digits(place.get(2).decimalValue()) : "");
    }

    /** With decimals, so that the column is one of decimals also where all of them are zero. */
    private static String digits(BigDecimal value) {
        return value.setScale(Math.clamp(value.scale(), 1, DIGITS), RoundingMode.HALF_EVEN)
                .toPlainString();
    }

    /** Looks for what is wrong. */
    private record Look(long number) {
        void at(JsonNode shape) {
            JsonNode places = shape.path("coordinates");
            String type = shape.path("type").asString("");
            switch (type) {
                case "Point" -> place(places);
                case "MultiPoint" -> each(places, this::place);
                case "LineString" -> line(places, LINE);
                case "MultiLineString" -> each(places, one -> line(one, LINE));
                case "Polygon" -> each(places, this::ring);
                case "MultiPolygon" -> each(places, one -> each(one, this::ring));
                case "GeometryCollection" -> each(shape.path("geometries"), this::at);
                default -> throw new NoTable("opendata.refused.geo-shape", number);
            }
        }

        /** Outlines that cross, or a hole outside of its outline, enclose nothing. */
        void whole(JsonNode shape) {
            TopologyValidationError wrong = Geometries.wrong(Geometries.of(shape));
            if (wrong != null) {
                throw new NoTable(key(wrong.getErrorType()), number, where(wrong.getCoordinate()));
            }
        }

        private static String key(int kind) {
            return switch (kind) {
                case TopologyValidationError.HOLE_OUTSIDE_SHELL,
                        TopologyValidationError.NESTED_HOLES,
                        TopologyValidationError.DISCONNECTED_INTERIOR ->
                        "opendata.refused.geo-hole";
                case TopologyValidationError.NESTED_SHELLS -> "opendata.refused.geo-over";
                default -> "opendata.refused.geo-cross";
            };
        }

        /** As the file writes a place. */
        private static String where(@Nullable Coordinate place) {
            return place == null
                    ? ""
                    : String.format(Locale.ROOT, "%.6f ; %.6f", place.getX(), place.getY());
        }

        private void each(JsonNode list, Consumer<JsonNode> looking) {
            if (!list.isArray()) {
                throw new NoTable("opendata.refused.geo-shape", number);
            }
            list.forEach(looking);
        }

        private void line(JsonNode places, int least) {
            each(places, this::place);
            if (places.size() < least) {
                throw new NoTable("opendata.refused.geo-line", number, places.size(), least);
            }
        }

        private void ring(JsonNode places) {
            line(places, RING);
            JsonNode first = places.get(0);
            JsonNode last = places.get(places.size() - 1);
            for (int at = 0; at < 2; at++) {
                if (first.get(at).decimalValue().compareTo(last.get(at).decimalValue()) != 0) {
                    throw new NoTable("opendata.refused.geo-ring", number);
                }
            }
        }

        private void place(JsonNode place) {
            if (!place.isArray() || place.size() < 2 || place.size() > 3) {
                throw new NoTable("opendata.refused.geo-place", number);
            }
            for (JsonNode one : place) {
                if (!one.isNumber() || Math.abs((long) one.decimalValue().scale()) > 400) {
                    throw new NoTable("opendata.refused.geo-place", number);
                }
            }
            BigDecimal east = place.get(0).decimalValue();
            BigDecimal north = place.get(1).decimalValue();
            if (east.abs().compareTo(MOST_EAST) > 0 || north.abs().compareTo(MOST_NORTH) > 0) {
                throw new NoTable(
                        "opendata.refused.geo-range",
                        number,
                        place.get(0).asString() + " ; " + place.get(1).asString());
            }
        }
    }
}
