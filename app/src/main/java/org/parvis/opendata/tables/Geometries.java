package org.parvis.opendata.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Shapes of GeoJSON as JTS has them, in degrees; their heights are left out. */
public final class Geometries {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final GeometryFactory SHAPES = new GeometryFactory();

    private Geometries() {}

    /** A shape that was looked at when its file was read; nothing for a row that lies nowhere. */
    public static Optional<Geometry> of(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(of(JSON.readTree(text))).filter(shape -> !shape.isEmpty());
        } catch (JacksonException | IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    /** A shape whose lines and outlines have their places. */
    static Geometry of(JsonNode shape) {
        JsonNode places = shape.path("coordinates");
        return switch (shape.path("type").asString("")) {
            case "Point" -> SHAPES.createPoint(place(places));
            case "MultiPoint" -> SHAPES.createMultiPointFromCoords(places(places));
            case "LineString" -> SHAPES.createLineString(places(places));
            case "MultiLineString" -> SHAPES.buildGeometry(each(places, Geometries::line));
            case "Polygon" -> polygon(places);
            case "MultiPolygon" ->
                    SHAPES.createMultiPolygon(
                            each(places, Geometries::polygon).toArray(Polygon[]::new));
            case "GeometryCollection" ->
                    SHAPES.createGeometryCollection(
                            each(shape.path("geometries"), Geometries::of)
                                    .toArray(Geometry[]::new));
            default -> SHAPES.createEmpty(0);
        };
    }

    /**
     * What is wrong with its outlines, and where; nothing when they are whole. One that touches
     * itself in a place is: so do maps draw a lake at the shore.
     */
    static @Nullable TopologyValidationError wrong(Geometry shape) {
        IsValidOp look = new IsValidOp(shape);
        look.setSelfTouchingRingFormingHoleValid(true);
        return look.getValidationError();
    }

    private interface Reading<T> {
        T of(JsonNode node);
    }

    private static <T> List<T> each(JsonNode list, Reading<T> reading) {
        List<T> all = new ArrayList<>();
        for (JsonNode one : list) {
            all.add(reading.of(one));
        }
        return all;
    }

    private static Geometry line(JsonNode places) {
        return SHAPES.createLineString(places(places));
    }

    private static Polygon polygon(JsonNode rings) {
        List<LinearRing> all = each(rings, ring -> SHAPES.createLinearRing(places(ring)));
        return all.isEmpty()
                ? SHAPES.createPolygon()
                : SHAPES.createPolygon(
                        all.getFirst(), all.subList(1, all.size()).toArray(LinearRing[]::new));
    }

    private static Coordinate[] places(JsonNode list) {
        return each(list, Geometries::place).toArray(Coordinate[]::new);
    }

    private static Coordinate place(JsonNode place) {
        return new Coordinate(place.get(0).doubleValue(), place.get(1).doubleValue());
    }
}
