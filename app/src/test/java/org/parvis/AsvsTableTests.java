package org.parvis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
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

/** The table of what OWASP ASVS asks: whole, and each test method that it names exists. */
class AsvsTableTests {
    private static final Path TABLE = Path.of("../docs/security/asvs.md");
    private static final Pattern ROW =
            Pattern.compile("\\| (\\d+\\.\\d+\\.\\d+) \\| .+ \\| (.+) \\|");

    /** A method by its class, or the next one of the class that was named before. */
    private static final Pattern NAMED = Pattern.compile("`(?:([A-Z]\\w+Tests))?#(\\w+)`");

    private static final Pattern CLASS_ALONE = Pattern.compile("`[A-Z]\\w+Tests`");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)(?:#[^)]*)?\\)");
    private static final Pattern TEST =
            Pattern.compile("@(?:Parameterized)?Test\\b[\\s\\S]*?\\bvoid (\\w+)\\(");

    private static final List<String> EXCUSES =
            List.of("Reason: ", "Not here: ", "Document: ", "Partly: ", "Open: ");

    /** How many requirements of levels 1 and 2 each section has, in the published 5.0.0. */
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
                    Map.entry("3.2", 2),
                    Map.entry("3.3", 4),
                    Map.entry("3.4", 6),
                    Map.entry("3.5", 5),
                    Map.entry("3.7", 2),
                    Map.entry("4.1", 3),
                    Map.entry("4.2", 1),
                    Map.entry("4.3", 2),
                    Map.entry("4.4", 4),
                    Map.entry("5.1", 1),
                    Map.entry("5.2", 3),
                    Map.entry("5.3", 2),
                    Map.entry("5.4", 3),
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
                    Map.entry("11.1", 2),
                    Map.entry("11.2", 3),
                    Map.entry("11.3", 3),
                    Map.entry("11.4", 4),
                    Map.entry("11.5", 1),
                    Map.entry("11.6", 1),
                    Map.entry("12.1", 3),
                    Map.entry("12.2", 2),
                    Map.entry("12.3", 4),
                    Map.entry("13.1", 1),
                    Map.entry("13.2", 5),
                    Map.entry("13.3", 2),
                    Map.entry("13.4", 5),
                    Map.entry("14.1", 2),
                    Map.entry("14.2", 4),
                    Map.entry("14.3", 3),
                    Map.entry("15.1", 3),
                    Map.entry("15.2", 3),
                    Map.entry("15.3", 7),
                    Map.entry("16.1", 1),
                    Map.entry("16.2", 5),
                    Map.entry("16.3", 4),
                    Map.entry("16.4", 3),
                    Map.entry("16.5", 3),
                    Map.entry("17.1", 1),
                    Map.entry("17.2", 4),
                    Map.entry("17.3", 2));

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
        assertThat(asked).hasSize(253);
        assertThat(rows().keySet()).containsExactlyInAnyOrderElementsOf(asked);
    }

    @Test
    void eachRowNamesTestMethodsThatExistOrSaysWhyThereAreNone() throws IOException {
        Map<String, Set<String>> tests = tests();
        for (Map.Entry<String, String> row : rows().entrySet()) {
            String shown = row.getValue();
            assertThat(CLASS_ALONE.matcher(shown).find())
                    .as("%s names a class without a method", row.getKey())
                    .isFalse();
            List<String> named = named(row.getKey(), shown);
            for (String one : named) {
                String[] parts = one.split("#", 2);
                assertThat(tests.getOrDefault(parts[0], Set.of()))
                        .as("%s: %s", row.getKey(), one)
                        .contains(parts[1]);
            }
            assertThat(!named.isEmpty() || EXCUSES.stream().anyMatch(shown::startsWith))
                    .as(row.getKey())
                    .isTrue();
        }
    }

    @Test
    void eachDocumentThatARowNamesIsThere() throws IOException {
        for (Map.Entry<String, String> row : rows().entrySet()) {
            LINK.matcher(row.getValue())
                    .results()
                    .forEach(
                            link ->
                                    assertThat(TABLE.resolveSibling(link.group(1)))
                                            .as(row.getKey())
                                            .exists());
        }
    }

    /** Each as {@code Class#method}. */
    private static List<String> named(String number, String shown) {
        List<String> named = new ArrayList<>();
        String type = "";
        Matcher one = NAMED.matcher(shown);
        while (one.find()) {
            type = one.group(1) == null ? type : one.group(1);
            assertThat(type).as("%s: a method without its class", number).isNotEmpty();
            named.add(type + "#" + one.group(2));
        }
        return named;
    }

    /** The methods of each class of tests, of all modules. */
    private static Map<String, Set<String>> tests() throws IOException {
        Map<String, Set<String>> tests = new HashMap<>();
        for (Path root :
                List.of(
                        Path.of("src/test/java"),
                        Path.of("../acceptance/src/test/java"),
                        Path.of("../design-system/src/test/java"))) {
            try (Stream<Path> files = Files.walk(root)) {
                for (Path file : files.filter(f -> f.toString().endsWith("Tests.java")).toList()) {
                    String name = file.getFileName().toString().replace(".java", "");
                    Set<String> methods = tests.computeIfAbsent(name, any -> new HashSet<>());
                    TEST.matcher(Files.readString(file))
                            .results()
                            .forEach(method -> methods.add(method.group(1)));
                }
            }
        }
        return tests;
    }
}
