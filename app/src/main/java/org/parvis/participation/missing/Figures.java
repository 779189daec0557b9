package org.parvis.participation.missing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.parvis.participation.missing.Population.Group;

/**
 * Who took part by one question, beside the population, as far as it may be shown. No figure under
 * the minimum is, nor one from which such a figure follows: what is left of a total is always of
 * two answers at least, and of as many people as the minimum says.
 *
 * @param all that gave an answer or none
 * @param answered on how many shares are counted: all of them where how many gave no answer is
 *     hidden
 * @param silent how many gave none; none where that is hidden
 * @param hidden how many are in hidden answers together
 */
record Figures(
        Population of,
        int all,
        int answered,
        @Nullable Integer silent,
        int hidden,
        List<Line> lines) {

    /** How a group stands beside the population. */
    enum Standing {
        /** Fewer than their part, by more than chance of a few would do. */
        MISSING,
        ALIKE,
        MORE,
        /** So few that nothing can be said without saying too much. */
        UNKNOWN,
        /** Nobody knows how many there are. */
        UNCOUNTED
    }

    /**
     * A group.
     *
     * @param people who took part; none where that is hidden
     * @param part of the population; none where nobody counted them
     * @param lacking so many more would have to come for their part: at least, where it is hidden
     */
    record Line(
            Group group,
            @Nullable Integer people,
            @Nullable Double part,
            int lacking,
            Standing standing) {}

    static Figures of(Population of, Map<String, Integer> counts, int minimum) {
        List<Integer> cells = new ArrayList<>();
        of.groups().forEach(one -> cells.add(counts.getOrDefault(one.code(), 0)));
        int said = cells.stream().mapToInt(it -> it).sum();
        // answers that the table no longer has count as none
        int all = counts.values().stream().mapToInt(it -> it).sum();
        cells.add(all - said);
        Set<Integer> hidden = hidden(cells, minimum);
        int together = hidden.stream().mapToInt(cells::get).sum();
        int last = cells.size() - 1;
        boolean silent = hidden.contains(last);
        int answered = silent ? all : said;
        List<Line> lines = new ArrayList<>();
        for (int g = 0; g < last; g++) {
            Integer people = hidden.contains(g) ? null : cells.get(g);
            lines.add(line(of, g, people, together, answered, minimum));
        }
        return new Figures(
                of, all, answered, silent ? null : cells.get(last), together, List.copyOf(lines));
    }

    /** Which of these figures, whose sum is known, are not shown. */
    static Set<Integer> hidden(List<Integer> cells, int minimum) {
        Set<Integer> hidden = new HashSet<>();
        IntStream.range(0, cells.size()).filter(i -> cells.get(i) < minimum).forEach(hidden::add);
        List<Integer> rising =
                IntStream.range(0, cells.size())
                        .boxed()
                        .filter(i -> !hidden.contains(i))
                        .sorted(Comparator.comparing(cells::get))
                        .toList();
        for (int next : rising) {
            int together = hidden.stream().mapToInt(cells::get).sum();
            if (hidden.isEmpty() || hidden.size() > 1 && together >= minimum) {
                break;
            }
            hidden.add(next);
        }
        return hidden;
    }

    private static Line line(
            Population of,
            int group,
            @Nullable Integer people,
            int hidden,
            int answered,
            int minimum) {
        Group one = of.groups().get(group);
        Integer counted = one.people();
        if (counted == null) {
            return new Line(one, people, null, 0, Standing.UNCOUNTED);
        }
        double part = counted / (double) of.people();
        double fair = part * answered;
        int most = people == null ? hidden : people;
        int lacking = (int) Math.max(0, Math.round(fair - most));
        boolean missing = most < 0.8 * fair && lacking >= minimum;
        boolean more = people != null && people > 1.25 * fair && people - fair >= minimum;
        Standing standing =
                missing
                        ? Standing.MISSING
                        : people == null ? Standing.UNKNOWN : more ? Standing.MORE : Standing.ALIKE;
        return new Line(one, people, part, lacking, standing);
    }
}
