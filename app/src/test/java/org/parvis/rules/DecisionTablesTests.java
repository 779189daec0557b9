package org.parvis.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.parvis.kernel.Outcome;

class DecisionTablesTests {

    private static final Path FOLDER = Path.of("src/test/resources/rules/dmn");

    private static DecisionTables load(String file) throws IOException {
        return DecisionTables.load(
                        Files.readAllBytes(FOLDER.resolve(file)), RuleSite.of(file, 1, "t", "1"))
                .orThrow();
    }

    static Stream<Path> hostile() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER.resolve("hostile"))) {
            return files.sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource
    void hostile(Path file) throws IOException {
        String name = file.getFileName().toString();
        Computing computing = Computing.begins();
        assertThat(DecisionTables.load(Files.readAllBytes(file), RuleSite.of(name, 1, "t", "1")))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> {
                            String reason = name.substring(0, name.indexOf('.'));
                            assertThat(refused.refusal().key())
                                    .isEqualTo("rules.refused." + reason);
                            assertThat(refused.refusal().args().getFirst()).isEqualTo(name);
                        });
        computing.tookLessThan(2_000, name);
    }

    @ParameterizedTest
    @CsvSource({
        "10,   paper, 2026-06-01, 0,    1",
        "20,   disk,  2026-06-01, 0,    1",
        "60,   fax,   2026-06-01, 10,   2",
        "60,   fax,   2025-06-01, null, ''",
        "60,   disk,  2025-06-01, 1,    3",
        "2000, paper, 2025-06-01, 2000, 4",
        "2001, paper, 2025-06-01, null, ''"
    })
    void theMatchingRowDecides(
            BigDecimal pages, String format, LocalDate asked, String fee, String row)
            throws IOException {
        DecisionTables tables = load("fees.dmn");
        Explanation told =
                tables.decide("fee", Map.of("pages", pages, "format", format, "asked", asked));
        assertThat(String.valueOf(told.result())).isEqualTo(fee);
        assertThat(told.rows())
                .isEqualTo(row.isEmpty() ? List.of() : List.of(Integer.valueOf(row)));
        assertThat(tables.replay(Explanation.fromJson(told.toJson()))).isEqualTo(told);
    }

    @Test
    void aDecisionReadsTheDecisionsItRequires() throws IOException {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("pages", 60);
        values.put("format", "fax");
        values.put("asked", LocalDate.parse("2026-06-01"));
        assertThat(load("fees.dmn").decide("payable", values).result()).isEqualTo(true);
        values.put("pages", null);
        assertThat(load("fees.dmn").decide("payable", values).result()).isNull();
        values.put("pages", "many");
        assertThat(load("fees.dmn").decide("payable", values).problems()).containsExactly("pages");
    }

    @Test
    void hitPoliciesCombineOrRefuseRows() throws IOException {
        DecisionTables tables = load("collect.dmn");
        assertThat(tables.decide("total", Map.of("points", 3)).result())
                .isEqualTo(new BigDecimal("30"));
        assertThat(tables.decide("total", Map.of("points", 3)).rows()).containsExactly(1, 2);
        assertThat(tables.decide("total", Map.of("points", 0)).result()).isNull();
        assertThat(tables.decide("clash", Map.of("points", 3)))
                .returns(null, Explanation::result)
                .returns(List.of("UNIQUE"), Explanation::problems);
        assertThat(tables.decide("both", Map.of("points", 3)).result())
                .isEqualTo(Map.of("level", "high", "score", new BigDecimal("6")));
        assertThat(tables.decisions()).containsExactly("total", "clash", "both");
    }

    @Test
    void everyReasonHasWordsInBothLanguages() throws IOException {
        Properties fr = messages("fr");
        Properties en = messages("en");
        assertThat(fr.keySet()).isEqualTo(en.keySet());
        for (String source :
                List.of("Tree", "Guard", "Lexis", "Engine", "Xml", "DmnReader", "Cell")) {
            String text =
                    Files.readString(Path.of("src/main/java/org/parvis/rules/" + source + ".java"));
            var reasons =
                    Pattern.compile("efused\\(\\s*(?:[\\w.()]+,\\s*){1,2}\"(\\w+)\"").matcher(text);
            while (reasons.find()) {
                assertThat(fr).containsKey("rules.refused." + reasons.group(1));
            }
        }
    }

    private static Properties messages(String lang) throws IOException {
        Properties messages = new Properties();
        try (var reader =
                Files.newBufferedReader(
                        Path.of("src/main/resources/messages/rules_" + lang + ".properties"))) {
            messages.load(reader);
        }
        return messages;
    }
}
