package org.parvis.forms.reading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.parvis.forms.spi.Typed;

/**
 * A definition of 300 questions, 60 conditions and groups two levels deep, written from an example
 * whose process it keeps; and answers to all of it, with five rows of four rows in each group.
 */
public final class LargeForm {
    static final int PAGES = 30;
    static final int ON_A_PAGE = 8;
    static final int IN_A_GROUP = 30;
    static final int ROWS = 5;
    static final int ROWS_INSIDE = 4;

    private LargeForm() {}

    /** Writes the definition beside the services of a pack. */
    public static void main(String... args) throws IOException {
        Files.writeString(Path.of(args[1]), yaml(Path.of(args[0])));
    }

    static String yaml(Path example) throws IOException {
        String text = Files.readString(example);
        String head = text.substring(0, text.indexOf("\nform:\n"));
        String process = text.substring(text.indexOf("\nprocess:\n"));
        return head.replace("bulky-items", "large-form").replace("collecte-encombrants", "grand")
                + form()
                + process.replace("{{item_count}}", "{{total}}");
    }

    private static String form() {
        StringBuilder out =
                new StringBuilder(
                        """

                        form:
                          title: q_0_0
                          contact: {}
                          parts:
                            all: {fr: Tout, en: All}
                          pages:
                        """);
        for (int page = 0; page < PAGES; page++) {
            out.append(
                    """
                        - id: p%1$d
                          part: all
                          title: {fr: Page %1$d, en: Page %1$d}
                          questions:
                    """
                            .formatted(page));
            for (int question = 0; question < ON_A_PAGE; question++) {
                out.append(question(page, question));
            }
            if (page == 10 || page == 20) {
                out.append(group(page));
            }
        }
        return out.append(
                        """
                            - id: last
                              part: all
                              title: {fr: Fin, en: End}
                              questions:
                                - {id: total, type: computed, label: {fr: Total, en: Total}, value: sum(g_10.sum_10) + sum(g_20.sum_20)}
                          conclusions:
                            - id: amount
                              kind: amount
                              label: {fr: Montant, en: Amount}
                              value: if some r in g_10 satisfies r.n_10_1 > 3 then total else 0
                              rounding: half-up
                        """)
                .toString();
    }

    /** Of the eight on a page: texts, a choice, a number with a validation; one is conditional. */
    private static String question(int page, int question) {
        String id = "q_" + page + "_" + question;
        String label = "{fr: Question %s, en: Question %s}".formatted(id, id);
        String start = "        - id: %s\n          label: %s\n".formatted(id, label);
        return switch (question) {
            case 1 ->
                    start
                            + "          type: choice\n          options: [{code: a, label: {fr: A,"
                            + " en: A}}, {code: b, label: {fr: B, en: B}}]\n";
            case 2 ->
                    start
                            + "          type: number\n          validations:\n            - {holds:"
                            + " %s <= 1000, message: {fr: Moins, en: Less}}\n".formatted(id);
            case 3 ->
                    start
                            + "          type: text\n          show-when: q_%d_1 = \"a\" and q_%d_2 > 0\n"
                                    .formatted(page, page);
            default -> start + "          type: text\n";
        };
    }

    /** Thirty questions, of which fifteen conditions: some in the rows, some in the rows inside. */
    private static String group(int page) {
        StringBuilder out = new StringBuilder();
        out.append(
                """
                        - id: g_%1$d
                          type: group
                          label: {fr: Groupe, en: Group}
                          row:
                            name: {fr: Ligne, en: Line}
                            title: t_%1$d_0
                            most: 20
                            questions:
                """
                        .formatted(page));
        for (int i = 0; i < 14; i++) {
            out.append(inside("              ", page, i, i > 1 && i < 10));
        }
        out.append(
                """
                              - id: h_%1$d
                                type: group
                                label: {fr: Dedans, en: Inside}
                                row:
                                  name: {fr: Ligne, en: Line}
                                  most: 20
                                  questions:
                """
                        .formatted(page));
        for (int i = 14; i < IN_A_GROUP - 2; i++) {
            out.append(inside("                    ", page, i, i > 15 && i < 23));
        }
        return out.append(
                        "              - {id: sum_%1$d, type: computed, label: {fr: Somme, en: Sum}, value: sum(h_%1$d.n_%1$d_15)}\n"
                                .formatted(page))
                .toString();
    }

    private static String inside(String indent, int page, int i, boolean conditional) {
        boolean number = i % 14 == 1;
        String id = (number ? "n_" : "t_") + page + "_" + i;
        String when =
                conditional ? ", show-when: n_%d_%d > 0".formatted(page, i < 14 ? 1 : 15) : "";
        return "%s- {id: %s, type: %s, label: {fr: %s, en: %s}%s}\n"
                .formatted(indent, id, number ? "number" : "text", id, id, when);
    }

    /** What somebody typed who answered everything. */
    static Map<String, Typed> typed() {
        Map<String, Typed> typed = new HashMap<>();
        for (int page = 0; page < PAGES; page++) {
            for (int question = 0; question < ON_A_PAGE; question++) {
                String text = question == 1 ? "a" : question == 2 ? "12" : "Une réponse";
                typed.put("q_" + page + "_" + question, Typed.of(text));
            }
        }
        for (int page : List.of(10, 20)) {
            typed.put("g_" + page, Typed.of(keys(ROWS)));
            for (String row : keys(ROWS)) {
                String around = "g_" + page + "." + row + ".";
                answers(typed, around, page, 0, 14);
                typed.put(around + "h_" + page, Typed.of(keys(ROWS_INSIDE)));
                for (String inside : keys(ROWS_INSIDE)) {
                    answers(typed, around + "h_" + page + "." + inside + ".", page, 14, 28);
                }
            }
        }
        return typed;
    }

    private static List<String> keys(int rows) {
        return IntStream.rangeClosed(1, rows).mapToObj(n -> "r" + n).toList();
    }

    private static void answers(
            Map<String, Typed> typed, String around, int page, int from, int to) {
        for (int i = from; i < to; i++) {
            boolean number = i % 14 == 1;
            typed.put(
                    around + (number ? "n_" : "t_") + page + "_" + i,
                    Typed.of(number ? "7" : "Une réponse"));
        }
    }
}
