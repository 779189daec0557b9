package org.parvis.opendata.quality;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.parvis.kernel.LocalizedText;
import org.parvis.opendata.OwnFile;
import org.parvis.platform.Settings;
import org.parvis.platform.StartRefused;
import org.parvis.platform.packs.YamlFile;
import org.springframework.stereotype.Component;

/** Points, levels and words of quality, as versioned data with their source. */
@Component
class QualityRules {
    private static final String FILE = "opendata/quality.yaml";

    private final Origin origin;
    private final List<Rule> rules;
    private final Map<Level, Integer> levels = new EnumMap<>(Level.class);
    private final Judged.Lists known;
    private final List<CheckRule> checks;
    private final CheckWords words;

    QualityRules(Settings settings) {
        YamlFile root = OwnFile.read(FILE);
        origin =
                new Origin(
                        root.as("version", Integer::parseInt),
                        root.yes("confirmed"),
                        root.words("source"));
        rules = root.maps("criteria").stream().map(QualityRules::rule).toList();
        for (Level level : Level.values()) {
            levels.put(level, root.map("levels").as(level.code(), Integer::parseInt));
        }
        known =
                new Judged.Lists(
                        settings.publicUrl() + "/",
                        Set.copyOf(root.texts("open-formats")),
                        Set.copyOf(root.texts("readable-formats")),
                        Set.copyOf(root.texts("licences")));
        checks =
                root.maps("checklist").stream()
                        .map(one -> new CheckRule(Check.read(one.text("code")), one.words("name")))
                        .toList();
        words =
                new CheckWords(
                        Set.copyOf(root.texts("unknown")), Set.copyOf(root.texts("yes-and-no")));
        whole();
    }

    /** Where all this comes from, and whether somebody confirmed it. */
    record Origin(int version, boolean confirmed, LocalizedText source) {}

    /**
     * A criterion with its points.
     *
     * @param why why it matters to whoever uses the data
     * @param todo what the publisher does about it
     */
    record Rule(
            Criterion criterion,
            Dimension dimension,
            int points,
            Place place,
            LocalizedText name,
            LocalizedText why,
            LocalizedText todo) {}

    /** A line of the checklist. */
    record CheckRule(Check check, LocalizedText name) {}

    /** How people write that they do not know, and yes and no; in small letters. */
    record CheckWords(Set<String> unknown, Set<String> yesAndNo) {}

    Origin origin() {
        return origin;
    }

    /** In the order of the method. */
    List<Rule> all() {
        return rules;
    }

    List<CheckRule> checks() {
        return checks;
    }

    CheckWords words() {
        return words;
    }

    Judged.Lists known() {
        return known;
    }

    /** All the points that there are. */
    int most() {
        return rules.stream().mapToInt(Rule::points).sum();
    }

    int most(Dimension dimension) {
        return rules.stream()
                .filter(one -> one.dimension() == dimension)
                .mapToInt(Rule::points)
                .sum();
    }

    /** How good so many points are. */
    Level level(double points) {
        return levels.entrySet().stream()
                .filter(one -> points >= one.getValue())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(Level.BAD);
    }

    private static Rule rule(YamlFile node) {
        return new Rule(
                node.as("code", Criterion::read),
                node.as("dimension", Dimension::read),
                node.as("points", Integer::parseInt),
                node.as("place", Place::read),
                node.words("name"),
                node.words("why"),
                node.words("todo"));
    }

    private void whole() {
        Set<Criterion> named = EnumSet.noneOf(Criterion.class);
        rules.forEach(one -> named.add(one.criterion()));
        if (named.size() != Criterion.values().length || rules.size() != named.size()) {
            throw new StartRefused(FILE + " must have each criterion once.");
        }
        if (checks.stream().map(CheckRule::check).distinct().count() != Check.values().length
                || checks.size() != Check.values().length) {
            throw new StartRefused(FILE + " must have each check once.");
        }
    }
}
