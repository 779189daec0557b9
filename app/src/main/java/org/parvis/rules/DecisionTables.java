package org.parvis.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.Outcome;

/**
 * The decisions of one DMN file. Every cell and expression passes the guard of {@link Rules}; what
 * DMN offers beyond tables and literal expressions (functions, imports, invocations) is refused.
 */
public final class DecisionTables {

    private final RuleSite site;
    private final Map<String, RuleType> inputs;
    private final Map<String, Decision> decisions;

    private DecisionTables(
            RuleSite site, Map<String, RuleType> inputs, Map<String, Decision> decisions) {
        this.site = site;
        this.inputs = inputs;
        this.decisions = decisions;
    }

    /** Reads a DMN file whole, or says where and why it is refused. */
    public static Outcome<DecisionTables> load(byte[] dmn, RuleSite site) {
        try {
            DmnReader reader = DmnReader.read(dmn);
            return Outcome.ok(new DecisionTables(site, reader.inputs(), reader.decisions()));
        } catch (Refused refused) {
            return Outcome.refused(refused.at(site));
        }
    }

    /** What must be known before deciding. */
    public Map<String, RuleType> inputs() {
        return inputs;
    }

    /** Where a definition names this file: what explanations call the rule. */
    public String place() {
        return site.id();
    }

    /** What each decision gives. */
    public Map<String, RuleType> results() {
        Map<String, RuleType> results = new TreeMap<>();
        decisions.forEach((name, decision) -> results.put(name, decision.type()));
        return results;
    }

    public Set<String> decisions() {
        return decisions.keySet();
    }

    /**
     * Decides, with the rows that matched (from 1). Rows that contradict each other under the
     * table's hit policy give no result and the policy's name as problem.
     */
    public Explanation decide(String decision, Map<String, ? extends @Nullable Object> given) {
        if (!decisions.containsKey(decision)) {
            throw new IllegalArgumentException("No decision " + decision);
        }
        List<String> problems = new ArrayList<>();
        Map<String, @Nullable Object> told = new TreeMap<>();
        inputs.forEach(
                (name, type) ->
                        told.put(name, Values.input(name, given.get(name), type, problems)));
        Map<String, @Nullable Object> values = new HashMap<>(told);
        Decision.Found found = new Decision.Found(null, List.of(), null);
        for (Map.Entry<String, Decision> each : decisions.entrySet()) {
            if (!problems.isEmpty()) {
                break;
            }
            Decision.Found here = each.getValue().decide(values);
            values.put(each.getKey(), here.value());
            if (each.getKey().equals(decision)) {
                found = here;
                if (here.conflict() instanceof String conflict) {
                    problems.add(conflict);
                }
                break;
            }
        }
        Object result = problems.isEmpty() ? found.value() : null;
        return Explanation.of(site, decision, inputs, told, result, problems)
                .matching(found.rows());
    }

    /** Decides again what an explanation of this file tells. */
    public Explanation replay(Explanation told) {
        return decide(told.expression(), told.inputs());
    }
}
