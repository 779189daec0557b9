package org.parvis.disputes.explorer;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.parvis.platform.Digests;
import org.parvis.platform.packs.YamlFile;
import org.parvis.rules.CompiledRule;

/** Every way through the questions of an explorer: none may end in nothing. */
final class Branches {
    /** More ways than this are more than anybody can read again. */
    private static final int MOST = 20_000;

    /**
     * Digests of texts of which each way is known to end in something: a pack is read whole
     * whenever anything in it changes, and explorers are what takes longest.
     */
    private static final Cache<String, Boolean> WALKED =
            Caffeine.newBuilder().maximumSize(100).build();

    private Branches() {}

    /**
     * Refuses an explorer with a way that ends in nothing.
     *
     * @param text the whole file, on which alone it depends
     */
    static void refuseDead(Explorer explorer, YamlFile file, String text) {
        String digest = Digests.hex(Digests.of(text));
        if (WALKED.getIfPresent(digest) == null) {
            refuseDead(explorer, file);
            WALKED.put(digest, true);
        }
    }

    private static void refuseDead(Explorer explorer, YamlFile file) {
        boolean whole =
                walk(
                        explorer,
                        end -> {
                            if (end.findings().empty()) {
                                throw ExplorerFile.refused(file, "dead", said(end));
                            }
                        });
        if (!whole) {
            throw ExplorerFile.refused(file, "branches", Integer.toString(MOST));
        }
    }

    /**
     * Takes every way once; what no rule reads is answered once. Says whether that was all of them.
     */
    static boolean walk(Explorer explorer, Consumer<Answers> atEnd) {
        Set<String> read = read(explorer);
        Deque<Map<String, String>> waiting = new ArrayDeque<>();
        waiting.add(Map.of());
        int ends = 0;
        while (!waiting.isEmpty()) {
            Answers here = Answers.of(explorer, waiting.pop());
            Question next = here.next().orElse(null);
            if (next == null) {
                atEnd.accept(here);
                if (++ends > MOST) {
                    return false;
                }
                continue;
            }
            List<String> possible = possible(next);
            for (String answer : read.contains(next.id()) ? possible : possible.subList(0, 1)) {
                Map<String, String> more = new LinkedHashMap<>(here.given());
                more.put(next.id(), answer);
                waiting.push(more);
            }
        }
        return true;
    }

    private static List<String> possible(Question question) {
        return switch (question.kind()) {
            case CHOICE -> question.options().stream().map(Question.Option::code).toList();
            case DAY -> List.of("2026-01-31", "");
            case WORDS -> List.of("", "x");
        };
    }

    /** The questions that some rule reads. */
    private static Set<String> read(Explorer explorer) {
        Set<String> read = new TreeSet<>();
        for (Question question : explorer.questions()) {
            CompiledRule when = question.when();
            if (when != null) {
                read.addAll(when.uses());
            }
        }
        Explorer.Door door = explorer.dispute();
        if (door != null) {
            read.addAll(door.when().uses());
        }
        explorer.rights().forEach(one -> read.addAll(one.when().uses()));
        explorer.limits().forEach(one -> read.addAll(one.when().uses()));
        explorer.letters().forEach(one -> read.addAll(one.when().uses()));
        explorer.ways().forEach(one -> read.addAll(one.when().uses()));
        return read;
    }

    private static String said(Answers end) {
        return end.given().entrySet().stream()
                .map(one -> one.getKey() + " = " + one.getValue())
                .collect(Collectors.joining(", "));
    }
}
