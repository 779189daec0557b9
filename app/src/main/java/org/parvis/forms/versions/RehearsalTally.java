package org.parvis.forms.versions;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.parvis.catalogue.Question;
import org.parvis.catalogue.ServiceDefinition;
import org.parvis.forms.reading.Outlook;
import org.parvis.forms.reading.Outlook.Change;

/**
 * Counts who gains and who loses, by group of declared answers, and keeps as examples only
 * combinations that several people share. Protected answers count nowhere; a figure under five
 * people is never kept.
 */
final class RehearsalTally {
    /** The fewest people that a figure may tell of. */
    static final int FEWEST = 5;

    private static final int MOST_OPTIONS = 12;
    private static final int MOST_EXAMPLES = 3;
    private static final int MOST_PATTERNS = 20_000;

    private final ServiceDefinition service;
    private final List<Question> grouping;
    private final Map<Change, Integer> changes = new EnumMap<>(Change.class);
    private final Map<String, Map<Change, Integer>> groups = new TreeMap<>();
    private final Map<String, Integer> sizes = new TreeMap<>();
    private final Map<Change, Map<String, Integer>> patterns = new EnumMap<>(Change.class);
    private int looked;
    private int eligibleBefore;
    private int eligibleAfter;
    private int unreadable;
    private int priced;
    private BigDecimal amountBefore = BigDecimal.ZERO;
    private BigDecimal amountAfter = BigDecimal.ZERO;

    RehearsalTally(ServiceDefinition service) {
        this.service = service;
        this.grouping =
                service.form().questions().stream()
                        .filter(q -> !q.guarded())
                        .filter(
                                q ->
                                        q.type().equals("yes-no")
                                                || (!q.options().isEmpty()
                                                        && q.options().size() <= MOST_OPTIONS))
                        .toList();
    }

    void unreadable() {
        unreadable++;
    }

    void add(Outlook before, Outlook after) {
        looked++;
        eligibleBefore += Boolean.TRUE.equals(before.eligible()) ? 1 : 0;
        eligibleAfter += Boolean.TRUE.equals(after.eligible()) ? 1 : 0;
        if (before.amount() != null && after.amount() != null) {
            priced++;
            amountBefore = amountBefore.add(before.amount());
            amountAfter = amountAfter.add(after.amount());
        }
        Set<Change> changed = before.against(after);
        changed.forEach(change -> changes.merge(change, 1, Integer::sum));
        for (Question question : grouping) {
            group(question, after.answers().get(question.id()))
                    .ifPresent(
                            group -> {
                                sizes.merge(group, 1, Integer::sum);
                                changed.forEach(
                                        change ->
                                                groups.computeIfAbsent(
                                                                group,
                                                                any -> new EnumMap<>(Change.class))
                                                        .merge(change, 1, Integer::sum));
                            });
        }
        changed.forEach(change -> example(change, before, after));
    }

    private void example(Change change, Outlook before, Outlook after) {
        Set<String> told = new TreeSet<>();
        for (String id : before.matter(after, change)) {
            Optional<Question> question = service.form().question(id).filter(q -> !q.guarded());
            Object answer = after.answers().getOrDefault(id, before.answers().get(id));
            question.flatMap(q -> coarse(q, answer)).ifPresent(told::add);
        }
        Map<String, Integer> known = patterns.computeIfAbsent(change, any -> new TreeMap<>());
        if (!told.isEmpty() && known.size() < MOST_PATTERNS) {
            known.merge(String.join("\n", told), 1, Integer::sum);
        }
    }

    private static Optional<String> group(Question question, @Nullable Object answer) {
        boolean plain = answer instanceof String || answer instanceof Boolean;
        return plain ? Optional.of(question.id() + "=" + answer) : Optional.empty();
    }

    /** An answer as coarse as many people share it: an option, a range, a year; never words. */
    private static Optional<String> coarse(Question question, @Nullable Object answer) {
        String value =
                switch (answer) {
                    case Boolean truth -> truth.toString();
                    case BigDecimal number -> range(number);
                    case Integer number -> range(BigDecimal.valueOf(number));
                    case Long number -> range(BigDecimal.valueOf(number));
                    case LocalDate day -> String.valueOf(day.getYear());
                    case String code when question.option(code).isPresent() -> code;
                    case null, default -> null;
                };
        return Optional.ofNullable(value).map(v -> question.id() + "=" + v);
    }

    /** Two figures of a number say enough: 23 450 is between 20 000 and 30 000. */
    private static String range(BigDecimal number) {
        BigDecimal whole = number.setScale(0, RoundingMode.FLOOR);
        if (whole.abs().compareTo(BigDecimal.TEN) < 0) {
            return whole.toPlainString();
        }
        BigDecimal step = BigDecimal.ONE.scaleByPowerOfTen(whole.abs().precision() - 1);
        BigDecimal from = whole.divide(step, 0, RoundingMode.FLOOR).multiply(step);
        return from.toPlainString() + ".." + from.add(step).toPlainString();
    }

    /** What may be kept and shown. */
    RehearsalResult.Part part(int population) {
        return new RehearsalResult.Part(
                population,
                looked,
                unreadable,
                figure(eligibleBefore),
                figure(eligibleAfter),
                figures(changes),
                priced >= FEWEST ? amountBefore.toPlainString() : null,
                priced >= FEWEST ? amountAfter.toPlainString() : null,
                groupLines(),
                examples());
    }

    private List<RehearsalResult.Group> groupLines() {
        List<RehearsalResult.Group> lines = new ArrayList<>();
        groups.forEach(
                (group, counted) -> {
                    int size = sizes.getOrDefault(group, 0);
                    if (size >= FEWEST) {
                        String[] words = group.split("=", 2);
                        lines.add(
                                new RehearsalResult.Group(
                                        words[0], words[1], size, figures(counted)));
                    }
                });
        return lines;
    }

    private List<RehearsalResult.Example> examples() {
        List<RehearsalResult.Example> examples = new ArrayList<>();
        patterns.forEach(
                (change, known) ->
                        known.entrySet().stream()
                                .filter(entry -> entry.getValue() >= FEWEST)
                                .sorted(
                                        Comparator.comparing(
                                                (Map.Entry<String, Integer> e) -> -e.getValue()))
                                .limit(MOST_EXAMPLES)
                                .forEach(
                                        entry ->
                                                examples.add(
                                                        new RehearsalResult.Example(
                                                                change.name(),
                                                                entry.getValue(),
                                                                List.of(
                                                                        entry.getKey()
                                                                                .split("\n"))))));
        return examples;
    }

    private static Map<String, Integer> figures(Map<Change, Integer> counted) {
        Map<String, Integer> figures = new TreeMap<>();
        counted.forEach((change, n) -> figures.put(change.name(), figure(n)));
        return figures;
    }

    /** The number, or that it is too small to tell. */
    private static int figure(int n) {
        return n > 0 && n < FEWEST ? RehearsalResult.TOO_FEW : n;
    }
}
