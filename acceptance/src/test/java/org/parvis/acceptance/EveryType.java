package org.parvis.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.parvis.catalogue.Problem;
import org.parvis.catalogue.Question;
import org.parvis.catalogue.ServiceDefinition;
import org.parvis.catalogue.reading.Definitions;
import org.parvis.catalogue.spi.AnswerKind;
import org.parvis.forms.spi.QuestionType;

/**
 * A service that asks one question of each type that the program has, in each form that the type
 * can take. It is made from the types themselves: a new one is asked without a line here.
 */
final class EveryType {
    static final String CODE = "every-type";
    private static final int ON_A_PAGE = 7;
    private static final Path BASE =
            Path.of("../app/src/test/resources/definitions/room-booking.yaml");

    /** What a type may need beside its label; the first that is accepted is asked. */
    private static final List<String> NEEDS =
            List.of(
                    "",
                    "options: [%s]".formatted(items("-")),
                    "options: [%s], lines: [%s]".formatted(items("-"), items("_")),
                    "value: 1 + 1, with: {as: number}",
                    "value: 1 + 1");

    /** Forms that a type of options may take beside its usual one. */
    private static final List<String> SHOWN = List.of("menu", "search");

    /** Choices that a list of the pack holds, by thousands. */
    private static final String LISTED = "with: {list: " + RunningProgram.LIST + "}";

    private static final ServiceDefinition SERVICE =
            BesideThePack.publish(CODE, definition(questions()));

    private EveryType() {}

    static ServiceDefinition service() {
        return SERVICE;
    }

    static QuestionType type(Question question) {
        return RunningProgram.beans(QuestionType.class).stream()
                .filter(type -> type.code().equals(question.type()))
                .findFirst()
                .orElseThrow();
    }

    private static String items(String between) {
        return Stream.of("one", "two", "three")
                .map(
                        n ->
                                "{code: a%s%s, label: {fr: Choix %s, en: Choice %s}}"
                                        .formatted(between, n, n, n))
                .reduce((a, b) -> a + ", " + b)
                .orElse("");
    }

    private static List<String> questions() {
        List<String> questions = new ArrayList<>();
        RunningProgram.beans(QuestionType.class).stream()
                // rows have pages of their own, with tests of their own
                .filter(type -> type.part() != AnswerKind.Part.GROUP)
                .sorted(Comparator.comparing(QuestionType::code))
                .forEach(
                        type -> {
                            questions.add(accepted(type));
                            SHOWN.stream()
                                    .map(as -> question(type, as, NEEDS.get(1) + withShown(as)))
                                    .filter(EveryType::isAccepted)
                                    .forEach(questions::add);
                            String listed = question(type, "listed", LISTED);
                            if (isAccepted(listed)) {
                                questions.add(listed);
                            }
                        });
        return questions;
    }

    private static String withShown(String as) {
        return ", with: {show-as: " + as + "}";
    }

    private static String accepted(QuestionType type) {
        return NEEDS.stream()
                .map(needs -> question(type, "plain", needs))
                .filter(EveryType::isAccepted)
                .findFirst()
                .orElseThrow(
                        () ->
                                new IllegalStateException(
                                        "How is this asked? "
                                                + type.code()
                                                + problems(question(type, "plain", ""))));
    }

    private static boolean isAccepted(String question) {
        return problems(question).isEmpty();
    }

    private static List<Problem> problems(String question) {
        String text = definition(List.of(question));
        return RunningProgram.bean(Definitions.class)
                .parse("try.yaml", text.getBytes(StandardCharsets.UTF_8))
                .problems();
    }

    private static String question(QuestionType type, String as, String needs) {
        String id = (type.code() + "-" + as).replace('-', '_');
        String kept =
                type.alwaysProtected()
                        ? ", protected: true, purpose: {fr: Essai., en: Test.},"
                                + " legal-basis: C-19 s. 4 (to confirm)"
                        : "";
        return ("{id: q_%s, type: %s, label: {fr: \"Question %s?\", en: \"Question %s?\"}, help:"
                        + " {fr: Une aide., en: Some help.}, example: {fr: un exemple, en: an"
                        + " example}%s%s}")
                .formatted(
                        id,
                        type.code(),
                        id.replace('_', ' '),
                        id.replace('_', ' '),
                        kept,
                        needs.isEmpty() ? "" : ", " + needs);
    }

    private static String definition(List<String> questions) {
        StringBuilder pages = new StringBuilder("\n  pages:\n");
        for (int i = 0; i < questions.size(); i += ON_A_PAGE) {
            pages.append(
                    "    - {id: types-%d, part: room, title: {fr: Page %d, en: Page %d}, questions: [\n"
                            .formatted(i, i, i));
            for (String question :
                    questions.subList(i, Math.min(i + ON_A_PAGE, questions.size()))) {
                pages.append("        ").append(question).append(",\n");
            }
            pages.append("      ]}\n");
        }
        pages.append(
                "    - {id: you, part: you, questions: [{id: email, type: email, label: {fr:"
                        + " Courriel, en: E-mail}}]}\n");
        // of several bodies, somebody has to be asked to which one they write
        boolean several = questions.stream().anyMatch(q -> q.contains("type: organisation"));
        return base().replace(
                        "offered-by: [ville-quebec]",
                        several ? "offered-by: [ville-quebec, mcn]" : "offered-by: [ville-quebec]")
                .replaceFirst(
                        "(?s)\n  pages:\n.*?\nprocess:\n",
                        Matcher.quoteReplacement(pages + "process:\n"))
                .replace("title: room", "title: '\"Every type\"'")
                .replaceFirst("unit: if room = .*", "unit: '\"rooms\"'");
    }

    private static String base() {
        try {
            return Files.readString(BASE)
                    .replace("code: room-booking", "code: " + CODE)
                    .replace("reserver-une-salle", CODE)
                    .replace("book-a-room", CODE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
