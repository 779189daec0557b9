package org.parvis.opendata.shown;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.simplify.DouglasPeuckerSimplifier;
import org.parvis.opendata.shown.PointMap.Frame;
import org.parvis.opendata.shown.PointMap.Outline;

/**
 * Shapes as paths of a drawing, within what a page may weigh: the finest drawing that fits, and
 * fewer shapes only where none does.
 *
 * @param shapes how many of them are drawn
 */
record ShapePaths(List<PointMap.Point> points, List<Outline> outlines, int shapes) {
    /** What paths weigh in all; the rest of the page has to fit beside them. */
    private static final int MOST = 30_000;

    /** Places of one line that are weighed against each other: more would take too long. */
    private static final int AT_ONCE = 1_000;

    private static final int COARSEST = 16;
    private static final GeometryFactory PIXELS = new GeometryFactory();

    /** The finest drawing that fits. */
    static ShapePaths of(List<Geometry> shapes, Frame frame) {
        int tolerance = 1;
        Drawing drawing = tried(shapes, frame, tolerance);
        while (drawing.drawn < shapes.size() && tolerance < COARSEST) {
            tolerance *= 2;
            drawing = tried(shapes, frame, tolerance);
        }
        return new ShapePaths(
                List.copyOf(drawing.points), List.copyOf(drawing.outlines), drawing.drawn);
    }

    private static Drawing tried(List<Geometry> shapes, Frame frame, int tolerance) {
        Drawing drawing = new Drawing(frame, tolerance);
        drawing.all(shapes);
        return drawing;
    }

    /** One try, with shapes until they weigh too much. */
    private static final class Drawing {
        private final Frame frame;
        private final int tolerance;
        private final List<PointMap.Point> points = new ArrayList<>();
        private final List<Outline> outlines = new ArrayList<>();
        private int weight;
        private int drawn;

        Drawing(Frame frame, int tolerance) {
            this.frame = frame;
            this.tolerance = tolerance;
        }

        void all(List<Geometry> shapes) {
            for (Geometry shape : shapes) {
                draw(shape);
                if (weight > MOST) {
                    return;
                }
                drawn++;
            }
        }

        private void draw(Geometry shape) {
            switch (shape) {
                case Point point when !point.isEmpty() -> {
                    points.add(frame.point(point.getY(), point.getX()));
                    weight += 45;
                }
                case Polygon area -> add(outline(area), true);
                case LineString line -> add(path(line, false), false);
                default -> parts(shape);
            }
        }

        private void parts(Geometry shape) {
            for (int part = 0; part < shape.getNumGeometries() && weight <= MOST; part++) {
                Geometry one = shape.getGeometryN(part);
                if (one != shape) {
                    draw(one);
                }
            }
        }

        /** One that weighs too much by itself is left out. */
        private void add(String path, boolean area) {
            weight += path.length() + 40;
            if (!path.isEmpty() && weight <= MOST) {
                outlines.add(new Outline(path, area));
            }
        }

        private String outline(Polygon area) {
            if (area.isEmpty()) {
                return "";
            }
            StringBuilder path = new StringBuilder(path(area.getExteriorRing(), true));
            for (int hole = 0; hole < area.getNumInteriorRing(); hole++) {
                path.append(path(area.getInteriorRingN(hole), true));
            }
            return path.toString();
        }

        /** In whole px; what is smaller than one still is a dot. */
        private String path(LineString line, boolean closed) {
            List<Coordinate> places = pixels(line);
            StringBuilder path = new StringBuilder();
            for (int from = 0; from < places.size(); from += AT_ONCE) {
                int until = Math.min(places.size(), from + AT_ONCE + 1);
                for (Coordinate place : fewer(places.subList(from, until))) {
                    path.append(path.isEmpty() ? 'M' : 'L')
                            .append((int) place.getX())
                            .append(' ')
                            .append((int) place.getY());
                }
            }
            return path.isEmpty() ? "" : path.append(closed ? "z" : "h.1").toString();
        }

        private List<Coordinate> pixels(LineString line) {
            List<Coordinate> places = new ArrayList<>();
            for (Coordinate place : line.getCoordinates()) {
                Coordinate px =
                        new Coordinate(
                                Math.rint(frame.right(place.getX())),
                                Math.rint(frame.down(place.getY())));
                if (places.isEmpty() || !places.getLast().equals2D(px)) {
                    places.add(px);
                }
            }
            return places;
        }

        private Coordinate[] fewer(List<Coordinate> places) {
            Coordinate[] all = places.toArray(Coordinate[]::new);
            return all.length < 3
                    ? all
                    : DouglasPeuckerSimplifier.simplify(PIXELS.createLineString(all), tolerance)
                            .getCoordinates();
        }
    }
}
