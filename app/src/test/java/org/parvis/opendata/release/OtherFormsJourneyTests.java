package org.parvis.opendata.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.parvis.identity.web.Browser;
import org.parvis.testing.ProgramTest;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockPart;
import org.springframework.test.web.servlet.MockMvc;

/** JSON, GeoJSON and Parquet are dropped, looked at, released and taken away as a CSV is. */
@ProgramTest
class OtherFormsJourneyTests {
    private static final String ROOM = "/fr/equipe/donnees";
    private static final String TREES =
            """
            {"type":"FeatureCollection","features":[
             {"type":"Feature","geometry":{"type":"Point","coordinates":[-71.2082,46.8101]},
              "properties":{"numero":"001","essence":"érable"}},
             {"type":"Feature","geometry":{"type":"Point","coordinates":[-71.2101,46.8123]},
              "properties":{"numero":"002","essence":"pin"}}]}
            """;
    private static final String PARK =
            "{\"type\":\"Polygon\",\"coordinates\":[[[-71.20,46.8],[-71.1,46.8],[-71.1,46.9],"
                    + "[-71.20,46.8]]]}";
    private static final String PARKS =
            """
            {"type":"FeatureCollection","features":[
             {"type":"Feature","geometry":PARK,"properties":{"parc":"Grand","ha":12.50}},
             {"type":"Feature","geometry":null,"properties":{"parc":"Petit","ha":3}}]}
            """
                    .replace("PARK", PARK);

    @Autowired MockMvc mvc;
    @Autowired BeanFactory beans;

    private Browser designer() throws Exception {
        Browser browser = new Browser(mvc, "192.0.2.131");
        return browser.open("/fr/demonstration").submit("/fr/demonstration", "part", "vq-designer");
    }

    private Browser anybody() {
        return new Browser(mvc, "192.0.2.132");
    }

    private static Browser drop(Browser author, String address, byte[] file) throws Exception {
        return author.open(ROOM)
                .upload(
                        ROOM,
                        new MockPart("file", address + ".csv", file),
                        new MockPart("name", address.getBytes(StandardCharsets.UTF_8)));
    }

    private static Browser drop(Browser author, String address, String file) throws Exception {
        return drop(author, address, file.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void thePageSaysWhatMayBeDroppedAndHowItWasRead() throws Exception {
        Browser author = designer();
        author.open(ROOM);
        assertThat(author.text()).contains("Fichier CSV, Excel (.xlsx), JSON, GeoJSON ou Parquet");
        assertThat(author.page().select("[type=file]").attr("accept")).contains(".geojson");
        drop(author, "livres-json", "[{\"titre\":\"007\",\"pages\":12},{\"titre\":\"Été\"}]");
        assertThat(author.status()).as(author.text()).isEqualTo(303);
        assertThat(author.follow().text())
                .contains("Lu dans le JSON livres-json.csv : 2 lignes, 2 colonnes.")
                .contains("Un nombre entre guillemets reste du texte.");
        assertThat(author.page().select("[name=type-1] option[selected]").val()).isEqualTo("text");
        assertThat(author.page().select("[name=type-2] option[selected]").val())
                .isEqualTo("integer");
        assertThat(author.page().select("[name=type-1] option[value=integer]").hasAttr("disabled"))
                .isTrue();
    }

    @Test
    void whatCannotBeReadIsToldWithItsPlace() throws Exception {
        Browser author = drop(designer(), "coupe-json", "[{\"a\":1},{\"a\":");
        assertThat(author.status()).isEqualTo(422);
        assertThat(author.text()).contains("Ce JSON s’arrête avant sa fin, à la ligne 1");
        drop(author, "ailleurs-geo", PARKS.replace("-71.20,46.8", "252000,5180000"));
        assertThat(author.status()).isEqualTo(422);
        assertThat(author.text())
                .contains("« 252000 ; 5180000 » n’est pas une longitude et une latitude");
        assertThat(author.open(ROOM + "/ailleurs-geo").status()).isEqualTo(404);
    }

    @Test
    void pointsAreSeenOnAMapAndTakenAwayAsTheyCame() throws Exception {
        new Publishing(beans).publish("arbres-geo", TREES);
        Browser seen = anybody().open("/fr/donnees/arbres-geo");
        assertThat(seen.text()).contains("2 lignes");
        assertThat(seen.page().select(".pv-pointmap circle")).hasSize(2);
        assertThat(seen.open("/fr/donnees/arbres-geo/1/table.geojson").body())
                .contains("\"coordinates\":[-71.2082,46.8101]")
                .contains("\"essence\":\"érable\"");
        assertThat(seen.open("/fr/donnees/arbres-geo/1/table.csv").body())
                .contains("46.8101,-71.2082,001,érable");
    }

    @Test
    void outlinesComeBackInTheGeoJsonThatIsTakenAway() throws Exception {
        new Publishing(beans).publish("parcs-geo", PARKS);
        Browser seen = anybody().open("/fr/donnees/parcs-geo");
        assertThat(seen.text()).contains("Contour").contains("GeoJSON");
        assertThat(seen.page().select(".pv-pointmap path.pv-area")).hasSize(1);
        assertThat(seen.text().replaceAll("[\\u00A0\\u202F]", " "))
                .contains("1 forme, de la latitude", "1 ligne n’est pas dessinée");
        assertThat(seen.open("/en/data/parcs-geo").text()).contains("Outline");
        seen.open("/fr/donnees/parcs-geo/1/table.geojson");
        assertThat(seen.body())
                .contains(
                        "\"geometry\":"
                                + PARK
                                + ",\"properties\":{\"parc\":\"Grand\",\"ha\":12.50}")
                .contains("\"geometry\":null,\"properties\":{\"parc\":\"Petit\",\"ha\":3.00}");
        seen.open("/fr/donnees/parcs-geo/1/table.geojson?f.parc=Petit");
        assertThat(seen.body()).doesNotContain("Grand");
        assertThat(seen.open("/fr/donnees/parcs-geo/1/table.xlsx").status()).isEqualTo(200);
    }

    @Test
    void theParquetThatIsTakenAwayIsDroppedAgain() throws Exception {
        new Publishing(beans)
                .publish("tours", "[{\"mot\":\"007\",\"n\":1.50,\"jour\":\"2026-10-03\"}]");
        byte[] table = anybody().open("/fr/donnees/tours/1/table.parquet").bytes();
        Browser author = drop(designer(), "tours-encore", table);
        assertThat(author.status()).as(author.text()).isEqualTo(303);
        assertThat(author.follow().text())
                .contains("Lu dans le Parquet tours-encore.csv : 1 ligne, 3 colonnes.");
        assertThat(author.page().select("[name=type-1] option[selected]").val()).isEqualTo("text");
        assertThat(author.page().select("[name=type-2] option[selected]").val())
                .isEqualTo("decimal");
        assertThat(author.page().select("[name=type-3] option[selected]").val()).isEqualTo("date");
    }

    @Test
    void aTextThatIsTooLongForExcelIsCutInTheWorkbookWhichSaysSo() throws Exception {
        String whole = "é".repeat(40_000);
        new Publishing(beans).publish("longs", "n;texte\n1;court\n2;" + whole + "\n");
        byte[] file = anybody().open("/fr/donnees/longs/1/table.xlsx").bytes();
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            assertThat(book.getFirstSheet().read().getLast().getCellText(1))
                    .hasSize(32_767)
                    .endsWith("é…");
            List<Row> said = book.findSheet("Cellules coupées").orElseThrow().read();
            assertThat(said.getFirst().getCellText(0)).startsWith("1 cellule est coupée");
            assertThat(said.getLast().stream().map(Cell::getText))
                    .containsExactly("3", "texte", "40000");
        }
        byte[] narrowed = anybody().open("/en/data/longs/1/table.xlsx?f.texte=court").bytes();
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(narrowed))) {
            assertThat(book.getSheets()).hasSize(1);
        }
        assertThat(anybody().open("/fr/donnees/longs/1/table.csv").body()).contains(whole);
    }
}
