package org.parvis.ds;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a first view may weigh, as sent (brotli). */
class BudgetTests {

    private static final Assets ASSETS = Assets.fromClassPath();

    @ParameterizedTest
    @ValueSource(strings = {"neutral", "quebec"})
    void aThemeIsLight(String theme) throws IOException {
        var sheet = size(theme + ".css", ".br");
        var team = size("team.css", ".br");
        var front = size("front.css", ".br");
        var script = size("parvis.js", ".br");
        var faces = size(theme + "-text.woff2", "") + size(theme + "-heading.woff2", "");
        assertThat(sheet).isLessThan(15_000);
        assertThat(team).isLessThan(4_000);
        assertThat(front).isLessThan(2_000);
        assertThat(script).isLessThan(12_000);
        assertThat(faces).isLessThan(75_000);
        assertThat(sheet + front + script + faces).isLessThan(100_000 - 5_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"neutral", "quebec"})
    void nothingComesFromElsewhere(String theme) throws IOException {
        for (var name : List.of(theme + ".css", "team.css", "front.css")) {
            var urls =
                    Pattern.compile("url\\(([^)]*)\\)")
                            .matcher(new String(bytes(name, ""), StandardCharsets.UTF_8))
                            .results()
                            .map(match -> match.group(1).replace("\"", ""))
                            .toList();
            assertThat(urls)
                    .allMatch(
                            url ->
                                    url.startsWith("#")
                                            || url.matches("[\\w-]+\\.[0-9a-f]{10}\\.woff2"));
        }
    }

    private static int size(String name, String suffix) throws IOException {
        return bytes(name, suffix).length;
    }

    private static byte[] bytes(String name, String suffix) throws IOException {
        try (var in =
                BudgetTests.class
                        .getClassLoader()
                        .getResourceAsStream(Assets.FOLDER + ASSETS.file(name) + suffix)) {
            return Objects.requireNonNull(in).readAllBytes();
        }
    }
}
