package org.parvis.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A decision of a DMN file: an expression, or a table of rows under a hit policy. */
sealed interface Decision {

    /** A value and the rows that gave it; a conflict names what is wrong with the table. */
    record Found(@Nullable Object value, List<Integer> rows, @Nullable String conflict) {}

    Found decide(Map<String, @Nullable Object> values);

    RuleType type();

    long steps();

    /** A literal expression. */
    record Literal(Engine.Checked expression, RuleType type) implements Decision {
        @Override
        public Found decide(Map<String, @Nullable Object> values) {
            return new Found(expression.evaluate(values), List.of(), null);
        }

        @Override
        public long steps() {
            return expression.steps();
        }
    }

    /** How several matching rows give one result. */
    enum HitPolicy {
        UNIQUE,
        FIRST,
        ANY,
        RULE_ORDER,
        COLLECT,
        SUM,
        MIN,
        MAX,
        COUNT;

        boolean lists() {
            return this == RULE_ORDER || this == COLLECT;
        }
    }

    /** One row: when all cells match, the outputs are its value. */
    record Row(List<Cell> cells, Map<String, Engine.Checked> outputs) {
        long steps() {
            return cells.stream().mapToLong(Cell::steps).sum()
                    + outputs.values().stream().mapToLong(Engine.Checked::steps).sum();
        }
    }

    /** A decision table. */
    record Table(HitPolicy policy, List<Engine.Checked> inputs, List<Row> rows, RuleType type)
            implements Decision {

        @Override
        public Found decide(Map<String, @Nullable Object> values) {
            List<@Nullable Object> asked = new ArrayList<>();
            inputs.forEach(input -> asked.add(input.evaluate(values)));
            List<Integer> matched = new ArrayList<>();
            List<@Nullable Object> results = new ArrayList<>();
            for (int i = 0; i < rows.size(); i++) {
                if (matches(rows.get(i), asked, values)) {
                    matched.add(i + 1);
                    results.add(output(rows.get(i), values));
                    if (policy == HitPolicy.FIRST) {
                        break;
                    }
                }
            }
            return found(matched, results);
        }

        private static boolean matches(
                Row row, List<@Nullable Object> asked, Map<String, @Nullable Object> values) {
            for (int i = 0; i < asked.size(); i++) {
                if (!row.cells().get(i).matches(asked.get(i), values)) {
                    return false;
                }
            }
            return true;
        }

        private static @Nullable Object output(Row row, Map<String, @Nullable Object> values) {
            if (row.outputs().size() == 1) {
                return row.outputs().values().iterator().next().evaluate(values);
            }
            Map<String, @Nullable Object> fields = new TreeMap<>();
            row.outputs().forEach((name, output) -> fields.put(name, output.evaluate(values)));
            return fields;
        }

        private Found found(List<Integer> matched, List<@Nullable Object> results) {
            boolean one = results.stream().distinct().count() <= 1;
            if (policy == HitPolicy.UNIQUE && results.size() > 1
                    || policy == HitPolicy.ANY && !one) {
                return new Found(null, matched, policy.name());
            }
            Object first = results.isEmpty() ? null : results.getFirst();
            Object value =
                    switch (policy) {
                        case UNIQUE, FIRST, ANY -> first;
                        case RULE_ORDER, COLLECT -> results;
                        case SUM -> aggregated(Functions.SUM, results);
                        case MIN -> aggregated(Functions.MIN, results);
                        case MAX -> aggregated(Functions.MAX, results);
                        case COUNT -> aggregated(Functions.COUNT, results);
                    };
            return new Found(Values.result(value), matched, null);
        }

        private static @Nullable Object aggregated(
                Functions function, List<@Nullable Object> results) {
            return results.contains(null) ? null : function.apply(new Object[] {results}, null);
        }

        @Override
        public long steps() {
            return inputs.stream().mapToLong(Engine.Checked::steps).sum()
                    + rows.stream().mapToLong(Row::steps).sum();
        }
    }
}
