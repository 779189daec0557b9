package org.parvis.plans;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parvis.plans.Plan.Initiative;

/**
 * Initiatives of several plans that build the same kind of thing, unless one waits for the other or
 * is part of it: then they know of each other.
 */
public record Twins(String builds, List<Running> all) {

    public static List<Twins> in(List<Running> running) {
        Map<String, List<Running>> byKind = new LinkedHashMap<>();
        for (Running one : running) {
            String builds = one.initiative().builds();
            if (builds != null && !one.progress().over()) {
                byKind.computeIfAbsent(builds, b -> new ArrayList<>()).add(one);
            }
        }
        var twins = new ArrayList<Twins>();
        byKind.forEach(
                (builds, all) -> {
                    List<Running> apart =
                            all.stream()
                                    .filter(one -> all.stream().noneMatch(o -> leans(one, o)))
                                    .toList();
                    long holders = apart.stream().map(o -> o.link().holder()).distinct().count();
                    if (holders > 1) {
                        twins.add(new Twins(builds, apart));
                    }
                });
        return List.copyOf(twins);
    }

    /** Whether one uses what the other builds. */
    private static boolean leans(Running one, Running other) {
        Initiative it = one.initiative();
        return it.needs().contains(other.link()) || other.link().equals(it.partOf());
    }
}
