package org.parvis.participation.budget;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.parvis.kernel.LocalizedText;
import org.parvis.participation.Budget;
import org.parvis.participation.Budget.Ballots;
import org.parvis.participation.Budget.Shared;
import org.parvis.participation.Budget.Way;
import org.parvis.participation.CountMethod;
import org.parvis.participation.TieBreak;

/**
 * What a budget asks, in words that never come out otherwise for the same budget: one thing a line,
 * a word and its value apart by a tab. Anybody computes their digest with any tool.
 */
final class SealedWords {
    private static final String BEGINNING = "parvis-budget\t1";

    private SealedWords() {}

    static String of(Budget budget) {
        List<String> lines = new ArrayList<>();
        lines.add(BEGINNING);
        lines.add("amount-in-cents\t" + budget.amount());
        lines.add("fewest-projects\t" + budget.least());
        lines.add("most-projects\t" + budget.most());
        lines.add("votes\t" + CountMethod.word(budget.way()));
        lines.add("points\t" + budget.ballots().points());
        lines.add("fewest-ballots-published\t" + budget.ballots().minimum());
        CountMethod method = budget.method();
        lines.add("rule\t" + CountMethod.word(method.rule()));
        lines.add("utility\t" + CountMethod.word(method.utility()));
        lines.add("completion\t" + CountMethod.word(method.completion()));
        lines.add(
                "ties\t"
                        + method.ties().stream()
                                .map(CountMethod::word)
                                .collect(Collectors.joining(",")));
        for (Shared project : budget.projects()) {
            lines.add(
                    String.join(
                            "\t",
                            "project",
                            project.code(),
                            Long.toString(project.cost()),
                            oneLine(project.name().in("fr")),
                            oneLine(project.name().in("en"))));
        }
        return String.join("\n", lines) + "\n";
    }

    private static String oneLine(String words) {
        return words.replaceAll("\\s+", " ").strip();
    }

    /** The budget that was sealed; of its projects without more than their names. */
    static Budget read(String words) {
        Map<String, String> values = new HashMap<>();
        Map<String, Shared> projects = new LinkedHashMap<>();
        for (String line : words.lines().toList()) {
            String[] cells = line.split("\t", -1);
            if (cells[0].equals("project")) {
                projects.put(
                        cells[1],
                        new Shared(
                                cells[1],
                                new LocalizedText(Map.of("fr", cells[3], "en", cells[4])),
                                LocalizedText.EMPTY,
                                Long.parseLong(cells[2])));
            } else {
                values.put(cells[0], cells[1]);
            }
        }
        return new Budget(
                Long.parseLong(values.getOrDefault("amount-in-cents", "")),
                List.copyOf(projects.values()),
                Integer.parseInt(values.getOrDefault("fewest-projects", "")),
                Integer.parseInt(values.getOrDefault("most-projects", "")),
                new CountMethod(
                        one(CountMethod.Rule.class, values.getOrDefault("rule", "")),
                        one(CountMethod.Utility.class, values.getOrDefault("utility", "")),
                        one(CountMethod.Completion.class, values.getOrDefault("completion", "")),
                        Arrays.stream(values.getOrDefault("ties", "").split(",", -1))
                                .map(word -> one(TieBreak.class, word))
                                .toList()),
                new Ballots(
                        one(Way.class, values.getOrDefault("votes", "")),
                        Integer.parseInt(values.getOrDefault("points", "")),
                        Integer.parseInt(values.getOrDefault("fewest-ballots-published", ""))));
    }

    private static <E extends Enum<E>> E one(Class<E> kind, String word) {
        return Enum.valueOf(kind, word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
