package org.parvis.catalogue.workshop;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parvis.catalogue.Citation;
import org.parvis.catalogue.Expression;
import org.parvis.catalogue.Language;
import org.parvis.catalogue.Outline;
import org.parvis.catalogue.ServiceDefinition;
import org.parvis.kernel.LocalizedText;

/**
 * What changes from one version of a service to another, as people look at it: questions, rules,
 * terms, process, texts. It holds facts only; a page puts them in words.
 */
record Difference(List<Change> changes) {
    /** Where a change belongs, in the order in which one reads them. */
    enum Section {
        QUESTIONS,
        RULES,
        TERMS,
        PROCESS,
        SERVICE,
        TEXTS
    }

    enum Kind {
        ADDED,
        REMOVED,
        MOVED,
        CHANGED
    }

    /**
     * One change.
     *
     * @param path to the thing that changes, with its name; the last step is the word that changes
     * @param before what it was: a text of one language, a condition, a number; none when added
     * @param lang the language of a text, none for anything else
     */
    record Change(
            Section section,
            Kind kind,
            List<Outline.Step> path,
            @Nullable String before,
            @Nullable String after,
            @Nullable String lang) {}

    static Difference between(ServiceDefinition before, ServiceDefinition after) {
        return new Difference(new Comparison(before, after).changes());
    }

    List<Change> of(Section section) {
        return changes.stream().filter(change -> change.section() == section).toList();
    }

    long count(Section section, Kind kind) {
        return of(section).stream().filter(change -> change.kind() == kind).count();
    }

    boolean isEmpty() {
        return changes.isEmpty();
    }

    /** One pass over both outlines. */
    private static final class Comparison {
        private final ServiceDefinition oldOne;
        private final ServiceDefinition newOne;
        private final Outline before;
        private final Outline after;
        private final List<Change> changes = new ArrayList<>();
        private final Set<String> whole = new HashSet<>();

        Comparison(ServiceDefinition oldOne, ServiceDefinition newOne) {
            this.oldOne = oldOne;
            this.newOne = newOne;
            this.before = Outline.of(oldOne);
            this.after = Outline.of(newOne);
        }

        List<Change> changes() {
            comeAndGone();
            moved(Sequence.questions(oldOne), Sequence.questions(newOne), after);
            moved(Sequence.pages(oldOne), Sequence.pages(newOne), after);
            said();
            return List.copyOf(changes);
        }

        /** Things that one version has and the other has not: told once, not word by word. */
        private void comeAndGone() {
            Set<String> all = new LinkedHashSet<>(after.items().keySet());
            all.addAll(before.items().keySet());
            for (String key : all) {
                boolean was = before.items().containsKey(key);
                boolean is = after.items().containsKey(key);
                if (was == is || inside(key)) {
                    continue;
                }
                whole.add(key);
                List<Outline.Step> path =
                        Objects.requireNonNull((is ? after : before).items().get(key));
                if (path.getLast().word().equals("validations")) {
                    whole.remove(key); // its condition and its message are told apart
                    continue;
                }
                changes.add(
                        new Change(
                                section(path, ""),
                                is ? Kind.ADDED : Kind.REMOVED,
                                path,
                                null,
                                null,
                                null));
            }
        }

        private boolean inside(String key) {
            return whole.stream().anyMatch(outer -> key.startsWith(outer + "."));
        }

        private void moved(Sequence was, Sequence is, Outline names) {
            for (String id : Sequence.moved(was, is)) {
                List<Outline.Step> path = names.items().get(was.prefix() + "[" + id + "]");
                if (path != null) {
                    changes.add(
                            new Change(
                                    Section.QUESTIONS,
                                    Kind.MOVED,
                                    path,
                                    was.places().get(id),
                                    is.places().get(id),
                                    null));
                }
            }
        }

        private void said() {
            Map<String, Outline.Entry> all = new LinkedHashMap<>(after.entries());
            before.entries().forEach(all::putIfAbsent);
            for (Outline.Entry entry : all.values()) {
                String key = entry.key();
                if (inside(key) || whole.contains(key) || bookkeeping(key)) {
                    continue;
                }
                Outline.Entry was = before.entries().get(key);
                Outline.Entry is = after.entries().get(key);
                Object old = was == null ? null : was.value();
                Object now = is == null ? null : is.value();
                if (!Objects.equals(old, now)) {
                    said(entry.path(), old, now);
                }
            }
        }

        private static boolean bookkeeping(String key) {
            return key.equals("version") || key.endsWith("].id") || key.endsWith("].code");
        }

        private void said(List<Outline.Step> path, @Nullable Object old, @Nullable Object now) {
            if (old instanceof LocalizedText || now instanceof LocalizedText) {
                texts(path, texts(old), texts(now));
                return;
            }
            Object sample = now != null ? now : old;
            boolean rule = sample instanceof Expression;
            changes.add(
                    new Change(
                            rule ? Section.RULES : section(path, path.getLast().word()),
                            kind(old, now),
                            path,
                            written(old),
                            written(now),
                            null));
        }

        private void texts(
                List<Outline.Step> path, Map<String, String> old, Map<String, String> now) {
            Stream.concat(now.keySet().stream(), old.keySet().stream())
                    .distinct()
                    .sorted(Comparator.comparing(lang -> lang.equals("fr") ? "" : lang))
                    .filter(lang -> !Objects.equals(old.get(lang), now.get(lang)))
                    .forEach(
                            lang ->
                                    changes.add(
                                            new Change(
                                                    Section.TEXTS,
                                                    kind(old.get(lang), now.get(lang)),
                                                    path,
                                                    old.get(lang),
                                                    now.get(lang),
                                                    lang)));
        }

        private static Map<String, String> texts(@Nullable Object value) {
            return value instanceof LocalizedText text ? text.texts() : Map.of();
        }

        private static Kind kind(@Nullable Object old, @Nullable Object now) {
            return old == null ? Kind.ADDED : now == null ? Kind.REMOVED : Kind.CHANGED;
        }

        private static Section section(List<Outline.Step> path, String word) {
            String first = path.getFirst().word();
            if (first.equals("form") || first.equals("check")) {
                return word.equals("when") ? Section.RULES : Section.QUESTIONS;
            }
            if (first.equals("process")) {
                return path.size() > 1 && path.get(1).word().equals("terms")
                        ? Section.TERMS
                        : Section.PROCESS;
            }
            return first.equals("start") && word.equals("term") ? Section.TERMS : Section.SERVICE;
        }

        private static @Nullable String written(@Nullable Object value) {
            return switch (value) {
                case null -> null;
                case List<?> list ->
                        String.join(", ", list.stream().map(Comparison::written).toList());
                case Enum<?> constant -> Language.word(constant);
                case Citation citation -> citation.written();
                default -> value.toString();
            };
        }
    }
}
