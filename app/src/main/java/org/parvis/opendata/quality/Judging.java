package org.parvis.opendata.quality;

import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.vocabulary.DCAT;
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
    private final Function<Set<String>, Judged.Trials> tried;

    @Autowired
    Judging(QualityRules rules, TriedAddresses tried) {
        this(
                rules,
                addresses -> {
                    Map<String, Tried> known = tried.of(addresses);
                    return address -> Optional.ofNullable(known.get(address)).map(Tried::answered);
                });
    }

    /**
     * @param tried what is known of such addresses
     */
    Judging(QualityRules rules, Function<Set<String>, Judged.Trials> tried) {
        this.rules = rules;
        this.tried = tried;
    }

    Score judge(Resource dataset) {
        return judge(dataset, tried.apply(elsewhere(List.of(dataset))));
    }

    /** Several at once: what is known of their addresses is read once. */
    <T> Map<T, Score> judge(Map<T, Resource> datasets) {
        Judged.Trials trials = tried.apply(elsewhere(datasets.values()));
        Map<T, Score> scores = new LinkedHashMap<>();
        datasets.forEach((one, dataset) -> scores.put(one, judge(dataset, trials)));
        return scores;
    }

    /** The addresses of their files that do not lead here. */
    private Set<String> elsewhere(Collection<Resource> datasets) {
        return datasets.stream()
                .flatMap(dataset -> Profile.files(dataset).stream())
                .flatMap(
                        file ->
                                Stream.of(DCAT.accessURL, DCAT.downloadURL)
                                        .flatMap(by -> file.listProperties(by).toList().stream()))
                .map(Statement::getObject)
                .filter(RDFNode::isURIResource)
                .map(node -> node.asResource().getURI())
                .filter(address -> !address.startsWith(rules.known().here()))
                .collect(Collectors.toSet());
    }

    private Score judge(Resource dataset, Judged.Trials trials) {
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
                    .map(file -> file(dimension, file, trials))
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

    private List<Score.Line> file(Dimension dimension, Resource file, Judged.Trials trials) {
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
