package org.parvis.rules;

import java.util.Map;
import java.util.TreeMap;
import org.parvis.kernel.Outcome;

/**
 * The door through which every expression enters. Nothing is evaluated that did not pass the whole
 * guard: characters, syntax tree, names, functions, size and cost.
 */
public final class Rules {

    /**
     * The input that {@code today()} reads where a rule may ask for the day: it is given by the
     * clock of the program, kept with the other inputs, and given again by a replay.
     */
    public static final String TODAY = "today";

    private Rules() {}

    /** Compiles an expression over the given names, or says where and why it is refused. */
    public static Outcome<CompiledRule> compile(
            String expression, RuleSite site, Map<String, RuleType> names) {
        try {
            Map<String, RuleType> checked = Engine.names(names);
            return Outcome.ok(
                    new CompiledRule(site, expression, Engine.expression(expression, checked)));
        } catch (Refused refused) {
            return Outcome.refused(refused.at(site));
        }
    }

    /**
     * Evaluates again what an explanation tells, from its own expression and inputs. The result is
     * the same, years later, or the expression is refused by a guard that has become stricter.
     */
    public static Outcome<Explanation> replay(Explanation told) {
        RuleSite site =
                new RuleSite(told.rule(), 1, told.rule(), told.version(), told.article(), null);
        return compile(told.expression(), site, new TreeMap<>(told.types()))
                .map(rule -> rule.evaluate(told.inputs()).with(told.sentence()));
    }
}
