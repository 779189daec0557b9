package org.parvis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The table of what OWASP ASVS asks: whole, and each test that it names exists. */
class AsvsTableTests {
    private static final Path TABLE = Path.of("../docs/security/asvs.md");
    private static final Pattern ROW =
            Pattern.compile("\\| (\\d+\\.\\d+\\.\\d+) \\| .+ \\| (.+) \\|");
    private static final Pattern NAMED = Pattern.compile("`([A-Z]\\w+Tests)`");
    private static final List<String> EXCUSES =
            List.of("Reason: ", "Not here: ", "Document: ", "Open: ");

    /** How many requirements of levels 1 and 2 each section has, in the published 5.0. */
    private static final Map<String, Integer> SECTIONS =
            Map.ofEntries(
                    Map.entry("1.1", 2),
                    Map.entry("1.2", 9),
                    Map.entry("1.3", 11),
                    Map.entry("1.4", 3),
                    Map.entry("1.5", 2),
                    Map.entry("2.1", 3),
                    Map.entry("2.2", 3),
                    Map.entry("2.3", 4),
                    Map.entry("2.4", 1),
                    Map.entry("6.1", 3),
                    Map.entry("6.2", 12),
                    Map.entry("6.3", 4),
                    Map.entry("6.4", 4),
                    Map.entry("6.5", 5),
                    Map.entry("6.6", 3),
                    Map.entry("6.8", 4),
                    Map.entry("7.1", 3),
                    Map.entry("7.2", 4),
                    Map.entry("7.3", 2),
                    Map.entry("7.4", 5),
                    Map.entry("7.5", 2),
                    Map.entry("7.6", 2),
                    Map.entry("8.1", 2),
                    Map.entry("8.2", 3),
                    Map.entry("8.3", 1),
                    Map.entry("8.4", 1),
                    Map.entry("9.1", 3),
                    Map.entry("9.2", 4),
                    Map.entry("10.1", 2),
                    Map.entry("10.2", 2),
                    Map.entry("10.3", 4),
                    Map.entry("10.4", 11),
                    Map.entry("10.5", 5),
                    Map.entry("10.6", 2),
                    Map.entry("10.7", 3),
                    Map.entry("14.1", 2),
                    Map.entry("14.2", 4),
                    Map.entry("14.3", 3));

    private static Map<String, String> rows() throws IOException {
        Map<String, String> rows = new LinkedHashMap<>();
        for (String line : Files.readAllLines(TABLE)) {
            Matcher row = ROW.matcher(line);
            if (row.matches()) {
                assertThat(rows.put(row.group(1), row.group(2))).as(row.group(1)).isNull();
            }
        }
        return rows;
    }

    @Test
    void eachRequirementHasItsRow() throws IOException {
        List<String> asked = new ArrayList<>();
        SECTIONS.forEach(
                (section, count) ->
                        IntStream.rangeClosed(1, count).forEach(i -> asked.add(section + "." + i)));
        assertThat(rows().keySet()).containsExactlyInAnyOrderElementsOf(asked);
    }

    @Test
    void eachRowNamesATestThatExistsOrGivesAReason() throws IOException {
        Set<String> tests = new HashSet<>();
        for (Path root :
                List.of(
                        Path.of("src/test/java"),
                        Path.of("../acceptance/src/test/java"),
                        Path.of("../design-system/src/test/java"))) {
            try (Stream<Path> files = Files.walk(root)) {
                files.map(file -> String.valueOf(file.getFileName()))
                        .filter(name -> name.endsWith("Tests.java"))
                        .forEach(name -> tests.add(name.replace(".java", "")));
            }
        }
        rows().forEach(
                        (number, shown) -> {
                            Set<String> named = new HashSet<>();
                            NAMED.matcher(shown).results().forEach(m -> named.add(m.group(1)));
                            assertThat(tests).as(number).containsAll(named);
                            assertThat(
                                            !named.isEmpty()
                                                    || EXCUSES.stream().anyMatch(shown::startsWith))
                                    .as(number)
                                    .isTrue();
                        });
    }
}
