package org.parvis.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The vocabulary of the glossary is kept by the messages of the program and by the content. */
class RefusedWordsTests {
    private static final Path PACK = Path.of("../content/quebec");

    /** What the law says is written as it says it; words to search for are those of people. */
    private static final Set<String> OF_OTHERS = Set.of("provisions", "legal-basis", "keywords");

    private static final String MONTHS =
            "January|February|March|April|May|June|July|August|September|October|November|December";
    private static final Pattern DAY_FIRST =
            Pattern.compile(
                    "\\b\\d{1,2} (" + MONTHS + ")\\b|\\b(" + MONTHS + ") \\d{1,2} \\d{4}\\b");
    private static final Pattern STRAIGHT = Pattern.compile("\"[^\"]*\"");

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void noMessageHasAWordThatWritersDoNotUse(String language) {
        var faults = new TreeMap<String, List<String>>();
        Vocabulary vocabulary = Vocabulary.of(language);
        assertThat(vocabulary.refused()).hasSizeGreaterThan(25);
        Messages.in(language).forEach((key, text) -> note(faults, key, vocabulary.in(text)));
        assertThat(faults).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void noTextOfTheContentHasAWordThatWritersDoNotUse(String language) {
        var faults = new TreeMap<String, List<String>>();
        Vocabulary vocabulary = Vocabulary.of(language);
        content(language).forEach((place, text) -> note(faults, place, vocabulary.in(text)));
        assertThat(faults).isEmpty();
    }

    @Test
    void englishHasOneStyleOfDatesAndOfQuotationMarks() {
        assertThat(Messages.in("en"))
                .allSatisfy((key, text) -> assertThat(text).doesNotContainPattern(STRAIGHT))
                .allSatisfy((key, text) -> assertThat(text).doesNotContainPattern(DAY_FIRST));
        assertThat(content("en"))
                .allSatisfy((place, text) -> assertThat(text).doesNotContainPattern(DAY_FIRST));
    }

    @ParameterizedTest
    @CsvSource({
        "fr, Écrivez votre Adresse courriel., adresse courriel*",
        "fr, Ce code ne vaut plus., ne vaut plus",
        "fr, Le refus écrit tient encore., refus * tient",
        "en, Your organisation’s file, organisation*",
        "en, Enough codes have left., codes have left"
    })
    void aRefusedWordIsFoundWhereverItStands(String language, String text, String words) {
        assertThat(Vocabulary.of(language).in(text)).anyMatch(said -> said.contains(words));
    }

    @Test
    void aWordThatIsCitedOrPartOfAnotherIsLeftAlone() {
        assertThat(Vocabulary.of("en").in("a question of type “organisation”")).isEmpty();
        assertThat(Vocabulary.of("fr").in("un démarcheur, un évaluateur")).isEmpty();
    }

    private static void note(Map<String, List<String>> faults, String place, List<String> found) {
        if (!found.isEmpty()) {
            faults.put(place, found);
        }
    }

    private static Map<String, String> content(String language) {
        var texts = new TreeMap<String, String>();
        try (Stream<Path> files = Files.walk(PACK)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = PACK.relativize(file).toString();
                if (name.endsWith("." + language + ".md")) {
                    texts.put(name, Vocabulary.read(file));
                } else if (name.endsWith(".yaml") && !name.startsWith("search")) {
                    Object root =
                            new Yaml(new SafeConstructor(new LoaderOptions()))
                                    .load(Vocabulary.read(file));
                    gather(root, language, name, texts);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        assertThat(texts).hasSizeGreaterThan(500);
        return texts;
    }

    private static void gather(Object node, String lang, String at, Map<String, String> texts) {
        if (node instanceof Map<?, ?> map) {
            map.forEach(
                    (key, value) -> {
                        if (key.equals(lang) && value instanceof String text) {
                            texts.put(at, text);
                        } else if (!OF_OTHERS.contains(String.valueOf(key))) {
                            gather(value, lang, at + "." + key, texts);
                        }
                    });
        } else if (node instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                gather(list.get(i), lang, at + "[" + i + "]", texts);
            }
        }
    }
}
