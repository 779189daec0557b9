package org.parvis.catalogue.workshop;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parvis.catalogue.Language;
import org.parvis.catalogue.Outline;
import org.parvis.catalogue.workshop.Difference.Change;
import org.parvis.catalogue.workshop.Difference.Kind;
import org.parvis.catalogue.workshop.Difference.Section;
import org.parvis.ds.Words;
import org.parvis.platform.words.WordDifference;

/**
 * Puts a difference in plain words. A word that the language gains is called as it is written until
 * the messages have a name for it.
 */
final class DifferenceWords {
    /** Words that only hold others: nobody needs to read them. */
    private static final Set<String> HOLDERS = Set.of("form", "process");

    private final Words w;

    DifferenceWords(Words w) {
        this.w = w;
    }

    /** The changes of one section. */
    record Block(String title, List<Line> lines) {}

    /**
     * One change in words.
     *
     * @param pieces a text word by word; empty for what is not a text
     */
    record Line(
            Kind kind,
            String does,
            String subject,
            @Nullable String aspect,
            @Nullable String lang,
            @Nullable String before,
            @Nullable String after,
            List<WordDifference.Piece> pieces) {}

    List<Block> blocks(Difference difference) {
        List<Block> blocks = new ArrayList<>();
        for (Section section : Section.values()) {
            List<Change> changes = difference.of(section);
            if (!changes.isEmpty()) {
                blocks.add(
                        new Block(
                                w.say("workshop.difference." + key(section)),
                                changes.stream().map(this::line).toList()));
            }
        }
        return blocks;
    }

    /** How many of each, in one line a section. */
    List<String> summary(Difference difference) {
        List<String> lines = new ArrayList<>();
        for (Section section : Section.values()) {
            if (!difference.of(section).isEmpty()) {
                lines.add(
                        w.say(
                                "workshop.difference.count",
                                w.say("workshop.difference." + key(section)),
                                difference.count(section, Kind.ADDED),
                                difference.count(section, Kind.REMOVED),
                                difference.count(section, Kind.MOVED),
                                difference.count(section, Kind.CHANGED)));
            }
        }
        return lines;
    }

    private Line line(Change change) {
        Outline.Step last = change.path().getLast();
        boolean thing = last.item() != null && change.lang() == null && !saysValue(change);
        boolean text = change.lang() != null;
        boolean compared = text && change.kind() == Kind.CHANGED;
        return new Line(
                change.kind(),
                w.say("workshop.difference.does." + key(change.kind())),
                subject(thing || last.item() != null ? change.path() : above(change.path())),
                thing || last.item() != null ? null : name(last),
                change.lang() == null ? null : language(change.lang()),
                side(change, "from", change.before()),
                side(change, "to", change.after()),
                compared
                        ? WordDifference.between(
                                        String.valueOf(change.before()),
                                        String.valueOf(change.after()))
                                .pieces()
                        : List.of());
    }

    private @Nullable String side(Change change, String key, @Nullable String value) {
        return change.kind() == Kind.MOVED && value != null
                ? w.say("workshop.difference." + key, value)
                : shown(change, value);
    }

    private static boolean saysValue(Change change) {
        return change.before() != null || change.after() != null;
    }

    private @Nullable String shown(Change change, @Nullable String value) {
        if (value == null || change.lang() != null) {
            return value;
        }
        return switch (value) {
            case "true" -> w.say("workshop.difference.yes");
            case "false" -> w.say("workshop.difference.no");
            default -> value;
        };
    }

    private static List<Outline.Step> above(List<Outline.Step> path) {
        return path.size() > 1 ? path.subList(0, path.size() - 1) : path;
    }

    /** The thing that changes: « Question « Motif », option « Autre » ». */
    String subject(List<Outline.Step> path) {
        List<String> names = new ArrayList<>();
        for (Outline.Step step : path) {
            if (step.item() != null || !HOLDERS.contains(step.word())) {
                names.add(name(step));
            }
        }
        String whole = String.join(", ", names.isEmpty() ? List.of(name(path.getFirst())) : names);
        return whole.substring(0, 1).toUpperCase(Locale.ROOT) + whole.substring(1);
    }

    private String name(Outline.Step step) {
        if (step.item() == null) {
            return word(step.word());
        }
        String key = "workshop.thing." + step.word();
        String thing = w.has(key) ? w.say(key) : word(step.word());
        String item = step.name() == null ? step.item() : step.name().in(w.lang());
        return w.say("workshop.difference.named", thing, item);
    }

    String word(String word) {
        String key = "workshop.word." + word;
        return w.has(key) ? w.say(key) : word;
    }

    String language(String lang) {
        return Locale.of(lang).getDisplayLanguage(Locale.of(w.lang()));
    }

    private static String key(Enum<?> constant) {
        return Language.word(constant);
    }
}
