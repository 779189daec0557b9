package org.parvis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What {@code ./run --help} tells of commands, and which ones it takes. */
class CommandsOfRunTests {
    private static final Path RUN = Path.of("../run");
    private static final Pattern TOLD = Pattern.compile("(?m)^ {2}([a-z][a-z-]+)(?= )");
    private static final Pattern TAKEN = Pattern.compile("(?m)^ {2}([^)]+)\\) \\[");

    private static String between(String text, String from, String until) {
        int begin = text.indexOf(from);
        return text.substring(begin, text.indexOf(until, begin));
    }

    private static Stream<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(result -> result.group(1));
    }

    @Test
    void eachCommandThatIsToldIsTaken() throws IOException {
        String script = Files.readString(RUN);
        Set<String> told =
                found(TOLD, between(script, "\nCommands ", "\nHELP\n"))
                        .collect(Collectors.toCollection(TreeSet::new));
        Set<String> taken =
                found(TAKEN, between(script, "\ndone\ncase \"$command\" in", "Unknown command"))
                        .flatMap(arm -> Pattern.compile(" \\| ").splitAsStream(arm))
                        .collect(Collectors.toSet());
        assertThat(told).hasSizeGreaterThan(10).isSubsetOf(taken);
    }
}
