package org.parvis.strategy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.LocalizedText;
import org.parvis.strategy.Strategy.Aim;
import org.parvis.strategy.Strategy.Formula;
import org.parvis.strategy.Strategy.Measure;
import org.parvis.strategy.Strategy.Orientation;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Reads a strategy from its file; refuses it whole when a part is missing or contradicts another.
 */
final class StrategyFile {
    private static final YAMLMapper YAML = new YAMLMapper();

    /** A file that is no strategy: which, where in it, why. */
    static final class Refused extends RuntimeException {
        Refused(Path file, String place, String reason) {
            super(file.getFileName() + ": " + place + ": " + reason);
        }
    }

    private final Path file;

    private StrategyFile(Path file) {
        this.file = file;
    }

    static Strategy read(Path file) throws IOException {
        try {
            return new StrategyFile(file).strategy(YAML.readTree(Files.readString(file)));
        } catch (JacksonException e) {
            throw new Refused(file, "line " + e.getLocation().getLineNr(), e.getOriginalMessage());
        }
    }

    private Strategy strategy(JsonNode root) {
        var orientations = new ArrayList<Orientation>();
        for (JsonNode node : root.path("orientations")) {
            String code = code(node, "orientations");
            orientations.add(
                    new Orientation(code, text(node, "name", code), text(node, "short", code)));
        }
        List<Aim> targets = aims(root.path("targets"), "targets", orientations);
        List<Aim> figures = aims(root.path("figures"), "figures", orientations);
        if (targets.isEmpty()) {
            throw new Refused(file, "targets", "a strategy has targets");
        }
        return new Strategy(
                code(root, "code"),
                text(root, "name", "name"),
                day(root, "from", "from"),
                day(root, "to", "to"),
                text(root, "source", "source"),
                List.copyOf(orientations),
                targets,
                figures);
    }

    private List<Aim> aims(JsonNode nodes, String place, List<Orientation> orientations) {
        var aims = new ArrayList<Aim>();
        var codes = new HashSet<String>();
        for (JsonNode node : nodes) {
            Aim aim = aim(node, place);
            if (!codes.add(aim.code())) {
                throw new Refused(file, aim.code(), "the code is taken");
            }
            boolean nowhere =
                    aim.orientation() != null
                            && orientations.stream()
                                    .noneMatch(o -> o.code().equals(aim.orientation()));
            if (nowhere) {
                throw new Refused(file, aim.code(), "no orientation " + aim.orientation());
            }
            aims.add(aim);
        }
        return List.copyOf(aims);
    }

    private Aim aim(JsonNode node, String place) {
        String code = code(node, place);
        int threshold = node.path("threshold").asInt(0);
        if (threshold < 0 || threshold > 100) {
            throw new Refused(file, code, "a threshold lies between 0 and 100");
        }
        var versions = new ArrayList<Formula>();
        for (JsonNode version : node.path("versions")) {
            versions.add(formula(version, code));
        }
        versions.sort(Comparator.comparingInt(Formula::version));
        Aim aim =
                new Aim(
                        code,
                        node.path("number").asInt(0),
                        node.path("orientation").asString(null),
                        optional(node, "slug"),
                        optional(node, "wording"),
                        optional(node, "source"),
                        threshold,
                        List.copyOf(versions));
        if (aim.measure() != Measure.NONE && aim.slug() == null) {
            throw new Refused(file, code, "a figure that is computed has an address: slug");
        }
        return aim;
    }

    private Formula formula(JsonNode node, String code) {
        return new Formula(
                node.path("version").asInt(0),
                day(node, "since", code),
                measure(node.path("measure").asString("none"), code),
                node.path("limit").asInt(0),
                text(node, "numerator", code),
                text(node, "denominator", code));
    }

    private Measure measure(String name, String code) {
        try {
            return Measure.valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
        } catch (IllegalArgumentException e) {
            throw new Refused(file, code, "unknown measure " + name);
        }
    }

    private String code(JsonNode node, String place) {
        String code = node.path("code").asString("");
        if (!code.matches("[a-z0-9][a-z0-9-]{0,40}")) {
            throw new Refused(file, place, "a code is missing or malformed: " + code);
        }
        return code;
    }

    private LocalizedText text(JsonNode node, String key, String place) {
        LocalizedText text = optional(node, key);
        if (text == null || !text.has("fr")) {
            throw new Refused(file, place, key + " is missing in French");
        }
        return text;
    }

    private static @Nullable LocalizedText optional(JsonNode node, String key) {
        Map<String, String> texts = new TreeMap<>();
        node.path(key).properties().forEach(e -> texts.put(e.getKey(), e.getValue().asString("")));
        return texts.isEmpty() ? null : new LocalizedText(texts);
    }

    private LocalDate day(JsonNode node, String key, String place) {
        try {
            return LocalDate.parse(node.path(key).asString(""));
        } catch (DateTimeParseException e) {
            throw new Refused(file, place, key + " is not a date");
        }
    }
}
