package org.parvis.forms;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import org.parvis.catalogue.reading.Definitions;
import org.parvis.catalogue.spi.AnswerKind.Part;
import org.parvis.forms.spi.QuestionType;

/**
 * Definitions that nobody wrote: questions of every type, on pages, in groups of two levels, shown
 * under conditions; some with one mistake.
 */
public final class RandomForms {
    private static final Path BASE = Path.of("src/test/resources/definitions/room-booking.yaml");
    private static final String OPTIONS =
            "options: [{code: a, label: {fr: Un, en: One}}, {code: b, label: {fr: Deux, en: Two},"
                    + " help: {fr: Aide, en: Help}}]";

    /** What a type may need beside its label; the first that is accepted is written. */
    private static final List<String> NEEDS =
            List.of(
                    "",
                    OPTIONS,
                    OPTIONS + ", lines: [{code: k, label: {fr: Soupe, en: Soup}}]",
                    "value: 1 + 1, with: {as: number}",
                    "value: 1 + 1",
                    "help: {fr: \"Lisez *ceci*.\", en: \"Read *this*.\"}");

    private static final List<String> MISTAKES =
            List.of(
                    "{id: q1, type: text, label: {fr: Deux fois, en: Twice}}",
                    "{id: odd, type: no-such-type, label: {fr: Un, en: One}}",
                    "{id: odd, type: text, label: {fr: Seul}}",
                    "{id: odd, type: text, label: {fr: Un, en: One}, show-when: nothing = 1}",
                    "{id: odd, type: text, label: {fr: Un, en: One}, show-when: odd = \"x\"}",
                    "{id: odd, type: text, label: {fr: Un, en: One}, show-when: 1 +}",
                    "{id: odd, type: text, label: {fr: Un, en: One}, colour: red}",
                    "{id: odd, type: number, label: {fr: Un, en: One}, with: {min: many}}",
                    "{id: odd, type: text, label: {fr: Un, en: \"" + "long ".repeat(500) + "\"}}",
                    "{id: odd, type: choice, label: {fr: Un, en: One}}",
                    "{id: odd, type: text, label: &a {fr: Un, en: One}, help: *a}",
                    "{id: Odd One, type: text, label: {fr: Un, en: One}}");

    /** A definition, the pages that it has, and whether something is wrong with it on purpose. */
    public record Made(String code, String yaml, List<String> pages, boolean mistaken) {}

    private final Random random;
    private final List<QuestionType> types;
    private final Map<String, String> needs = new HashMap<>();
    private final String base;

    /** Conditions over what was asked before, in the scope that is written. */
    private final List<String> conditions = new ArrayList<>();

    private int ids;

    public RandomForms(Random random, List<QuestionType> types, Definitions definitions) {
        this.random = random;
        this.types = types;
        this.base = base();
        for (QuestionType type : types) {
            if (type.part() != Part.GROUP) {
                needs.put(type.code(), needed(type, definitions));
            }
        }
    }

    private static String base() {
        try {
            return Files.readString(BASE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String needed(QuestionType type, Definitions definitions) {
        return NEEDS.stream()
                .filter(
                        need ->
                                definitions
                                        .parse(
                                                "try.yaml",
                                                definition(
                                                                "try",
                                                                page(
                                                                        0,
                                                                        plain("q0", type, need)
                                                                                + "}"))
                                                        .getBytes(StandardCharsets.UTF_8))
                                        .problems()
                                        .isEmpty())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("How is it asked? " + type.code()));
    }

    public Made next(String code) {
        conditions.clear();
        ids = 0;
        boolean mistaken = random.nextInt(4) == 0;
        int pages = 1 + random.nextInt(4);
        List<String> names = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < pages; i++) {
            List<String> questions = new ArrayList<>();
            int count = 1 + random.nextInt(5);
            for (int j = 0; j < count; j++) {
                questions.add(question(0));
            }
            if (mistaken && i == pages - 1) {
                questions.add(MISTAKES.get(random.nextInt(MISTAKES.size())));
            }
            text.append(page(i, String.join(",\n        ", questions)));
            names.add("part-" + i);
        }
        return new Made(code, definition(code, text.toString()), names, mistaken);
    }

    private static String page(int number, String questions) {
        return "    - {id: part-%d, part: room, title: {fr: Page %d, en: Page %d}, questions: [\n        %s\n      ]}\n"
                .formatted(number, number, number, questions);
    }

    private String definition(String code, String pages) {
        String all =
                "\n  pages:\n"
                        + pages
                        + "    - {id: you, part: you, questions: [{id: email, type: email, label:"
                        + " {fr: Courriel, en: E-mail}}]}\n"
                        + "process:\n";
        return base.replace("code: room-booking", "code: " + code)
                .replace("reserver-une-salle", code)
                .replace("book-a-room", code)
                .replace("title: room", "title: '\"A form\"'")
                .replaceFirst("unit: if room = .*", "unit: '\"rooms\"'")
                .replaceFirst("(?s)\n  pages:\n.*?\nprocess:\n", Matcher.quoteReplacement(all));
    }

    private String question(int depth) {
        QuestionType type = types.get(random.nextInt(types.size()));
        String id = "q" + ids++;
        if (type.part() == Part.GROUP) {
            return depth == 2 ? question(depth) : group(id, type, depth);
        }
        StringBuilder text =
                new StringBuilder(plain(id, type, needs.getOrDefault(type.code(), "")));
        if (type.part() == Part.ANSWER) {
            asked(id, type, text);
        }
        return text.append("}").toString();
    }

    private void asked(String id, QuestionType type, StringBuilder text) {
        if (random.nextInt(3) == 0) {
            text.append(", example: {fr: Un exemple, en: An example}");
        }
        if (random.nextInt(3) == 0) {
            text.append(
                    ", required: \"false\", optional-because: {fr: Facultatif., en: Optional.}");
        }
        if (!conditions.isEmpty() && random.nextInt(3) == 0) {
            text.append(", show-when: '")
                    .append(conditions.get(random.nextInt(conditions.size())))
                    .append("'");
        }
        conditions.add(
                switch (type.feel()) {
                    case BOOLEAN -> id + " = true";
                    case NUMBER -> id + " > 3 or " + id + " = null";
                    case DATE -> id + " < date(\"2030-01-01\")";
                    case TEXT -> "string length(" + id + ") > 1";
                    case TEXT_LIST -> "count(" + id + ") > 0";
                    case FIELDS -> id + " != null";
                });
    }

    private static String plain(String id, QuestionType type, String need) {
        String kept =
                type.alwaysProtected() || type.personal()
                        ? ", protected: true, purpose: {fr: Essai., en: Test.}, legal-basis: C-19"
                                + " s. 4 (to confirm)"
                        : "";
        return "{id: %s, type: %s, label: {fr: \"Question %s?\", en: \"Question %s?\"}%s%s"
                .formatted(id, type.code(), id, id, kept, need.isEmpty() ? "" : ", " + need);
    }

    private String group(String id, QuestionType type, int depth) {
        int outside = conditions.size();
        List<String> inside = new ArrayList<>();
        int count = 1 + random.nextInt(3);
        for (int i = 0; i < count; i++) {
            inside.add(question(depth + 1));
        }
        conditions.subList(outside, conditions.size()).clear();
        return "%s, row: {name: {fr: Ligne, en: Row}, least: %d, most: %d, together: %s, questions: [%s]}}"
                .formatted(
                        plain(id, type, ""),
                        random.nextInt(3),
                        3 + random.nextInt(3),
                        random.nextBoolean(),
                        String.join(", ", inside));
    }
}
