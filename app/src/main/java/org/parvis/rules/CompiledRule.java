package org.parvis.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.Refusal;

/**
 * A rule that passed the guard: immutable, safe to share between threads, bounded in cost.
 *
 * <p>A missing answer is null, and what depends on it is null too, except where it does not matter
 * ({@code false and x} is false). {@code x = null} asks whether an answer is missing.
 */
public final class CompiledRule {

    private final RuleSite site;
    private final String expression;
    private final Engine.Checked checked;

    CompiledRule(RuleSite site, String expression, Engine.Checked checked) {
        this.site = site;
        this.expression = expression;
        this.checked = checked;
    }

    public RuleSite site() {
        return site;
    }

    public String expression() {
        return expression;
    }

    /** The declared names that the rule reads: what must be asked before it can be known. */
    public Set<String> uses() {
        return checked.used();
    }

    /** Worst-case steps of one evaluation, for the designer to see. */
    public long steps() {
        return checked.steps();
    }

    /** The value and how it came about. */
    public Explanation evaluate(Map<String, ? extends @Nullable Object> inputs) {
        List<String> problems = new ArrayList<>();
        Map<String, @Nullable Object> values = fitting(inputs, problems);
        Object result = problems.isEmpty() ? checked.evaluate(values) : null;
        return Explanation.of(site, expression, types(), values, result, problems);
    }

    /** The value alone, for pages that show or hide a question. */
    public @Nullable Object value(Map<String, ? extends @Nullable Object> inputs) {
        List<String> problems = new ArrayList<>();
        Map<String, @Nullable Object> values = fitting(inputs, problems);
        return problems.isEmpty() ? checked.evaluate(values) : null;
    }

    /** Whether the value is true; unknown is not true. */
    public boolean holds(Map<String, ? extends @Nullable Object> inputs) {
        return Boolean.TRUE.equals(value(inputs));
    }

    /**
     * The same rule over whole numbers given in this order, without the engine; empty when it asks
     * for more than arithmetic, comparison and logic.
     */
    public Optional<NumberRule> overNumbers(List<String> order) {
        return OverNumbers.of(checked.tree(), order);
    }

    /**
     * Why its value could never be what its place needs, or why it compares what never compares:
     * found from the names alone, before any answer.
     */
    public Optional<Refusal> misfit(@Nullable RuleType expected) {
        try {
            Kinds.check(checked.tree(), checked.names(), expected);
            return Optional.empty();
        } catch (Refused refused) {
            return Optional.of(refused.at(site));
        }
    }

    private Map<String, @Nullable Object> fitting(
            Map<String, ? extends @Nullable Object> inputs, List<String> problems) {
        Map<String, @Nullable Object> values = new TreeMap<>();
        for (String name : checked.used()) {
            RuleType type = checked.names().get(name);
            if (type != null) {
                values.put(name, Values.input(name, inputs.get(name), type, problems));
            }
        }
        return values;
    }

    private Map<String, RuleType> types() {
        Map<String, RuleType> types = new TreeMap<>();
        for (String name : checked.used()) {
            RuleType type = checked.names().get(name);
            if (type != null) {
                types.put(name, type.plain());
            }
        }
        return types;
    }
}
