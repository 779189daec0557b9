package org.parvis.opendata.quality;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.rdf.model.Resource;
import org.parvis.opendata.harvest.Tried;
import org.parvis.opendata.harvest.TriedAddresses;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Judges what is published of a dataset. Files of a dataset have the same content: in each
 * dimension the best of them counts.
 */
@Component
class Judging {
    private final QualityRules rules;
    private final Judged.Trials trials;

    @Autowired
    Judging(QualityRules rules, TriedAddresses tried) {
        this(rules, address -> tried.find(address).map(Tried::answered));
    }

    Judging(QualityRules rules, Judged.Trials trials) {
        this.rules = rules;
        this.trials = trials;
    }

    Score judge(Resource dataset) {
        Map<Criterion, Standing> found = new EnumMap<>(Criterion.class);
        Judged whole = new Judged(dataset, rules.known(), trials);
        List<Resource> files = Profile.files(dataset);
        for (QualityRules.Rule rule : rules.all()) {
            found.put(
                    rule.criterion(),
                    rule.criterion().ofFile() ? Standing.LOST : rule.criterion().of(whole));
        }
        for (Dimension dimension : Dimension.values()) {
            files.stream()
                    .map(file -> file(dimension, file))
                    .max(Comparator.comparingInt(Judging::rank))
                    .ifPresent(best -> best.forEach(one -> put(one, found)));
        }
        return new Score(
                rules.all().stream()
                        .map(
                                rule ->
                                        line(
                                                rule,
                                                found.getOrDefault(
                                                        rule.criterion(), Standing.LOST)))
                        .toList());
    }

    private static void put(Score.Line one, Map<Criterion, Standing> found) {
        found.put(one.rule().criterion(), one.standing());
    }

    private List<Score.Line> file(Dimension dimension, Resource file) {
        Judged judged = new Judged(file, rules.known(), trials);
        return rules.all().stream()
                .filter(rule -> rule.dimension() == dimension && rule.criterion().ofFile())
                .map(rule -> line(rule, rule.criterion().of(judged)))
                .toList();
    }

    private static Score.Line line(QualityRules.Rule rule, Standing standing) {
        return new Score.Line(rule, standing);
    }

    /** Points first; where they are equal, what is not known yet is better than what is lost. */
    private static int rank(List<Score.Line> lines) {
        int unknown =
                lines.stream()
                        .filter(one -> one.standing() == Standing.UNKNOWN)
                        .mapToInt(one -> one.rule().points())
                        .sum();
        return lines.stream().mapToInt(Score.Line::points).sum() * 1_000 + unknown;
    }
}
