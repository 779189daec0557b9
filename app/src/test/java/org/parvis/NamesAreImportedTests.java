package org.parvis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * A type is called by its simple name, and its package stands among the imports: a long name in the
 * middle of a sentence of code is for a type of which another one there has the simple name.
 */
class NamesAreImportedTests {
    private static final List<Path> SOURCES =
            Stream.of("app", "design-system", "testing", "acceptance", "bench")
                    .map(module -> Path.of("..", module, "src"))
                    .toList();

    private static final Pattern LONG =
            Pattern.compile(
                    "(?<![\\w.@])((?:java|javax|jakarta|org|com|tools|net|de|io)\\.(?:[a-z_0-9]+\\.)+)"
                            + "([A-Z]\\w*)");

    private static final Pattern SAID =
            Pattern.compile(
                    "/\\*.*?\\*/|//[^\n]*|\"\"\".*?\"\"\"|\"[^\"\\\\\n]*+(?:\\\\.[^\"\\\\\n]*+)*+\"",
                    Pattern.DOTALL);

    private static final Pattern HEAD = Pattern.compile("(?m)^(?:import|package) [^\n]*");

    @Test
    void noTypeIsCalledByALongName() throws IOException {
        List<String> found = new ArrayList<>();
        for (Path source : SOURCES) {
            for (Path file : files(source)) {
                look(file, found);
            }
        }
        assertThat(found).isEmpty();
    }

    private static List<Path> files(Path source) throws IOException {
        try (Stream<Path> all = Files.walk(source)) {
            return all.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.endsWith("package-info.java"))
                    .toList();
        }
    }

    private static void look(Path file, List<String> found) throws IOException {
        String text = SAID.matcher(Files.readString(file)).replaceAll("");
        Matcher name = LONG.matcher(HEAD.matcher(text).replaceAll(""));
        while (name.find()) {
            if (!taken(file, text, name.group(1) + name.group(2), name.group(2))) {
                found.add(file + " " + name.group());
            }
        }
    }

    /** Whether the simple name means another type there. */
    private static boolean taken(Path file, String text, String longName, String simple) {
        return Files.exists(file.resolveSibling(simple + ".java"))
                || Pattern.compile("(?:class|record|interface|enum) " + simple + "\\b")
                        .matcher(text)
                        .find()
                || Pattern.compile(
                                "(?m)^import (?!"
                                        + Pattern.quote(longName)
                                        + ";)[\\w.]+\\."
                                        + simple
                                        + ";")
                        .matcher(text)
                        .find();
    }
}
