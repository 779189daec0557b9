package org.parvis.plans;

import java.util.List;
import java.util.TreeMap;

/** The plan that a body finds when it begins: what everybody must reach is there already. */
public final class Blank {
    /** A plan without anything. */
    public static final Plan NONE = new Plan(2000, 2000, "", List.of(), List.of());

    private static final int YEARS = 3;

    private Blank() {}

    static Plan plan(PlanRules rules, int year) {
        List<Plan.Target> targets =
                rules.mandatory().stream()
                        .map(code -> new Plan.Target(code, null, code, null, new TreeMap<>()))
                        .toList();
        return new Plan(year, year + YEARS, "", targets, List.of());
    }
}
