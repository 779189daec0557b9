package org.parvis.cases.acts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.parvis.catalogue.Question;
import org.parvis.catalogue.ServiceDefinition;

/**
 * The words of a request by which agents may find it: what was written in free text, and nothing
 * that the definition protects. A service that is sensitive gives none.
 */
final class SearchedAnswers {
    /** Types whose answers are words of their own, not ways to reach or to identify somebody. */
    private static final Set<String> WORDS = Set.of("text", "long-text");

    /** Characters of one request that are looked at: some forms hold a book. */
    private static final int LONGEST = 20_000;

    private SearchedAnswers() {}

    static String of(ServiceDefinition service, Map<String, Object> answers) {
        if (service.sensitive()) {
            return "";
        }
        Set<String> open =
                service.form()
                        .deep()
                        .filter(q -> !q.guarded() && WORDS.contains(q.type()))
                        .map(Question::id)
                        .collect(Collectors.toSet());
        List<String> found = new ArrayList<>();
        collect(answers, open, found);
        String all = String.join(" ", found);
        return all.length() > LONGEST ? all.substring(0, LONGEST) : all;
    }

    /** A question of a row is named by its path, or stands in a list of rows; at any depth. */
    private static void collect(Map<?, ?> answers, Set<String> open, List<String> found) {
        answers.forEach(
                (question, answer) -> {
                    String path = String.valueOf(question);
                    String id = path.substring(path.lastIndexOf('.') + 1);
                    if (answer instanceof String text && open.contains(id)) {
                        found.add(text);
                    } else if (answer instanceof List<?> rows) {
                        rows.forEach(
                                row -> {
                                    if (row instanceof Map<?, ?> of) {
                                        collect(of, open, found);
                                    }
                                });
                    }
                });
    }
}
