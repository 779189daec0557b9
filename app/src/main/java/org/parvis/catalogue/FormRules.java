package org.parvis.catalogue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parvis.rules.CompiledRule;
import org.parvis.rules.DecisionTables;
import org.parvis.rules.Explanation;

/**
 * The rules of a set of questions, compiled once: what is asked, what must be answered, what is
 * accepted, what is computed. What is unknown is not shown, not required and not refused.
 */
public final class FormRules {
    /** A decision of a table, which gives the value of a question. */
    public record Decided(DecisionTables tables, String decision) {}

    private final Map<Expression, CompiledRule> rules;
    private final Map<String, Decided> decisions = new HashMap<>();

    /** A rule is found by the place where it is written, not by its words: two places differ. */
    public FormRules(Map<Expression, CompiledRule> rules, Map<Question, Decided> decisions) {
        this.rules = new IdentityHashMap<>(rules);
        decisions.forEach((question, decided) -> this.decisions.put(question.id(), decided));
    }

    public boolean shows(
            FormDefinition.FormPage page, Map<String, ? extends @Nullable Object> answers) {
        return page.showWhen() == null || holds(page.showWhen(), answers);
    }

    public boolean asks(Question question, Map<String, ? extends @Nullable Object> answers) {
        return question.showWhen() == null || holds(question.showWhen(), answers);
    }

    public boolean requires(Question question, Map<String, ? extends @Nullable Object> answers) {
        return holds(question.required(), answers);
    }

    /** The validations that these answers break. */
    public List<Question.Validation> broken(
            Question question, Map<String, ? extends @Nullable Object> answers) {
        if (question.validations().isEmpty()) {
            return List.of();
        }
        return question.validations().stream()
                .filter(rule -> Boolean.FALSE.equals(value(rule.holds(), answers)))
                .toList();
    }

    public boolean holds(Expression condition, Map<String, ? extends @Nullable Object> answers) {
        return condition.always() || Boolean.TRUE.equals(value(condition, answers));
    }

    public @Nullable Object value(
            Expression expression, Map<String, ? extends @Nullable Object> answers) {
        CompiledRule rule = rules.get(expression);
        return rule == null ? null : rule.value(answers);
    }

    /** The value of an expression and why; nothing when it is a constant. */
    public Optional<Explanation> told(
            @Nullable Expression expression, Map<String, ? extends @Nullable Object> answers) {
        CompiledRule rule = expression == null ? null : rules.get(expression);
        return Optional.ofNullable(rule).map(found -> found.evaluate(answers));
    }

    /**
     * The computed value of a question and why, by its expression or its table.
     *
     * @param definition the question as the definition writes it, whatever its row
     */
    public Optional<Explanation> computed(
            Question definition, Map<String, ? extends @Nullable Object> answers) {
        if (definition.value() != null) {
            return told(definition.value(), answers);
        }
        Decided decided = decisions.get(definition.id());
        return Optional.ofNullable(decided)
                .map(found -> found.tables().decide(found.decision(), answers));
    }

    /** Why each conditional page or question was or was not asked, outside repeated groups. */
    public List<Explanation> explain(
            FormDefinition form, Map<String, ? extends @Nullable Object> answers) {
        List<Explanation> told = new ArrayList<>();
        for (FormDefinition.FormPage page : form.pages()) {
            told(page.showWhen(), answers).ifPresent(told::add);
            page.questions().forEach(q -> told(q.showWhen(), answers).ifPresent(told::add));
        }
        return told;
    }

    /** Every rule by the name of its place. */
    Map<String, CompiledRule> byPlace() {
        Map<String, CompiledRule> places = new HashMap<>();
        rules.values().forEach(rule -> places.put(rule.site().id(), rule));
        return places;
    }

    /** The tables that decide, by the place where each is written. */
    Map<String, DecisionTables> tables() {
        Map<String, DecisionTables> tables = new HashMap<>();
        decisions.values().forEach(each -> tables.put(each.tables().place(), each.tables()));
        return tables;
    }
}
