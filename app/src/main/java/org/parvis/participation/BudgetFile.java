package org.parvis.participation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.parvis.kernel.LocalizedText;
import org.parvis.participation.Budget.Ballots;
import org.parvis.participation.Budget.Shared;
import org.parvis.participation.Budget.Way;
import org.parvis.platform.packs.YamlFile;

/** Reads the budget of a consultation; each thing that is wrong is told, with its line. */
final class BudgetFile {
    static final Set<String> KEYS =
            Set.of(
                    "amount",
                    "projects",
                    "least",
                    "most",
                    "votes",
                    "points",
                    "minimum",
                    "rule",
                    "utility",
                    "completion",
                    "ties");
    static final Set<String> PROJECT = Set.of("code", "name", "text", "cost");

    /** More do not fit on a page that one reads before one chooses. */
    static final int MOST_PROJECTS = 60;

    /** A rank is a question of its own: more of them nobody fills. */
    static final int MOST_RANKS = 10;

    private static final int USUAL_POINTS = 10;
    private static final int MOST_POINTS = 100;

    /** Of fewer than five the choices of one are seen in the counts already. */
    private static final int FEWEST_PUBLISHED = 5;

    private static final int MOST_MINIMUM = 10_000;
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST = 300;
    private static final BigDecimal MOST_MONEY = BigDecimal.valueOf(1_000_000_000);

    private final String file;
    private final Problems problems;

    BudgetFile(String file, Problems problems) {
        this.file = file;
        this.problems = problems;
    }

    Budget read(YamlFile budget) {
        problems.when(() -> budget.only(KEYS));
        Set<String> codes = new HashSet<>();
        long amount = cents(budget, "amount");
        List<Shared> projects =
                problems.each(budget, "projects", node -> project(node, amount, codes));
        if (projects.isEmpty()) {
            problems.when(
                    () -> {
                        throw budget.refuse("platform.file.missing", "projects");
                    });
        } else if (projects.size() > MOST_PROJECTS) {
            problems.at(budget, "projects", "participation.budget.file.many", MOST_PROJECTS);
        }
        int least = number(budget, "least", 1);
        int most = number(budget, "most", Math.max(1, projects.size()));
        boolean wrong = least < 1 || most < least || most > projects.size();
        if (wrong && !projects.isEmpty()) {
            String key = budget.has("most") ? "most" : "least";
            problems.at(budget, key, "participation.budget.file.choices", projects.size());
        }
        return new Budget(amount, projects, least, most, method(budget), ballots(budget, most));
    }

    private Ballots ballots(YamlFile budget, int most) {
        Way way = one(budget, "votes", Way.values(), Way.APPROVAL);
        if (way == Way.RANKED && most > MOST_RANKS) {
            String key = budget.has("most") ? "most" : "votes";
            problems.at(budget, key, "participation.budget.file.ranks", MOST_RANKS);
        }
        if (way != Way.POINTS && budget.has("points")) {
            problems.at(budget, "points", "participation.budget.file.points.none");
        }
        int points = way == Way.POINTS ? number(budget, "points", USUAL_POINTS) : 0;
        if (way == Way.POINTS && (points < 1 || points > MOST_POINTS)) {
            problems.at(budget, "points", "participation.budget.file.points", MOST_POINTS);
        }
        int minimum = number(budget, "minimum", Ballots.USUAL.minimum());
        if (minimum < FEWEST_PUBLISHED || minimum > MOST_MINIMUM) {
            problems.at(
                    budget,
                    "minimum",
                    "participation.budget.file.minimum",
                    FEWEST_PUBLISHED,
                    MOST_MINIMUM);
        }
        return new Ballots(way, points, minimum);
    }

    private Shared project(YamlFile node, long amount, Set<String> codes) {
        problems.when(() -> node.only(PROJECT));
        long cost = cents(node, "cost");
        if (amount > 0 && cost > amount) {
            problems.at(node, "cost", "participation.budget.file.dear");
        }
        return new Shared(
                problems.code(node, file, codes),
                words(node, "name", LONGEST_NAME),
                words(node, "text", LONGEST),
                cost);
    }

    private LocalizedText words(YamlFile node, String key, int longest) {
        LocalizedText words = problems.or(LocalizedText.EMPTY, () -> node.words(key));
        if (words.texts().values().stream().anyMatch(one -> one.length() > longest)) {
            problems.at(node, key, "participation.budget.file.long", longest);
        }
        return words;
    }

    /** A sum in dollars, with cents or without; nothing where it was refused. */
    private long cents(YamlFile node, String key) {
        BigDecimal sum = problems.or(BigDecimal.ZERO, () -> node.as(key, BudgetFile::dollars));
        if (node.has(key) && (sum.signum() <= 0 || sum.compareTo(MOST_MONEY) > 0)) {
            problems.at(node, key, "participation.budget.file.money");
            return 0;
        }
        return sum.movePointRight(2).longValueExact();
    }

    /** What is no number of dollars is refused in the same words as one that is not above zero. */
    private static BigDecimal dollars(String written) {
        return written.matches("\\d{1,10}(\\.\\d{1,2})?")
                ? new BigDecimal(written)
                : BigDecimal.ZERO;
    }

    private int number(YamlFile node, String key, int usual) {
        return node.has(key) ? problems.or(usual, () -> node.as(key, Integer::parseInt)) : usual;
    }

    private CountMethod method(YamlFile budget) {
        return new CountMethod(
                problems.among(
                        budget,
                        "rule",
                        CountMethod.Rule.values(),
                        CountMethod::word,
                        CountMethod.Rule.GREEDY),
                one(budget, "utility", CountMethod.Utility.values(), CountMethod.Utility.COST),
                one(
                        budget,
                        "completion",
                        CountMethod.Completion.values(),
                        CountMethod.Completion.NONE),
                ties(budget));
    }

    private List<TieBreak> ties(YamlFile budget) {
        List<TieBreak> usual = List.of(TieBreak.values());
        if (!budget.has("ties")) {
            return usual;
        }
        Map<String, TieBreak> known = new LinkedHashMap<>();
        usual.forEach(one -> known.put(CountMethod.word(one), one));
        return problems.or(
                usual,
                () -> {
                    List<TieBreak> ties = new ArrayList<>();
                    for (String word : budget.texts("ties")) {
                        TieBreak tie = known.get(word);
                        if (tie == null) {
                            throw budget.notAmong("ties", word, known.keySet());
                        }
                        ties.add(tie);
                    }
                    if (ties.isEmpty()
                            || ties.getLast() != TieBreak.NAME
                            || Set.copyOf(ties).size() < ties.size()) {
                        problems.at(budget, "ties", "participation.budget.file.ties");
                        return usual;
                    }
                    return ties;
                });
    }

    private <E extends Enum<E>> E one(YamlFile budget, String key, E[] all, E usual) {
        return budget.has(key) ? problems.among(budget, key, all, CountMethod::word, usual) : usual;
    }
}
