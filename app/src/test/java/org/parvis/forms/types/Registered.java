package org.parvis.forms.types;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.parvis.catalogue.Definitions;
import org.parvis.catalogue.Question;
import org.parvis.catalogue.Reading;
import org.parvis.catalogue.ServiceDefinition;
import org.parvis.forms.spi.ChoiceList;
import org.parvis.forms.spi.ChoiceLists;
import org.parvis.forms.spi.QuestionType;
import org.parvis.kernel.LocalizedText;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/**
 * The question types as the program finds them, and one of somebody else; and a question of each,
 * read from the definition of a service.
 */
public final class Registered {
    private static final Path BOOKING = Path.of("src/test/resources/definitions/room-booking.yaml");
    private static final String PLAIN =
            "type: text\n          label: {fr: \"Lequel?\", en: \"Which one?\"}";

    private static final Map<String, QuestionType> TYPES = found();
    private static final Definitions LANGUAGE = new Definitions(List.copyOf(TYPES.values()));

    private Registered() {}

    private static Map<String, QuestionType> found() {
        try (var beans = new AnnotationConfigApplicationContext()) {
            beans.registerBean(ChoiceLists.class, () -> Registered::list);
            beans.scan("org.parvis.forms.types", "example.rating");
            beans.refresh();
            Map<String, QuestionType> types = new java.util.TreeMap<>();
            beans.getBeansOfType(QuestionType.class)
                    .values()
                    .forEach(type -> types.put(type.code(), type));
            return types;
        }
    }

    private static final ChoiceList TOWNS =
            new ChoiceList(
                    Stream.concat(
                                    Stream.of("Québec", "Montréal", "Saint-Élie-de-Caxton")
                                            .map(Registered::town),
                                    IntStream.range(0, 5_000)
                                            .mapToObj(n -> town("Canton de la Rivière " + n)))
                            .toList());

    private static ChoiceList.Entry town(String name) {
        return new ChoiceList.Entry(
                ChoiceList.plain(name).replace(' ', '-'), LocalizedText.of(name, name));
    }

    /** A list of thousands, as a content pack holds them. */
    static Optional<ChoiceList> list(String code) {
        return code.equals("towns") ? Optional.of(TOWNS) : Optional.empty();
    }

    public static List<QuestionType> types() {
        return TYPES.values().stream().sorted(Comparator.comparing(QuestionType::code)).toList();
    }

    public static QuestionType type(String code) {
        QuestionType type = TYPES.get(code);
        if (type == null) {
            throw new IllegalArgumentException(code);
        }
        return type;
    }

    /** A question of that type, as plain as the type allows. */
    public static Question question(QuestionType type) {
        return definition(type, "").form().question("meal").orElseThrow();
    }

    /** A question of that type with settings, written as in a definition. */
    public static Question question(String code, String with) {
        return definition(type(code), "with: {" + with + "}").form().question("meal").orElseThrow();
    }

    public static ServiceDefinition definition(QuestionType type, String more) {
        Reading plain = read(type, more);
        Reading reading =
                plain.accepted().isPresent()
                        ? plain
                        : read(type, more + "\n          options: [" + options() + "]");
        return reading.accepted()
                .orElseThrow(() -> new AssertionError(type.code() + ": " + reading.problems()));
    }

    /** What the catalogue says of such a question. */
    public static Reading read(QuestionType type, String more) {
        return read(type, more, "", "");
    }

    /** The same, with something else changed in the definition. */
    static Reading read(QuestionType type, String more, String old, String changed) {
        String kept =
                type.alwaysProtected()
                        ? """
                          protected: true
                          purpose: {fr: "Essai", en: "Test"}
                          legal-basis: A-21.1 s. 8 (to confirm)"""
                                .lines()
                                .map(written -> "\n          " + written.strip())
                                .collect(Collectors.joining())
                        : "";
        String line = more.isEmpty() ? "" : "\n          " + more.strip();
        return LANGUAGE.parse(
                type.code() + ".yaml",
                text().replace(
                                PLAIN,
                                PLAIN.replace("type: text", "type: " + type.code()) + kept + line)
                        .replace(old, changed)
                        .getBytes(StandardCharsets.UTF_8));
    }

    private static String text() {
        try {
            return Files.readString(BOOKING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String options() {
        return "{code: a, label: {fr: Un, en: One}}, {code: b, label: {fr: Deux, en: Two}, help:"
                + " {fr: Aide, en: Help}}, {code: c, label: {fr: Trois, en: Three}}";
    }
}
