package org.parvis.strategy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.LocalizedText;
import org.parvis.platform.packs.IncomingPack;
import org.parvis.platform.packs.PackThing;
import org.parvis.platform.packs.YamlFile;
import org.parvis.strategy.Strategy.Aim;
import org.parvis.strategy.Strategy.Ambition;
import org.parvis.strategy.Strategy.Orientation;

/**
 * Reads a strategy from its file; refuses it whole, with the line, when a part is missing or
 * contradicts another.
 */
final class StrategyFile {
    private static final Set<String> KEYS =
            Set.of(
                    "code",
                    "front",
                    "name",
                    "from",
                    "to",
                    "source",
                    "branch",
                    "orientations",
                    "ambitions",
                    "targets",
                    "figures",
                    "chapters");
    private static final Set<String> AIM =
            Set.of(
                    "code",
                    "number",
                    "orientation",
                    "ambition",
                    "slug",
                    "wording",
                    "effect",
                    "by",
                    "source",
                    "elsewhere",
                    "threshold",
                    "indicator",
                    "beside");

    private final Map<String, Indicator> indicators;
    private Set<String> orientations = Set.of();
    private Set<String> ambitions = Set.of();

    private StrategyFile(Map<String, Indicator> indicators) {
        this.indicators = indicators;
    }

    static Strategy read(String file, String text, Map<String, Indicator> indicators) {
        return new StrategyFile(indicators).strategy(YamlFile.read(file, text));
    }

    private Strategy strategy(YamlFile root) {
        root.only(KEYS);
        root.declares(PackThing.STRATEGY, root.as("code", Codes::checked));
        List<Orientation> branches =
                root.maps("orientations").stream().map(StrategyFile::orientation).toList();
        orientations = branches.stream().map(Orientation::code).collect(Collectors.toSet());
        List<Ambition> wanted = root.maps("ambitions").stream().map(this::ambition).toList();
        ambitions = wanted.stream().map(Ambition::code).collect(Collectors.toSet());
        List<Aim> targets = aims(root, "targets");
        if (targets.isEmpty()) {
            throw root.refuse("platform.file.missing", "targets");
        }
        LocalDate from = root.as("from", LocalDate::parse);
        LocalDate to = root.as("to", LocalDate::parse);
        if (to.isBefore(from)) {
            throw root.refuse("platform.file.badValue", "to");
        }
        return new Strategy(
                root.as("code", Codes::checked),
                root.has("front") && root.yes("front"),
                root.words("name"),
                from,
                to,
                root.words("source"),
                root.words("branch"),
                branches,
                wanted,
                targets,
                figures(root, targets),
                root.maps("chapters").stream().map(StrategyChapters::chapter).toList());
    }

    private static Orientation orientation(YamlFile node) {
        node.only(Set.of("code", "name", "short"));
        return new Orientation(
                node.as("code", Codes::checked), node.words("name"), node.words("short"));
    }

    private Ambition ambition(YamlFile node) {
        node.only(Set.of("code", "orientation", "name", "asks", "source"));
        return new Ambition(
                node.as("code", Codes::checked),
                among(node, "orientation", orientations),
                optional(node, "name"),
                optional(node, "asks"),
                node.words("source"));
    }

    /** What stands beside targets; what a target names must be there. */
    private List<Aim> figures(YamlFile root, List<Aim> targets) {
        List<Aim> figures = aims(root, "figures");
        for (Aim figure : figures) {
            if (!figure.beside().isEmpty()) {
                throw root.refuse("strategy.file.circular", figure.code());
            }
        }
        Set<String> known = figures.stream().map(Aim::code).collect(Collectors.toSet());
        for (Aim target : targets) {
            for (String code : target.beside()) {
                if (!known.contains(code)) {
                    throw root.refuse("strategy.file.unknownFigure", code);
                }
            }
        }
        return figures;
    }

    private List<Aim> aims(YamlFile root, String key) {
        var aims = new ArrayList<Aim>();
        var codes = new HashSet<String>();
        for (YamlFile node : root.maps(key)) {
            Aim aim = aim(node);
            if (!codes.add(aim.code())) {
                throw node.refuse("platform.file.twice", aim.code());
            }
            target(node, aim.code());
            aims.add(aim);
        }
        return List.copyOf(aims);
    }

    /** Strategies follow each other and may keep the code of a target. */
    private static void target(YamlFile node, String code) {
        IncomingPack.judged()
                .filter(pack -> !pack.has(PackThing.TARGET, code))
                .ifPresent(pack -> node.declares(PackThing.TARGET, code));
    }

    private Aim aim(YamlFile node) {
        node.only(AIM);
        Aim aim =
                new Aim(
                        node.as("code", Codes::checked),
                        node.has("number") ? node.as("number", Integer::parseInt) : 0,
                        node.has("orientation") ? among(node, "orientation", orientations) : null,
                        node.has("ambition") ? among(node, "ambition", ambitions) : null,
                        optional(node, "slug"),
                        optional(node, "wording"),
                        optional(node, "effect"),
                        node.has("by") ? node.as("by", LocalDate::parse) : null,
                        optional(node, "source"),
                        StrategyChapters.elsewhere(node),
                        node.has("threshold") ? node.as("threshold", StrategyFile::percent) : 0,
                        node.has("indicator") ? indicator(node) : null,
                        node.texts("beside"));
        if (aim.indicator() != null && aim.slug() == null) {
            throw node.refuse("platform.file.missing", "slug");
        }
        return aim;
    }

    private Indicator indicator(YamlFile node) {
        Indicator found = indicators.get(node.text("indicator"));
        if (found == null) {
            throw node.notAmong("indicator", node.text("indicator"), indicators.keySet());
        }
        return found;
    }

    private static String among(YamlFile node, String key, Set<String> known) {
        return node.among(key, known);
    }

    private static int percent(String text) {
        int percent = Integer.parseInt(text);
        if (percent < 0 || percent > 100) {
            throw new IllegalArgumentException("Not a share");
        }
        return percent;
    }

    static @Nullable LocalizedText optional(YamlFile node, String key) {
        return node.has(key) ? node.words(key) : null;
    }
}
