package org.parvis.strategy.declared;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.Home;
import org.parvis.kernel.Outcome;
import org.parvis.kernel.RecordRef;
import org.parvis.measures.MeasuredFact;

/** What new statements change beside those before: themselves, and the facts they come to. */
record Difference(List<Declaration> fresh, List<MeasuredFact> facts) {

    /** What no count of processes or data sets reaches; more is a slip of the finger. */
    static final long MOST = 1_000_000;

    private record Subject(Home home, String thing) {}

    /**
     * @param before all that was stated of the same, the earliest first
     */
    static Outcome<Difference> of(
            Things things, List<Declaration> before, List<Declaration> stated) {
        Map<Subject, List<Declaration>> known = new HashMap<>();
        before.forEach(each -> of(each, known).add(each));
        var difference = new Difference(new ArrayList<>(), new ArrayList<>());
        for (Declaration each : stated) {
            List<Declaration> same = of(each, known);
            if (same.stream().anyMatch(each::says)) {
                continue;
            }
            Declaration last = same.isEmpty() ? null : same.getLast();
            Outcome<Boolean> added = difference.add(things, last, each);
            if (added instanceof Outcome.Refused<Boolean>(var refusal)) {
                return Outcome.refused(refusal);
            }
            same.add(each);
        }
        return Outcome.ok(difference);
    }

    private static List<Declaration> of(Declaration each, Map<Subject, List<Declaration>> known) {
        return known.computeIfAbsent(
                new Subject(each.home(), each.thing()), subject -> new ArrayList<>());
    }

    private Outcome<Boolean> add(Things things, @Nullable Declaration before, Declaration stated) {
        if (before != null && !stated.day().isAfter(before.day())) {
            return Outcome.refused("strategy.declared.refused.earlier", stated.day(), before.day());
        }
        Thing thing = things.byCode(stated.thing()).orElse(null);
        if (thing == null) {
            return Outcome.refused("strategy.declared.refused.thing", stated.thing());
        }
        return thing(thing, before, stated);
    }

    private Outcome<Boolean> thing(Thing thing, @Nullable Declaration before, Declaration stated) {
        for (Thing.Part part : thing.parts()) {
            Long total = stated.totals().get(part.value());
            if (total == null || total < 0 || total > MOST) {
                return Outcome.refused("strategy.declared.refused.total", part.value(), MOST);
            }
            long was = before == null ? 0 : before.totals().getOrDefault(part.value(), 0L);
            // what came in another way keeps its own origin: it is taken back under that one
            if (before != null && before.origin() != stated.origin()) {
                fact(thing, part.value(), before.origin(), stated, -was);
                was = 0;
            }
            fact(thing, part.value(), stated.origin(), stated, total - was);
        }
        fresh.add(stated);
        return Outcome.ok(true);
    }

    private void fact(
            Thing thing,
            String part,
            Declaration.Origin origin,
            Declaration stated,
            long quantity) {
        if (quantity != 0 && thing.compared() == null) {
            facts.add(
                    new MeasuredFact(
                            thing.fact(),
                            "declared/" + stated.id() + "/" + part + "/" + origin.code(),
                            new RecordRef("declaration", stated.home(), stated.id()),
                            stated.home(),
                            thing.code(),
                            thing.dimensions(part, origin),
                            stated.day(),
                            quantity,
                            null));
        }
    }
}
