package org.parvis.plans;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.parvis.plans.Plan.Initiative;
import org.parvis.plans.Plan.Link;

/** What must come before what: nothing waits for itself, nor begins before what it needs ends. */
public final class Order {
    private Order() {}

    /** What is wrong with the order inside one plan. */
    public static List<Problem> problems(Plan plan, String holder, UnaryOperator<String> place) {
        var problems = new ArrayList<Problem>();
        Map<Link, List<Link>> needs = new TreeMap<>();
        for (Initiative one : plan.initiatives()) {
            needs.put(new Link(holder, one.code()), one.needs());
            if (one.target() != null && plan.target(one.target()).isEmpty()) {
                problems.add(
                        Problem.at(place.apply(one.code()), "plans.wrong.target", one.target()));
            }
            for (Link need : one.needs()) {
                if (need.holder().equals(holder)) {
                    inside(plan, one, need, place.apply(one.code()), problems);
                }
            }
        }
        cycle(needs).stream()
                .findFirst()
                .ifPresent(
                        first ->
                                problems.add(
                                        Problem.at(
                                                place.apply(first.code()),
                                                "plans.wrong.cycle",
                                                chain(cycle(needs), holder))));
        return problems;
    }

    private static void inside(
            Plan plan, Initiative one, Link need, String place, List<Problem> problems) {
        Initiative before = plan.initiative(need.code()).orElse(null);
        if (before == null) {
            problems.add(Problem.at(place, "plans.wrong.need", need.code()));
        } else if (!before.equals(one) && !one.from().isAfter(before.to())) {
            problems.add(
                    Problem.at(
                            place,
                            "plans.wrong.overlap",
                            one.name(),
                            one.from().toString(),
                            before.name(),
                            before.to().toString()));
        }
    }

    static String chain(List<Link> cycle, String holder) {
        return cycle.stream().map(link -> link.written(holder)).collect(Collectors.joining(" → "));
    }

    /** A way that comes back to where it began, the first again at its end; empty without one. */
    public static List<Link> cycle(Map<Link, List<Link>> needs) {
        Map<Link, Boolean> done = new HashMap<>();
        for (Link start : needs.keySet()) {
            List<Link> found = walk(start, needs, new LinkedHashSet<>(), done);
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    private static List<Link> walk(
            Link at, Map<Link, List<Link>> needs, Set<Link> way, Map<Link, Boolean> done) {
        if (!way.add(at)) {
            var all = new ArrayList<>(way);
            var cycle = new ArrayList<>(all.subList(all.indexOf(at), all.size()));
            cycle.add(at);
            return cycle;
        }
        if (done.containsKey(at)) {
            way.remove(at);
            return List.of();
        }
        for (Link next : needs.getOrDefault(at, List.of())) {
            List<Link> found = walk(next, needs, way, done);
            if (!found.isEmpty()) {
                return found;
            }
        }
        way.remove(at);
        done.put(at, true);
        return List.of();
    }
}
