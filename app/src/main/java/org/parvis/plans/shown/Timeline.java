package org.parvis.plans.shown;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parvis.ds.Column;
import org.parvis.ds.DataTable;
import org.parvis.ds.Gantt;
import org.parvis.ds.Words;
import org.parvis.plans.Plan.Initiative;
import org.parvis.plans.Plan.Link;
import org.parvis.plans.PlanWords;
import org.parvis.plans.Running;

/** Initiatives as a drawing over time, in groups. */
public final class Timeline {
    private Timeline() {}

    /** A plan's initiatives, grouped by the target that they should move. */
    public static Gantt of(PlanPage page) {
        Map<String, List<Running>> groups = new LinkedHashMap<>();
        for (Running one : page.initiatives()) {
            String target = one.initiative().target();
            String name =
                    target == null
                            ? page.w().say("plans.group.none")
                            : page.names().shortTarget(page.w(), target, page.plan());
            groups.computeIfAbsent(name, n -> new ArrayList<>()).add(one);
        }
        return of(page.w(), groups, page.plan().from(), page.plan().to(), page.today());
    }

    /** The same in lines, for whoever reads no drawing. */
    static DataTable table(PlanPage page) {
        Words w = page.w();
        var table =
                DataTable.of(
                        w.say("plans.timeline"),
                        Column.text(w.say("plans.field.name")),
                        Column.text(w.say("plans.field.from")),
                        Column.text(w.say("plans.field.to")),
                        Column.number(w.say("plans.done")),
                        Column.text(w.say("plans.field.needs")));
        for (Running one : page.initiatives()) {
            Initiative it = one.initiative();
            int late = one.progress().monthsLate(it, page.today());
            table =
                    table.row(
                            PlanWords.own(w, it.name()),
                            w.date(it.from()),
                            late > 0
                                    ? w.say("plans.late.end", w.date(page.end(one)), late)
                                    : w.date(it.to()),
                            w.percent(one.progress().done() / 100.0),
                            it.needs().isEmpty() ? "–" : page.needs(it));
        }
        return table;
    }

    public static Gantt of(
            Words w, Map<String, List<Running>> groups, int from, int to, LocalDate today) {
        var drawn = new ArrayList<Gantt.Group>();
        var places = new LinkedHashMap<Link, Integer>();
        groups.forEach(
                (name, all) -> {
                    all.forEach(one -> places.put(one.link(), places.size()));
                    drawn.add(
                            new Gantt.Group(
                                    name, all.stream().map(one -> bar(w, one, today)).toList()));
                });
        var waits = new ArrayList<Gantt.Wait>();
        groups.values()
                .forEach(
                        all ->
                                all.forEach(
                                        one ->
                                                one.initiative().needs().stream()
                                                        .filter(places::containsKey)
                                                        .forEach(
                                                                need ->
                                                                        waits.add(
                                                                                wait(
                                                                                        places,
                                                                                        need,
                                                                                        one)))));
        return new Gantt(LocalDate.of(from, 1, 1), LocalDate.of(to, 12, 31), today, drawn, waits);
    }

    private static Gantt.Wait wait(Map<Link, Integer> places, Link need, Running one) {
        return new Gantt.Wait(places.getOrDefault(need, 0), places.getOrDefault(one.link(), 0));
    }

    private static Gantt.Bar bar(Words w, Running one, LocalDate today) {
        int late = one.progress().monthsLate(one.initiative(), today);
        return new Gantt.Bar(
                PlanWords.name(w, one),
                one.initiative().from(),
                one.initiative().to(),
                one.progress().done(),
                late > 0 ? one.progress().end(one.initiative(), today) : null,
                late > 0 ? w.say("plans.late.note", late) : "");
    }
}
