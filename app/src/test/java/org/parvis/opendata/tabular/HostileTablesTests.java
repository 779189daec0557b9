package org.parvis.opendata.tabular;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parvis.kernel.Home;
import org.parvis.opendata.Description;
import org.parvis.opendata.HostileValues;
import org.parvis.opendata.TableFile;
import org.parvis.opendata.Version;
import org.parvis.opendata.tables.Dropped;
import org.parvis.opendata.tables.TableMaking;
import org.parvis.opendata.tables.TableReading;
import org.parvis.testing.ProgramTest;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/** Whatever a cell holds, a program reads it as it was written. */
@ProgramTest
class HostileTablesTests {
    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
                    .build();

    @Autowired TableReading reading;
    @Autowired TableMaking making;
    @Autowired TabularAnswers answers;

    static List<String> values() {
        return HostileValues.ALL;
    }

    private Version table(List<String> names, List<List<String>> rows) throws Exception {
        StringBuilder csv = new StringBuilder();
        csv.append(line(names));
        rows.forEach(row -> csv.append(line(row)));
        Dropped dropped =
                reading.read(
                                new ByteArrayInputStream(
                                        csv.toString().getBytes(StandardCharsets.UTF_8)))
                        .orThrow();
        String digest = making.typed(dropped.source(), dropped.columns());
        return new Version(
                new UUID(0, 7),
                "hostile",
                Home.NONE,
                1,
                Description.NONE,
                new TableFile("x.csv", "UTF-8", "comma", dropped.rows(), digest, 0, Map.of()),
                dropped.columns(),
                "",
                new UUID(0, 2),
                Instant.EPOCH);
    }

    private static String line(List<String> cells) {
        List<String> quoted = new ArrayList<>();
        cells.forEach(cell -> quoted.add('"' + cell.replace("\"", "\"\"") + '"'));
        return String.join(",", quoted) + "\r\n";
    }

    private JsonNode rows(Version version) {
        return JSON.readTree(
                        JSON.writeValueAsBytes(
                                answers.page(AddressReading.page(version, Map.of()), Map.of())))
                .get("data");
    }

    /** Numbers to their last digit. */
    private static String text(JsonNode cell) {
        return cell.isNumber() ? cell.decimalValue().toPlainString() : cell.asString();
    }

    @ParameterizedTest
    @MethodSource("values")
    void aValueComesBackAsItWasWritten(String value) throws Exception {
        JsonNode rows =
                rows(table(List.of("n", "v"), List.of(List.of("a", value), List.of("b", value))));
        assertThat(rows).hasSize(2);
        for (JsonNode row : rows) {
            String said = text(row.get("v"));
            boolean typed = !row.get("v").isString();
            assertThat(typed && value.contains(",") ? said.replace('.', ',') : said)
                    .isEqualTo(value.matches("2026-10-02T09:30") ? "2026-10-02T09:30:00" : value);
        }
    }

    @Test
    void oneStrangeValueAmongNumbersLosesNothing() throws Exception {
        List<List<String>> rows = new ArrayList<>();
        values().stream().limit(40).forEach(value -> rows.add(List.of(value, "12")));
        JsonNode read =
                JSON.readTree(
                        JSON.writeValueAsBytes(
                                answers.page(
                                        AddressReading.page(
                                                table(List.of("v", "n"), rows),
                                                Map.of("page_size", new String[] {"50"})),
                                        Map.of())));
        for (int at = 0; at < rows.size(); at++) {
            assertThat(text(read.get("data").get(at).get("v"))).isEqualTo(rows.get(at).getFirst());
        }
    }

    @Test
    void theNameOfTheRowNumberIsNoColumn() throws Exception {
        Version version = table(List.of("file_row_number", "b"), List.of(List.of("x", "y")));
        assertThat(rows(version).get(0).get("file_row_number_2").stringValue()).isEqualTo("x");
    }

    @Test
    void aColumnMayBeCalledAnything() throws Exception {
        List<String> names =
                List.of(
                        "a\"b",
                        "select",
                        "page",
                        "columns",
                        "a__exact",
                        "a__b",
                        "x y",
                        "é",
                        "\uD83D\uDE00",
                        "'",
                        "a;b",
                        "a,b",
                        "null",
                        "*",
                        "1");
        Version version = table(names, List.of(names, names));
        JsonNode row = rows(version).get(0);
        names.forEach(name -> assertThat(text(row.get(name))).isEqualTo(name));
        for (String name : names) {
            TabularQuestion question =
                    AddressReading.page(version, Map.of(name + "__exact", new String[] {name}));
            assertThat(question.wrong()).as(name).isEmpty();
            assertThat(String.valueOf(answers.page(question, Map.of()).get("meta")))
                    .as(name)
                    .contains("total=2");
        }
    }
}
