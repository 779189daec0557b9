package org.parvis.opendata.quality;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** How a dataset stands to each criterion, in the order of the method. */
record Score(List<Line> lines) {
    Score {
        lines = List.copyOf(lines);
    }

    /** A criterion, and how it stands. */
    record Line(QualityRules.Rule rule, Standing standing) {
        int points() {
            return standing == Standing.HELD ? rule.points() : 0;
        }
    }

    /** As one number keeps it: two digits of it for each criterion, in the order of the rules. */
    static Score of(QualityRules rules, long standings) {
        List<Line> lines = new ArrayList<>();
        long left = standings;
        for (QualityRules.Rule rule : rules.all()) {
            lines.add(new Line(rule, Standing.values()[(int) (left & 3)]));
            left >>>= 2;
        }
        return new Score(lines);
    }

    long standings() {
        long standings = 0;
        for (Line line : lines.reversed()) {
            standings = standings << 2 | line.standing().ordinal();
        }
        return standings;
    }

    int points() {
        return lines.stream().mapToInt(Line::points).sum();
    }

    int points(Dimension dimension) {
        return lines.stream()
                .filter(one -> one.rule().dimension() == dimension)
                .mapToInt(Line::points)
                .sum();
    }

    /** Those that stand so, the most points first. */
    List<Line> such(Standing standing) {
        return lines.stream()
                .filter(one -> one.standing() == standing)
                .sorted(Comparator.comparing((Line one) -> one.rule().points()).reversed())
                .toList();
    }

    /** The points that whoever prepares the dataset can still win. */
    int winnable() {
        return such(Standing.LOST).stream()
                .map(Line::rule)
                .filter(rule -> rule.place() != Place.PLATFORM)
                .mapToInt(QualityRules.Rule::points)
                .sum();
    }

    /** What whoever prepares the dataset would fill in first: it gives the most points. */
    Optional<Line> winnableFirst() {
        return such(Standing.LOST).stream()
                .filter(line -> line.rule().place() != Place.PLATFORM)
                .findFirst();
    }

    boolean holds(Criterion criterion) {
        return lines.stream()
                .anyMatch(
                        one ->
                                one.rule().criterion() == criterion
                                        && one.standing() == Standing.HELD);
    }
}
