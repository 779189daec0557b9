package org.parvis.words;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which keys of messages the sources name, whole or in two halves.
 *
 * @param whole keys that are written as they are
 * @param begun what keys are begun with, the rest being computed
 * @param ends what a whole key is ended with
 * @param framed a beginning and an end of which only the middle is computed
 */
record Readers(Set<String> whole, Set<String> begun, Set<String> ends, Set<Frame> framed) {
    private static final Pattern WHOLE = Pattern.compile("\"([a-zA-Z][\\w-]*(?:\\.[\\w-]+)+)\"");
    private static final Pattern BEGUN =
            Pattern.compile(
                    "\"([a-zA-Z][\\w-]*(?:\\.[\\w-]+)*[.-])\"(?!\\s*\\+[^\"+;]+\\+\\s*\"\\.\\w)");
    private static final Pattern FRAMED =
            Pattern.compile("\"([a-zA-Z][\\w.-]*\\.)\"\\s*\\+[^\"+;]+\\+\\s*\"(\\.[\\w.-]+)\"");
    private static final Pattern END = Pattern.compile("\"(\\.[\\w.-]+)\"");

    /** A kind of act of a module other than cases: its words stand under keys of its name. */
    private static final Pattern KIND = Pattern.compile("named\\(\\s*\"([a-z-]+)\\.([a-z-]+)\"");

    record Frame(String begins, String ends) {}

    static Readers of(Set<String> keys, String sources) {
        Set<String> whole = all(WHOLE, sources);
        Set<String> begun = new HashSet<>(all(BEGUN, sources));
        whole.stream().filter(said -> !keys.contains(said)).forEach(said -> begun.add(said + "."));
        KIND.matcher(sources)
                .results()
                .forEach(
                        kind ->
                                Stream.of("story.%s", "team.%s", "mail.%s.subject", "mail.%s.text")
                                        .map(words -> kind.group(1) + "." + words)
                                        .forEach(key -> whole.add(key.formatted(kind.group(2)))));
        whole.retainAll(keys);
        begun.removeIf(said -> keys.stream().noneMatch(key -> key.startsWith(said)));
        return new Readers(
                whole,
                begun,
                all(END, sources),
                FRAMED.matcher(sources)
                        .results()
                        .map(found -> new Frame(found.group(1), found.group(2)))
                        .collect(Collectors.toSet()));
    }

    private static Set<String> all(Pattern pattern, String sources) {
        return pattern.matcher(sources)
                .results()
                .map((MatchResult found) -> found.group(1))
                .collect(Collectors.toCollection(HashSet::new));
    }

    boolean read(String key) {
        return whole.contains(key)
                || begun.stream().anyMatch(key::startsWith)
                || ends.stream()
                        .anyMatch(end -> key.endsWith(end) && whole.contains(before(key, end)))
                || framed.stream().anyMatch(frame -> frames(frame, key));
    }

    private static boolean frames(Frame frame, String key) {
        return key.startsWith(frame.begins()) && key.endsWith(frame.ends());
    }

    private static String before(String key, String end) {
        return key.substring(0, key.length() - end.length());
    }
}
