package org.parvis.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A message that nobody reads is not kept: it would be translated and reviewed for nothing. */
class MessageReadersTests {
    private static final List<Path> SOURCES =
            List.of(Path.of("src/main"), Path.of("../design-system/src/main"));

    @Test
    void everyMessageHasAReader() {
        Set<String> keys = Messages.in("fr").keySet();
        String sources = sources();
        Readers readers = Readers.of(keys, sources);
        Set<String> kinds = ofKinds(sources);
        Set<String> unread =
                keys.stream()
                        .filter(key -> !readers.read(key) && !kinds.contains(key))
                        .collect(Collectors.toCollection(TreeSet::new));
        assertThat(unread).isEmpty();
    }

    /** A kind of act of a module is told under keys that follow from its name. */
    private static Set<String> ofKinds(String sources) {
        return Pattern.compile("named\\(\\s*\"([a-z]+)\\.([a-z-]+)\"")
                .matcher(sources)
                .results()
                .flatMap(
                        kind ->
                                Stream.of("story.%s", "team.%s", "mail.%s.subject", "mail.%s.text")
                                        .map(key -> key.formatted(kind.group(2)))
                                        .map(key -> kind.group(1) + "." + key))
                .collect(Collectors.toSet());
    }

    @Test
    void aKeyIsReadWholeOrComposedInATemplateOrInJava() {
        Set<String> keys =
                Set.of(
                        "a.told",
                        "a.told.hint",
                        "a.state.open",
                        "b.ask.title",
                        "b.lost",
                        "a.lost",
                        "c.team.kept");
        Readers readers =
                Readers.of(
                        keys,
                        """
                        <p title="${w.say("a.told")}">${w.say("a.told" + ".hint")}</p>
                        return w.say("a.state." + code);
                        w.say("b." + kind + ".title")
                        ActKind.named("c.kept", Kept.class)
                        """);
        assertThat(keys).filteredOn(readers::read).doesNotContain("a.lost", "b.lost").hasSize(5);
    }

    private static String sources() {
        var all = new StringBuilder();
        for (Path folder : SOURCES) {
            try (Stream<Path> files = Files.walk(folder)) {
                files.filter(MessageReadersTests::isSource)
                        .forEach(file -> all.append(Vocabulary.read(file)).append('\n'));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return all.toString();
    }

    private static boolean isSource(Path file) {
        String name = file.toString();
        return name.endsWith(".java") || name.endsWith(".jte");
    }
}
