package org.parvis.strategy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.parvis.kernel.Home;
import org.parvis.kernel.LocalizedText;
import org.springframework.stereotype.Component;

/** What bodies state of themselves that belongs in their plans, for whoever shows plans. */
@Component
public class Stated {
    private final Things things;
    private final Declarations declarations;

    Stated(Things things, Declarations declarations) {
        this.things = things;
        this.declarations = declarations;
    }

    /** How many there were in a part of a thing, on the day of the latest statement. */
    public record Line(LocalizedText thing, LocalizedText part, long total, LocalDate on) {}

    /** The latest totals of these bodies together, in the order of the pack; none stated, none. */
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
