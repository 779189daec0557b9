package org.parvis.plans.writing;

import java.util.ArrayList;
import java.util.List;
import org.parvis.plans.Plan;
import org.parvis.plans.Plan.Initiative;
import org.parvis.plans.Plan.Target;

/** A plan with one point more, less or otherwise. */
final class Edits {
    private Edits() {}

    static Plan with(Plan plan, Target one) {
        var targets = new ArrayList<>(plan.targets());
        targets.replaceAll(each -> each.code().equals(one.code()) ? one : each);
        if (plan.target(one.code()).isEmpty()) {
            targets.add(one);
        }
        return of(plan, targets, plan.initiatives());
    }

    static Plan without(Plan plan, Target one) {
        return of(
                plan,
                plan.targets().stream().filter(each -> !each.equals(one)).toList(),
                plan.initiatives());
    }

    static Plan with(Plan plan, Initiative one) {
        var initiatives = new ArrayList<>(plan.initiatives());
        initiatives.replaceAll(each -> each.code().equals(one.code()) ? one : each);
        if (plan.initiative(one.code()).isEmpty()) {
            initiatives.add(one);
        }
        return of(plan, plan.targets(), initiatives);
    }

    static Plan without(Plan plan, Initiative one) {
        return of(
                plan,
                plan.targets(),
                plan.initiatives().stream().filter(each -> !each.equals(one)).toList());
    }

    private static Plan of(Plan plan, List<Target> targets, List<Initiative> initiatives) {
        return new Plan(plan.from(), plan.to(), plan.vision(), targets, initiatives);
    }
}
