package org.parvis.opendata.shown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;
import org.parvis.opendata.shown.PointMap.Frame;
import org.parvis.opendata.shown.PointMap.Outline;
import org.parvis.opendata.tables.Geometries;

/** Lines and outlines are drawn with as few places as a page can bear. */
class ShapePathsTests {
    private static final Frame FRAME = Frame.of(new double[] {0, 1}, new double[] {0, 1});

    private static Geometry shape(String text) {
        return Geometries.of(text).orElseThrow();
    }

    private static int weight(ShapePaths drawn) {
        return drawn.outlines().stream().map(Outline::path).mapToInt(String::length).sum();
    }

    /** A coast that goes in and out at each of so many places. */
    private static Geometry coast(int places) {
        StringBuilder text = new StringBuilder("{\"type\":\"LineString\",\"coordinates\":[");
        for (int n = 0; n < places; n++) {
            double east = n / (double) places;
            text.append(n == 0 ? "" : ",")
                    .append('[')
                    .append(east)
                    .append(',')
                    .append(n % 2 == 0 ? 0 : east)
                    .append(']');
        }
        return shape(text.append("]}").toString());
    }

    @Test
    void placesOnOneLineAreLeftOut() {
        Geometry line =
                shape(
                        "{\"type\":\"LineString\",\"coordinates\":[[0,0],[0.3,0.3],[0.5,0.5],[1,1]]}");
        ShapePaths drawn = ShapePaths.of(List.of(line), FRAME);
        assertThat(drawn.outlines()).containsExactly(new Outline("M20 720L720 20h.1", false));
    }

    @Test
    void aHoleIsAPartOfItsOutlineAndPartsAreDrawnEach() {
        Geometry area =
                shape(
                        "{\"type\":\"Polygon\",\"coordinates\":[[[0,0],[1,0],[1,1],[0,0]],"
                                + "[[0.5,0.2],[0.7,0.2],[0.7,0.3],[0.5,0.2]]]}");
        Geometry parts =
                shape(
                        "{\"type\":\"GeometryCollection\",\"geometries\":["
                                + "{\"type\":\"MultiPoint\",\"coordinates\":[[0,0],[1,1]]},"
                                + "{\"type\":\"MultiLineString\",\"coordinates\":"
                                + "[[[0,0],[1,0]],[[0,1],[1,1]]]}]}");
        ShapePaths drawn = ShapePaths.of(List.of(area, parts), FRAME);
        assertThat(drawn.outlines().getFirst().path().chars().filter(sign -> sign == 'z'))
                .hasSize(2);
        assertThat(drawn.outlines()).hasSize(3);
        assertThat(drawn.points()).hasSize(2);
        assertThat(drawn.shapes()).isEqualTo(2);
    }

    @Test
    void whatWeighsTooMuchIsDrawnCoarserAndThenNotAtAll() {
        ShapePaths one = ShapePaths.of(List.of(coast(100_000)), FRAME);
        assertThat(weight(one)).isLessThan(30_000);
        ShapePaths many =
                ShapePaths.of(new ArrayList<>(Collections.nCopies(40, coast(5_000))), FRAME);
        assertThat(weight(many)).isLessThan(30_000);
        assertThat(many.shapes()).isLessThan(40);
    }

    @Test
    void aRowThatLiesNowhereHasNoShape() {
        assertThat(Geometries.of(null)).isEmpty();
        assertThat(Geometries.of("{\"type\":\"GeometryCollection\",\"geometries\":[]}")).isEmpty();
    }
}
