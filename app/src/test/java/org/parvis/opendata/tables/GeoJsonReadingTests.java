package org.parvis.opendata.tables;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parvis.testing.ProgramTest;

/** A GeoJSON is read as a table that knows where its rows lie. */
@ProgramTest
class GeoJsonReadingTests extends DroppedTables {
    private static final String LINE =
            "{\"type\":\"LineString\",\"coordinates\":[[-71.20,46.8],[-71.3,46.90]]}";

    private static String feature(String geometry, String properties) {
        return "{\"type\":\"Feature\",\"geometry\":"
                + geometry
                + ",\"properties\":"
                + properties
                + "}";
    }

    private static String point(String places, String properties) {
        return feature("{\"type\":\"Point\",\"coordinates\":" + places + "}", properties);
    }

    private static String collection(String... features) {
        return "{\"type\":\"FeatureCollection\",\"name\":\"couche\",\"features\":["
                + String.join(",", features)
                + "]}";
    }

    @Test
    void pointsGiveTheirLatitudeAndLongitude() throws Exception {
        Dropped read =
                dropped(
                        collection(
                                point("[-71.2082,46.8101]", "{\"nom\":\"Érable\",\"n\":1}"),
                                point("[-71,46]", "{\"nom\":\"Pin\",\"vu\":true}"),
                                feature("null", "{\"nom\":\"nulle part\"}"),
                                point("[]", "null")));
        assertThat(read.separator()).isEqualTo("geojson");
        assertThat(names(read)).isEqualTo("latitude longitude nom n vu");
        assertThat(types(read)).isEqualTo("decimal decimal text integer boolean");
        assertThat(cells(read).getFirst())
                .containsExactly("46.8101", "-71.2082", "Érable", "1", null);
        assertThat(cells(read).get(1)).containsExactly("46.0000", "-71.0000", "Pin", null, "true");
        assertThat(cells(read).get(2)).containsExactly(null, null, "nulle part", null, null);
        assertThat(cells(read).get(3)).containsOnlyNulls();
    }

    @Test
    void propertiesThatSayAPlaceTooKeepTheirNames() throws Exception {
        Dropped read =
                dropped(
                        collection(
                                point("[-71.2082,46.8101,12]", "{\"LATITUDE\":46.81,\"id\":7}")));
        assertThat(names(read)).isEqualTo("lat lon altitude LATITUDE id");
        assertThat(cells(read).getFirst())
                .containsExactly("46.8101", "-71.2082", "12.0", "46.81", "7");
    }

    @Test
    void whatTheFeatureItselfSaysIsKeptBesideItsProperties() throws Exception {
        Dropped read =
                dropped(
                        "{\"type\":\"Feature\",\"id\":\"a7\",\"bbox\":[1,2,1,2],\"style\":{\"c\":1},"
                                + "\"geometry\":null,\"properties\":{\"id\":8}}");
        assertThat(names(read)).isEqualTo("id style id_2");
        assertThat(cells(read).getFirst()).containsExactly("a7", "{\"c\":1}", "8");
    }

    @Test
    void otherShapesAreKeptAsTheFileWritesThem() throws Exception {
        String mixed =
                "{\"type\":\"GeometryCollection\",\"geometries\":["
                        + LINE
                        + ",{\"type\":\"Polygon\","
                        + "\"coordinates\":[[[0,0],[1,0],[1,1],[0,0.0]]]}]}";
        String point = "{\"type\":\"Point\",\"coordinates\":[-71.20,46]}";
        Dropped read =
                dropped(
                        collection(
                                feature(LINE, "{\"geometry\":\"x\"}"),
                                feature(mixed, "{}"),
                                feature(point, "{}"),
                                feature("null", "{}")));
        assertThat(names(read)).isEqualTo("geometry geometry_2");
        assertThat(cells(read))
                .extracting(row -> row.getFirst())
                .containsExactly(LINE, mixed, point, null);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"urn:ogc:def:crs:OGC:1.3:CRS84\"",
                "\"EPSG:4326\"",
                "\"urn:ogc:def:crs:EPSG::4326\"",
                "\"urn:ogc:def:crs:EPSG:6.9:4326\""
            })
    void degreesThatAreSaidAreDegrees(String system) throws Exception {
        assertThat(refused(system(system, "[-71.2,46.8]"))).isEqualTo("read");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "EPSG:32198",
                "urn:ogc:def:crs:EPSG::32188",
                "urn:ogc:def:crs:EPSG::43260",
                "EPSG:3857"
            })
    void anotherSystemIsRefusedByItsName(String system) throws Exception {
        assertThat(refused(system("\"" + system + "\"", "[-71.2,46.8]")))
                .isEqualTo("geo-crs [" + system + "]");
    }

    private static String system(String name, String place) {
        return "{\"type\":\"FeatureCollection\",\"crs\":{\"type\":\"name\",\"properties\":{\"name\":"
                + name
                + "}},\"features\":["
                + point(place, "{\"a\":1}")
                + "]}";
    }

    @Test
    void featuresOnTheirLinesAndInAListAreReadToo() throws Exception {
        String one = point("[-71.2,46.8]", "{\"a\":1}");
        String other = point("[-71.3,46.9]", "{\"a\":2}");
        assertThat(cells(dropped(one + "\n" + other))).hasSize(2);
        assertThat(names(dropped("[" + one + "," + other + "]"))).isEqualTo("latitude longitude a");
        String late = "{\"features\":[" + one + "],\"type\":\"FeatureCollection\"}";
        assertThat(names(dropped(late))).isEqualTo("latitude longitude a");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "{\"type\":\"Point\",\"coordinates\":[300000,5180000]} ! geo-range [1, 300000 ;"
                        + " 5180000]",
                "{\"type\":\"Point\",\"coordinates\":[46.8,-91]} ! geo-range [1, 46.8 ; -91]",
                "{\"type\":\"Point\",\"coordinates\":[1e999999999,1]} ! geo-place [1]",
                "{\"type\":\"Point\",\"coordinates\":[1]} ! geo-place [1]",
                "{\"type\":\"Point\",\"coordinates\":[1,2,3,4]} ! geo-place [1]",
                "{\"type\":\"Point\",\"coordinates\":[\"1\",\"2\"]} ! geo-place [1]",
                "{\"type\":\"Point\",\"coordinates\":[[1,2]]} ! geo-place [1]",
                "{\"type\":\"Point\",\"coordinates\":[NaN,2]} ! json-nan [1, NaN]",
                "{\"type\":\"Point\"} ! geo-place [1]",
                "{\"type\":\"Point\",\"coordinates\":[1,2],\"coordinates\":[3,4]} ! geo-shape [1]",
                "{\"type\":\"Circle\",\"coordinates\":[1,2]} ! geo-shape [1]",
                "{\"coordinates\":[1,2]} ! geo-shape [1]",
                "[1,2] ! geo-shape [1]",
                "\"POINT(1 2)\" ! geo-shape [1]",
                "{\"type\":\"LineString\",\"coordinates\":[[1,2]]} ! geo-line [1, 1, 2]",
                "{\"type\":\"MultiLineString\",\"coordinates\":[[]]} ! geo-line [1, 0, 2]",
                "{\"type\":\"Polygon\",\"coordinates\":[[[0,0],[1,0],[0,0]]]} ! geo-line [1, 3, 4]",
                "{\"type\":\"Polygon\",\"coordinates\":[[[0,0],[1,0],[1,1],[0,1]]]} ! geo-ring [1]",
                "{\"type\":\"Polygon\",\"coordinates\":[7]} ! geo-shape [1]",
                "{\"type\":\"GeometryCollection\",\"geometries\":[{}]} ! geo-shape [1]"
            })
    void aShapeThatIsNoneIsToldByItsFeature(String shape, String why) throws Exception {
        assertThat(refused(collection(feature(shape, "{}")))).isEqualTo(why);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "[[[0,0],[2,2],[2,0],[0,2],[0,0]]] ! geo-cross [1, 1.000000 ; 1.000000]",
                "[[[0,0],[1,0],[0,0],[1,0],[0,0]]] ! geo-cross [1, 1.000000 ; 0.000000]",
                "[[[0,0],[4,0],[4,4],[0,0]],[[7,7],[8,7],[8,8],[7,7]]] ! geo-hole [1, 7.000000 ;"
                        + " 7.000000]"
            })
    void anOutlineThatEnclosesNothingIsToldWithItsPlace(String outline, String why)
            throws Exception {
        String shape = "{\"type\":\"Polygon\",\"coordinates\":" + outline + "}";
        assertThat(refused(collection(feature(shape, "{}")))).isEqualTo(why);
    }

    @Test
    void outlinesThatLieOverEachOtherAreToldAndOneThatTouchesItselfIsRead() throws Exception {
        String over =
                "{\"type\":\"MultiPolygon\",\"coordinates\":[[[[0,0],[9,0],[9,9],[0,9],[0,0]]],"
                        + "[[[2,2],[3,2],[3,3],[2,2]]]]}";
        assertThat(refused(collection(feature(over, "{}")))).startsWith("geo-over [1, ");
        String shore =
                "{\"type\":\"Polygon\",\"coordinates\":"
                        + "[[[0,0],[9,0],[9,9],[5,9],[6,4],[4,4],[5,9],[0,9],[0,0]]]}";
        assertThat(names(dropped(collection(feature(shore, "{}"))))).isEqualTo("geometry");
    }

    @Test
    void whatIsNoFeatureIsTold() throws Exception {
        assertThat(refused(collection(point("[1,2]", "{}"), "{\"a\":1}")))
                .isEqualTo("geo-feature [2]");
        assertThat(refused(collection("7"))).isEqualTo("json-item [1]");
        assertThat(refused(collection(feature("null", "[1]")))).isEqualTo("geo-feature [1]");
        assertThat(refused(collection())).startsWith("empty");
        assertThat(refused(collection(point("[1,2]", "{\"a\":1,\"a\":2}"))))
                .isEqualTo("json-twice [1, a]");
    }

    @Test
    void onePointOfMillionsOfNumbersFillsNothing() throws Exception {
        String many = "[" + "7,".repeat(2_999_999) + "7]";
        assertThat(refused(collection(point(many, "{}")))).isEqualTo("row [1, 2000000]");
        String fewer = "[" + "7,".repeat(900_000) + "7]";
        assertThat(refused(collection(point(fewer, "{}")))).isEqualTo("geo-place [1]");
        String deep = "[".repeat(100_000);
        assertThat(refused(collection(point(deep, "{}")))).startsWith("json-large [1");
    }

    @Test
    void aNumberOfMoreDigitsThanAnyPlaceNeedsStaysAPlace() throws Exception {
        Dropped read = dropped(collection(point("[-0.00000000000000012345,4.5e1]", "{\"a\":1}")));
        assertThat(types(read)).startsWith("decimal decimal");
        assertThat(cells(read).getFirst().getFirst()).isEqualTo("45.0");
    }
}
