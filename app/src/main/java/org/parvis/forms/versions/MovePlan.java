package org.parvis.forms.versions;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.parvis.catalogue.Question;
import org.parvis.catalogue.ServiceDefinition;
import org.parvis.forms.spi.RowKeys;
import org.parvis.forms.spi.Typed;

/**
 * What becomes of each answer of a draft in another version of its service: kept, dropped because
 * its question is gone, asked again because its type changed or the option chosen is gone. It is
 * pure: the same draft always becomes the same draft.
 */
final class MovePlan {
    /** What becomes of the answers to one question. */
    enum Fate {
        KEPT,
        GONE,
        ASKED_AGAIN,
        OPTIONS_GONE,
        NEW_REQUIRED,
        NEW_OPTIONAL
    }

    /** One question of either version. */
    record Line(String path, Question question, Fate fate) {}

    /** A draft after the move, and what became of its answers. */
    record Moved(Map<String, Typed> typed, int kept, List<String> dropped, List<String> reasked) {}

    private final Map<String, Line> lines = new LinkedHashMap<>();
    private final Map<String, Set<String>> optionsGone = new HashMap<>();

    private MovePlan() {}

    static MovePlan between(ServiceDefinition from, ServiceDefinition to) {
        MovePlan plan = new MovePlan();
        Map<String, Question> before = byPath(from);
        Map<String, Question> after = byPath(to);
        after.forEach(
                (path, question) -> {
                    Question old = before.get(path);
                    plan.lines.put(
                            path,
                            new Line(
                                    path,
                                    question,
                                    old == null
                                            ? fresh(question)
                                            : plan.fate(path, old, question)));
                });
        before.forEach(
                (path, question) ->
                        plan.lines.putIfAbsent(path, new Line(path, question, Fate.GONE)));
        return plan;
    }

    List<Line> lines() {
        return List.copyOf(lines.values());
    }

    List<Line> lines(Fate fate) {
        return lines.values().stream().filter(line -> line.fate() == fate).toList();
    }

    /** A draft of the earlier version, in the later one. */
    Moved apply(Map<String, Typed> typed) {
        Map<String, Typed> kept = new HashMap<>();
        List<String> dropped = new ArrayList<>();
        List<String> reasked = new ArrayList<>();
        typed.forEach(
                (key, text) -> {
                    Line line = lines.get(RowKeys.questionOf(key));
                    Fate fate = line == null ? Fate.GONE : line.fate();
                    switch (fate) {
                        case GONE -> dropped.add(key);
                        case ASKED_AGAIN -> reasked.add(key);
                        case OPTIONS_GONE -> {
                            if (choosesGone(RowKeys.questionOf(key), text)) {
                                reasked.add(key);
                            } else {
                                kept.put(key, text);
                            }
                        }
                        case KEPT, NEW_REQUIRED, NEW_OPTIONAL -> kept.put(key, text);
                    }
                });
        return new Moved(kept, kept.size(), dropped, reasked);
    }

    private boolean choosesGone(String path, Typed text) {
        Set<String> gone = optionsGone.getOrDefault(path, Set.of());
        return text.parts().values().stream().flatMap(List::stream).anyMatch(gone::contains);
    }

    private Fate fate(String path, Question old, Question now) {
        if (!old.type().equals(now.type())) {
            return Fate.ASKED_AGAIN;
        }
        Set<String> gone = new HashSet<>();
        old.options().forEach(option -> gone.add(option.code()));
        now.options().forEach(option -> gone.remove(option.code()));
        if (gone.isEmpty()) {
            return Fate.KEPT;
        }
        optionsGone.put(path, gone);
        return Fate.OPTIONS_GONE;
    }

    private static Fate fresh(Question question) {
        return question.required().never() ? Fate.NEW_OPTIONAL : Fate.NEW_REQUIRED;
    }

    private static Map<String, Question> byPath(ServiceDefinition service) {
        Map<String, Question> all = new LinkedHashMap<>();
        service.form().questions().forEach(question -> put(all, "", question));
        return all;
    }

    private static void put(Map<String, Question> all, String around, Question question) {
        String path = around + question.id();
        all.put(path, question);
        if (question.row() != null) {
            question.row().questions().forEach(inner -> put(all, path + ".", inner));
        }
    }
}
