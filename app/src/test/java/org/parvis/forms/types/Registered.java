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
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.parvis.catalogue.Question;
import org.parvis.catalogue.Reading;
import org.parvis.catalogue.ServiceDefinition;
import org.parvis.catalogue.reading.Definitions;
import org.parvis.catalogue.spi.AnswerKind.Part;
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
            Map<String, QuestionType> types = new TreeMap<>();
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

    /** Those that somebody answers. */
    static List<QuestionType> answered() {
        return types().stream()
                .filter(type -> type.part() != Part.COMPUTED && type.part() != Part.WORDS)
                .toList();
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
        Reading reading = plain.accepted().isPresent() ? plain : read(type, more + needs(type));
        return reading.accepted()
                .orElseThrow(() -> new AssertionError(type.code() + ": " + reading.problems()));
    }

    /** What a question of that type cannot do without. */
    private static String needs(QuestionType type) {
        return switch (type.part()) {
            case GROUP -> "\n          row: " + ROW;
            case COMPUTED -> "\n          value: people + 1";
            case WORDS -> "\n          help: {fr: \"Lisez *ceci*.\", en: \"Read *this*.\"}";
            case ANSWER ->
                    "\n          options: ["
                            + options()
                            + "]"
                            + (type.hasLines() ? "\n          lines: [" + LINES + "]" : "");
        };
    }

    private static final String LINES =
            "{code: soup, label: {fr: Soupe, en: Soup}}, {code: main_dish, label: {fr: Plat, en:"
                    + " Dish}}";

    /** Two levels, several kinds of answers, one of them computed. */
    private static final String ROW =
            "{name: {fr: Personne, en: Person}, title: who, least: 1, most: 4, questions: ["
                    + "{id: who, type: text, label: {fr: Nom, en: Name}}, "
                    + "{id: born, type: date, label: {fr: Naissance, en: Birth}}, "
                    + "{id: pays, type: money, label: {fr: Montant, en: Amount}}, "
                    + "{id: double, type: computed, label: {fr: Double, en: Double}, value: 2 *"
                    + " pays, with: {as: money, rounding: half-up}}, "
                    + "{id: dishes, type: group, label: {fr: Plats, en: Dishes}, row: {name: {fr:"
                    + " Plat, en: Dish}, most: 3, questions: ["
                    + "{id: dish, type: text, label: {fr: Plat, en: Dish}}, "
                    + "{id: where, type: address, label: {fr: Lieu, en: Place}, protected: true,"
                    + " purpose: {fr: Livrer, en: To deliver}, legal-basis: A-21.1 s. 8 (to"
                    + " confirm)}]}}]}";

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
                        legal-basis: A-21.1 s. 8 (to confirm)\
                        """
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
