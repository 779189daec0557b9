package org.parvis.opendata.quality;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.parvis.opendata.quality.Scores.Brief;

/**
 * The points of all datasets of a body together, and what whoever prepares them can still win.
 *
 * @param levels how many datasets are of each
 * @param gains those with the most points first
 */
record BodyScore(int all, double points, Map<Level, Integer> levels, List<Gain> gains) {
    BodyScore {
        levels = Map.copyOf(levels);
        gains = List.copyOf(gains);
    }

    /**
     * A criterion that some datasets do not satisfy, and that is filled in somewhere.
     *
     * @param lost how many of them
     */
    record Gain(QualityRules.Rule rule, int lost) {
        int points() {
            return rule.points() * lost;
        }
    }

    static BodyScore of(QualityRules rules, List<Brief> all) {
        Map<Level, Integer> levels = new EnumMap<>(Level.class);
        all.forEach(one -> levels.merge(rules.level(one.score().points()), 1, Integer::sum));
        return new BodyScore(
                all.size(),
                all.stream().mapToInt(one -> one.score().points()).average().orElse(0),
                levels,
                rules.all().stream()
                        .filter(rule -> rule.place() != Place.PLATFORM)
                        .map(rule -> new Gain(rule, lost(rule, all)))
                        .filter(gain -> gain.lost() > 0)
                        .sorted(Comparator.comparing(Gain::points).reversed())
                        .toList());
    }

    private static int lost(QualityRules.Rule rule, List<Brief> all) {
        return (int)
                all.stream()
                        .flatMap(one -> one.score().lines().stream())
                        .filter(line -> line.rule().criterion() == rule.criterion())
                        .filter(line -> line.standing() == Standing.LOST)
                        .count();
    }

    /** The points of a dimension of each of them, in the mean. */
    static double mean(Dimension dimension, List<Brief> all) {
        return all.stream().mapToInt(one -> one.score().points(dimension)).average().orElse(0);
    }

    int winnable() {
        return gains.stream().mapToInt(Gain::points).sum();
    }
}
