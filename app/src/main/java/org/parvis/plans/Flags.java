package org.parvis.plans;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parvis.plans.Plan.Link;

/** What is late, costs more than planned or waits for another, over all published plans. */
public record Flags(List<Flag> all) {
    public static Flags of(List<Running> running, LocalDate today) {
        Map<Link, Running> byLink = new LinkedHashMap<>();
        running.forEach(one -> byLink.put(one.link(), one));
        var flags = new ArrayList<Flag>();
        for (Running one : running) {
            int months = one.progress().monthsLate(one.initiative(), today);
            if (months > 0) {
                flags.add(new Flag.Late(one, months));
            }
            long over = one.progress().overCost(one.initiative());
            if (over > 0) {
                flags.add(new Flag.OverCost(one, over));
            }
            if (!one.progress().over()) {
                needs(one, byLink, today, flags);
            }
        }
        return new Flags(List.copyOf(flags));
    }

    private static void needs(
            Running one, Map<Link, Running> byLink, LocalDate today, List<Flag> flags) {
        for (Link need : one.initiative().needs()) {
            Running before = byLink.get(need);
            if (before == null) {
                flags.add(new Flag.Unknown(one, need));
            } else if (!before.progress().over()
                    && !before.progress()
                            .end(before.initiative(), today)
                            .isBefore(one.initiative().from())) {
                flags.add(new Flag.Blocked(one, before));
            }
        }
    }

    /** What the owners of that plan must know: about theirs, and about what waits for theirs. */
    public List<Flag> concerning(String holder) {
        return all.stream()
                .filter(
                        flag ->
                                flag.about().link().holder().equals(holder)
                                        || (flag instanceof Flag.Blocked blocked
                                                && blocked.by().link().holder().equals(holder)))
                .toList();
    }

    public List<Flag> about(Link link) {
        return all.stream().filter(flag -> flag.about().is(link)).toList();
    }
}
