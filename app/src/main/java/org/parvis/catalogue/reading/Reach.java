package org.parvis.catalogue.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.parvis.rules.CompiledRule;
import org.parvis.rules.RuleType;

/** Whether a rule over choices alone holds for none of them: what it shows is out of reach. */
final class Reach {
    private static final int MOST_COMBINATIONS = 1_024;

    private final CompiledRule rule;
    private final Map<String, RuleType> types;

    Reach(CompiledRule rule, Map<String, RuleType> types) {
        this.rule = rule;
        this.types = types;
    }

    boolean never() {
        List<Map<String, Object>> answers = List.of(Map.of());
        for (String used : rule.uses()) {
            List<Object> choices = choices(used);
            if (choices.isEmpty() || answers.size() * (choices.size() + 1) > MOST_COMBINATIONS) {
                return false;
            }
            List<Map<String, Object>> more = new ArrayList<>(answers);
            for (Map<String, Object> answer : answers) {
                for (Object choice : choices) {
                    Map<String, Object> next = new HashMap<>(answer);
                    next.put(used, choice);
                    more.add(next);
                }
            }
            answers = more;
        }
        return answers.stream().noneMatch(rule::holds);
    }

    /** Every answer that a question can have, none when they cannot be counted. */
    private List<Object> choices(String question) {
        RuleType type = types.get(question);
        if (type == RuleType.BOOLEAN) {
            return List.of(true, false);
        }
        return type instanceof RuleType.Words(int ignored, Set<String> among)
                ? new ArrayList<>(among)
                : List.of();
    }
}
