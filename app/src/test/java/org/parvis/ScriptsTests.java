package org.parvis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the scripts of the pages leave alone, so that no text becomes markup or program. */
class ScriptsTests {
    private static final Path SCRIPTS = Path.of("../design-system/src/main/js");

    private static final Pattern MAKES_MARKUP_OR_PROGRAMS =
            Pattern.compile(
                    "innerHTML|outerHTML|insertAdjacentHTML|createContextualFragment"
                            + "|document\\.write|srcdoc|\\beval\\(|new Function|setHTMLUnsafe"
                            + "|set(?:Timeout|Interval)\\(\\s*['\"`]|javascript:");

    private static final Pattern LISTENS_TO_OTHER_SITES =
            Pattern.compile(
                    "(?:window|globalThis|self|parent|opener|top)\\.(?:addEventListener\\('message'"
                            + "|postMessage|onmessage)|document\\.domain|window\\.open\\(");

    private static final Pattern CHANGES_PROTOTYPES =
            Pattern.compile("__proto__|\\.prototype\\b|Object\\.setPrototypeOf|Object\\.assign\\(");

    private static final Pattern COMES_FROM_ELSEWHERE =
            Pattern.compile("(?:import|fetch|Worker|src\\s*=)\\s*\\(?\\s*['\"`]https?:");

    @Test
    void noScriptMakesMarkupOrProgramsOfText() throws IOException {
        none(MAKES_MARKUP_OR_PROGRAMS);
    }

    @Test
    void noScriptListensToOtherWindowsOrSites() throws IOException {
        none(LISTENS_TO_OTHER_SITES);
    }

    @Test
    void noScriptChangesWhatAllObjectsShare() throws IOException {
        none(CHANGES_PROTOTYPES);
    }

    @Test
    void noScriptComesFromElsewhere() throws IOException {
        none(COMES_FROM_ELSEWHERE);
    }

    private static void none(Pattern forbidden) throws IOException {
        try (Stream<Path> all = Files.walk(SCRIPTS)) {
            List<Path> scripts = all.filter(f -> f.toString().endsWith(".js")).toList();
            assertThat(scripts).hasSizeGreaterThan(8);
            for (Path script : scripts) {
                assertThat(
                                forbidden
                                        .matcher(Files.readString(script))
                                        .results()
                                        .map(r -> r.group()))
                        .as(script.getFileName().toString())
                        .isEmpty();
            }
        }
    }
}
