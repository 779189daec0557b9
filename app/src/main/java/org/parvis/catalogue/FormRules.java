package org.parvis.catalogue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parvis.rules.CompiledRule;
import org.parvis.rules.Explanation;

/**
 * The rules of a set of questions, compiled once: what is asked, what must be answered, what is
 * accepted. What is unknown is not shown, not required and not refused.
 */
public final class FormRules {
    private final Map<Expression, CompiledRule> rules;

    FormRules(Map<Expression, CompiledRule> rules) {
        this.rules = Map.copyOf(rules);
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

    /** Why each conditional page or question was or was not asked. */
    public List<Explanation> explain(
            FormDefinition form, Map<String, ? extends @Nullable Object> answers) {
        Map<String, Explanation> told = new HashMap<>();
        for (FormDefinition.FormPage page : form.pages()) {
            tell(page.showWhen(), answers, told);
            page.questions().forEach(question -> tell(question.showWhen(), answers, told));
        }
        return new ArrayList<>(told.values());
    }

    private void tell(
            @Nullable Expression condition,
            Map<String, ? extends @Nullable Object> answers,
            Map<String, Explanation> told) {
        CompiledRule rule = condition == null ? null : rules.get(condition);
        if (rule != null) {
            told.put(rule.expression(), rule.evaluate(answers));
        }
    }
}
