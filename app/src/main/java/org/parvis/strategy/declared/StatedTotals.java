package org.parvis.strategy.declared;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.parvis.kernel.Home;
import org.parvis.strategy.Stated;
import org.springframework.stereotype.Component;

/** The latest statements of bodies, as plans show them. */
@Component
class StatedTotals implements Stated {
    private final Things things;
    private final Declarations declarations;

    StatedTotals(Things things, Declarations declarations) {
        this.things = things;
        this.declarations = declarations;
    }

    @Override
    public List<Line> inPlansOf(Set<Home> homes) {
        List<Declaration> latest = declarations.latest(homes);
        var lines = new ArrayList<Line>();
        for (Thing thing : things.all()) {
            List<Declaration> of =
                    latest.stream().filter(each -> each.thing().equals(thing.code())).toList();
            if (thing.inPlans() && !of.isEmpty()) {
                thing.parts().forEach(part -> lines.add(line(thing, part, of)));
            }
        }
        return lines;
    }

    private static Line line(Thing thing, Thing.Part part, List<Declaration> of) {
        long total =
                of.stream().mapToLong(each -> each.totals().getOrDefault(part.value(), 0L)).sum();
        LocalDate on = of.stream().map(Declaration::day).max(LocalDate::compareTo).orElseThrow();
        return new Line(thing.name(), part.name(), total, on);
    }
}
