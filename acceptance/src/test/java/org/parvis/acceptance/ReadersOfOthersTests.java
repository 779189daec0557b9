package org.parvis.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Readers that others made (GDAL, csvkit, LibreOffice, hyparquet) take from each form of a table
 * the cells of the file that was published.
 */
class ReadersOfOthersTests {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Path PUBLISHED =
            Path.of("../content/quebec/demonstration/tables/fontaines.csv");

    /**
     * A reader whose numbers are binary gives no more of a degree, which is a tenth of a
     * millimetre.
     */
    private static final int DIGITS = 9;

    @TempDir static Path folder;

    private static List<Map<String, String>> published = List.of();

    @BeforeAll
    static void eachFormIsTaken() throws Exception {
        List<String[]> lines =
                Files.readAllLines(PUBLISHED).stream().map(line -> line.split(";", -1)).toList();
        List<Map<String, String>> rows = new ArrayList<>();
        for (String[] line : lines.subList(1, lines.size())) {
            Map<String, String> row = new LinkedHashMap<>();
            for (int at = 0; at < line.length; at++) {
                row.put(lines.getFirst()[at], line[at]);
            }
            rows.add(row);
        }
        published = List.copyOf(rows);
        try (HttpClient http = HttpClient.newHttpClient()) {
            for (String form : List.of("csv", "excel.csv", "json", "xlsx", "geojson", "parquet")) {
                String address = "/fr/donnees/fontaines/1/table." + form;
                HttpRequest asked =
                        HttpRequest.newBuilder(URI.create(RunningProgram.url() + address)).build();
                Path file = folder.resolve("table." + form);
                HttpResponse<Path> taken = http.send(asked, HttpResponse.BodyHandlers.ofFile(file));
                assertThat(taken.statusCode()).as(address).isEqualTo(200);
            }
        }
    }

    private static String says(String... words) throws Exception {
        return Command.says(folder, List.of(words));
    }

    /** Rows as a reader gives them are those of the file, cell by cell. */
    private static void areThose(JsonNode rows) {
        assertThat(rows.size()).isEqualTo(published.size());
        for (int at = 0; at < published.size(); at++) {
            for (Map.Entry<String, String> cell : published.get(at).entrySet()) {
                JsonNode read = rows.get(at).path(cell.getKey());
                assertThat(same(read, cell.getValue()))
                        .as("row %s, %s: %s for %s", at, cell.getKey(), read, cell.getValue())
                        .isTrue();
            }
        }
    }

    private static boolean same(JsonNode read, String written) {
        String text = read.isNull() || read.isMissingNode() ? "" : read.asString();
        return text.equals(written) || plain(text).equals(plain(written));
    }

    /** Readers write truths, decimal marks and days of spreadsheets in their own ways. */
    private static String plain(String cell) {
        String text = cell.replace(',', '.');
        if (text.matches("-?[0-9]+(\\.[0-9]+)?")) {
            return new BigDecimal(text)
                    .setScale(DIGITS, RoundingMode.HALF_UP)
                    .stripTrailingZeros()
                    .toPlainString();
        }
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true", "1", "vrai", "oui" -> "true";
            case "false", "0", "faux", "non" -> "false";
            default -> text.replaceFirst("T00:00:00(\\.000Z?)?$", "").replace('/', '-');
        };
    }

    @Test
    void csvkitReadsThePlainCsv() throws Exception {
        areThose(JSON.readTree(says("csvjson", "--no-inference", "table.csv")));
        assertThat(says("csvstat", "--count", "table.csv").strip())
                .isEqualTo(String.valueOf(published.size()));
        assertThat(says("csvclean", "--enable-all-checks", "table.csv")).isNotBlank();
    }

    @Test
    void csvkitReadsTheCsvOfFrenchSpreadsheets() throws Exception {
        areThose(JSON.readTree(says("csvjson", "--no-inference", "-d", ";", "table.excel.csv")));
    }

    @Test
    void libreOfficeOpensTheWorkbook() throws Exception {
        String form = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false";
        says(
                "soffice",
                "-env:UserInstallation=" + folder.resolve("office").toUri(),
                "--headless",
                "--convert-to",
                form,
                "--outdir",
                "office-out",
                "table.xlsx");
        areThose(JSON.readTree(says("csvjson", "--no-inference", "office-out/table.csv")));
    }

    @Test
    void gdalReadsGeoJsonAndCsvAsPlaces() throws Exception {
        JsonNode layer =
                JSON.readTree(says("ogrinfo", "-json", "-features", "table.geojson"))
                        .get("layers")
                        .get(0);
        assertThat(layer.get("featureCount").intValue()).isEqualTo(published.size());
        assertThat(layer.get("geometryFields").get(0).get("type").stringValue()).isEqualTo("Point");
        places(layer.get("features"));
        JsonNode table =
                JSON.readTree(
                        says(
                                "ogr2ogr",
                                "-f",
                                "GeoJSON",
                                "/vsistdout/",
                                "table.csv",
                                "-oo",
                                "X_POSSIBLE_NAMES=longitude",
                                "-oo",
                                "Y_POSSIBLE_NAMES=latitude"));
        places(table.get("features"));
    }

    /** Each feature lies where its row says, with the name that its row has. */
    private static void places(JsonNode features) {
        assertThat(features.size()).isEqualTo(published.size());
        for (int at = 0; at < published.size(); at++) {
            Map<String, String> row = published.get(at);
            JsonNode feature = features.get(at);
            assertThat(feature.get("properties").get("nom").stringValue())
                    .isEqualTo(row.get("nom"));
            JsonNode point = feature.get("geometry").get("coordinates");
            for (int axis = 0; axis < 2; axis++) {
                String written = row.getOrDefault(axis == 0 ? "longitude" : "latitude", "");
                assertThat(point.get(axis).decimalValue())
                        .isEqualByComparingTo(written.replace(',', '.'));
            }
        }
    }

    @Test
    void anotherReaderOfParquetReadsTheTableAsItIsKept() throws Exception {
        NodeProgram node = new NodeProgram(Path.of("readers"));
        areThose(JSON.readTree(node.says("parquet.js", folder.resolve("table.parquet"))));
    }

    @Test
    void theJsonHasTheSameRows() throws Exception {
        areThose(
                JSON.readTree(
                        Files.readString(folder.resolve("table.json"), StandardCharsets.UTF_8)));
    }
}
