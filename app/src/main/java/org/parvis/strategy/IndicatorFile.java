package org.parvis.strategy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.LocalizedText;
import org.parvis.kernel.Outcome;
import org.parvis.platform.packs.PackThing;
import org.parvis.platform.packs.YamlFile;
import org.parvis.rules.CompiledRule;
import org.parvis.rules.RuleSite;
import org.parvis.rules.RuleType;
import org.parvis.rules.Rules;
import org.parvis.strategy.Formula.Each;
import org.parvis.strategy.Formula.Part;
import org.parvis.strategy.Formula.Push;
import org.parvis.strategy.Formula.Side;

/**
 * Reads an indicator from its file and compiles its expressions; refuses it whole, with the line,
 * when a part is missing, an unknown thing is counted, or an expression could not be what its place
 * needs.
 */
final class IndicatorFile {
    private static final Set<String> VERSION =
            Set.of(
                    "version",
                    "since",
                    "each",
                    "over",
                    "counts",
                    "numerator",
                    "denominator",
                    "part",
                    "sentence",
                    "passes",
                    "origin",
                    "push",
                    "exclusions",
                    "least");

    private final String file;
    private final Set<String> kinds;

    private IndicatorFile(String file, Set<String> kinds) {
        this.file = file;
        this.kinds = kinds;
    }

    /** Reads one file; only facts of the given kinds can be counted. */
    static Indicator read(String file, String text, Set<String> kinds) {
        return new IndicatorFile(file, kinds).indicator(YamlFile.read(file, text));
    }

    private Indicator indicator(YamlFile root) {
        root.only(Set.of("code", "better", "versions"));
        String code = root.as("code", Codes::checked);
        root.declares(PackThing.INDICATOR, code);
        var versions = new ArrayList<Formula>();
        var numbers = new HashSet<Integer>();
        for (YamlFile node : root.maps("versions")) {
            Formula formula = formula(code, node);
            if (!numbers.add(formula.version())) {
                throw node.refuse("platform.file.twice", Integer.toString(formula.version()));
            }
            versions.add(formula);
        }
        if (versions.isEmpty()) {
            throw root.refuse("platform.file.missing", "versions");
        }
        versions.sort(Comparator.comparingInt(Formula::version));
        Indicator.Better better =
                root.has("better")
                        ? root.as("better", IndicatorFile::better)
                        : Indicator.Better.HIGHER;
        return new Indicator(code, better, List.copyOf(versions));
    }

    private Formula formula(String code, YamlFile node) {
        node.only(VERSION);
        Each each = node.has("each") ? node.as("each", IndicatorFile::each) : Each.WHOLE;
        int version = node.as("version", Integer::parseInt);
        List<Count> counts = node.has("counts") ? counts(node.map("counts")) : List.of();
        RuleSite site = RuleSite.of(file, 1, code, Integer.toString(version));
        return new Formula(
                version,
                node.as("since", LocalDate::parse),
                each,
                node.has("over") && node.as("over", IndicatorFile::standing),
                counts,
                side(node.map("numerator"), counts, each, site),
                side(node.map("denominator"), counts, each, site),
                node.has("part") ? part(node.map("part"), counts) : null,
                words(node, "sentence", !counts.isEmpty()),
                words(node, "passes", !counts.isEmpty() && each != Each.WHOLE),
                words(node, "origin", false),
                node.has("push") ? push(node.map("push"), counts) : null,
                exclusions(node),
                node.has("least") ? node.as("least", Integer::parseInt) : Formula.LEAST);
    }

    private static @Nullable LocalizedText words(YamlFile node, String key, boolean needed) {
        return needed || node.has(key) ? node.words(key) : null;
    }

    private List<Count> counts(YamlFile node) {
        var counts = new ArrayList<Count>();
        for (String name : node.keys()) {
            YamlFile each = node.map(name);
            each.only(Set.of("fr", "en", "facts", "with"));
            Set<String> facts = Set.copyOf(each.texts("facts"));
            if (facts.isEmpty()) {
                throw each.refuse("platform.file.missing", "facts");
            }
            for (String kind : facts) {
                if (!kinds.contains(kind)) {
                    throw each.refuse("strategy.file.unknownFact", kind);
                }
            }
            counts.add(new Count(name, bare(each), facts, with(each)));
        }
        return List.copyOf(counts);
    }

    private static Map<String, String> with(YamlFile node) {
        var dimensions = new TreeMap<String, String>();
        if (node.has("with")) {
            YamlFile with = node.map("with");
            with.keys().forEach(name -> dimensions.put(name, with.text(name)));
        }
        return dimensions;
    }

    private static Side side(YamlFile node, List<Count> counts, Each each, RuleSite site) {
        node.only(Set.of("fr", "en", "feel"));
        if (counts.isEmpty()) {
            return Side.inWords(bare(node));
        }
        Map<String, RuleType> names =
                counts.stream().collect(Collectors.toMap(Count::name, c -> RuleType.NUMBER));
        RuleSite at = RuleSite.of(site.file(), node.line("feel"), site.id(), site.version());
        CompiledRule rule =
                switch (Rules.compile(node.text("feel"), at, names)) {
                    case Outcome.Ok<CompiledRule>(CompiledRule compiled) -> compiled;
                    case Outcome.Refused<CompiledRule>(var refusal) -> throw node.refuse(refusal);
                };
        RuleType needed = each == Each.WHOLE ? RuleType.NUMBER : RuleType.BOOLEAN;
        rule.misfit(needed)
                .ifPresent(
                        refusal -> {
                            throw node.refuse(refusal);
                        });
        return Side.of(bare(node), rule, counts.stream().map(Count::name).toList());
    }

    private static LocalizedText bare(YamlFile node) {
        return LocalizedText.of(node.text("fr"), node.text("en"));
    }

    private static Part part(YamlFile node, List<Count> counts) {
        node.only(Set.of("fr", "en", "of", "in"));
        return new Part(known(node, "of", counts), known(node, "in", counts), bare(node));
    }

    private static Push push(YamlFile node, List<Count> counts) {
        node.only(Set.of("count", "intro", "missing"));
        return new Push(
                known(node, "count", counts).name(), node.words("intro"), node.words("missing"));
    }

    private static Count known(YamlFile node, String key, List<Count> counts) {
        String name = node.text(key);
        return counts.stream()
                .filter(count -> count.name().equals(name))
                .findFirst()
                .orElseThrow(() -> node.refuse("strategy.file.unknownCount", name));
    }

    private static List<Formula.Exclusion> exclusions(YamlFile node) {
        return node.maps("exclusions").stream()
                .map(
                        one ->
                                new Formula.Exclusion(
                                        one.maybe("service").orElse(null),
                                        one.maybe("body").orElse(null),
                                        one.words("reason")))
                .toList();
    }

    private static boolean standing(String text) {
        return switch (text) {
            case "standing" -> true;
            case "period" -> false;
            default -> throw new IllegalArgumentException(text);
        };
    }

    private static Indicator.Better better(String text) {
        return Indicator.Better.valueOf(text.toUpperCase(Locale.ROOT));
    }

    private static Each each(String text) {
        return Each.valueOf(text.toUpperCase(Locale.ROOT));
    }
}
