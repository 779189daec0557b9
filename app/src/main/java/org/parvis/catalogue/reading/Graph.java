package org.parvis.catalogue.reading;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parvis.catalogue.Question;

/** Which question needs which: what its condition, its computation and its proposal name. */
final class Graph {
    private final Map<String, Set<String>> needs = new HashMap<>();

    Graph(List<Question> questions) {
        Set<String> ids = questions.stream().map(Question::id).collect(Collectors.toSet());
        for (Question question : questions) {
            Set<String> named = needs.computeIfAbsent(question.id(), id -> new LinkedHashSet<>());
            Stream.of(question.showWhen(), question.value(), question.proposed())
                    .filter(Objects::nonNull)
                    .flatMap(rule -> Arrays.stream(rule.text().split("[^a-z0-9_]+")))
                    .filter(ids::contains)
                    .forEach(named::add);
            if (question.row() != null) {
                question.row().questions().forEach(inside -> named.add(inside.id()));
            }
        }
    }

    boolean reaches(String from, String to) {
        return reaches(from, to, new LinkedHashSet<>());
    }

    private boolean reaches(String from, String to, Set<String> seen) {
        return from.equals(to)
                || (seen.add(from)
                        && needs.getOrDefault(from, Set.of()).stream()
                                .anyMatch(next -> reaches(next, to, seen)));
    }
}
