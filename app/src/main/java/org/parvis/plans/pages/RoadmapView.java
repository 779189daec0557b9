package org.parvis.plans.pages;

import gg.jte.Content;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.parvis.ds.Column;
import org.parvis.ds.DataTable;
import org.parvis.ds.Gantt;
import org.parvis.ds.Link;
import org.parvis.ds.Status;
import org.parvis.ds.Texts;
import org.parvis.ds.Tone;
import org.parvis.ds.Words;
import org.parvis.kernel.LocalizedText;
import org.parvis.plans.Addresses;
import org.parvis.plans.Blank;
import org.parvis.plans.Plan;
import org.parvis.plans.Plan.Initiative;
import org.parvis.plans.PlanWords;
import org.parvis.plans.Progress;
import org.parvis.plans.Roadmap;
import org.parvis.plans.RoadmapFile.Accelerator;
import org.parvis.plans.RoadmapFile.Action;
import org.parvis.plans.RoadmapFile.Evidence;
import org.parvis.plans.Running;
import org.parvis.plans.Sheet;
import org.parvis.plans.Twins;
import org.parvis.plans.shown.Timeline;

/** The roadmap of the whole government, with the initiatives of plans that carry it out. */
record RoadmapView(
        Words w, PlanWords names, Roadmap roadmap, List<Running> running, LocalDate today) {

    private String in(LocalizedText text) {
        return w.typeset(text.in(w.lang()));
    }

    Sheet sheet() {
        Sheet sheet =
                Sheet.open(
                        w,
                        w.say("plans.roadmap"),
                        w.say("plans.roadmap.lead", roadmap.actions().size()),
                        Link.to(w.say("plans.back"), Addresses.plans(w.lang())));
        if (roadmap.actions().isEmpty()) {
            return sheet;
        }
        Sheet.Section actions =
                Sheet.Section.of("actions", w.say("plans.roadmap.actions"), in(roadmap.source()))
                        .gantt(drawn(roadmap.accelerators()), label(roadmap.actions().size()))
                        .table(actions(roadmap.actions()));
        Sheet.Section accelerators =
                Sheet.Section.of(
                        "accelerators",
                        w.say("plans.accelerators"),
                        w.say("plans.accelerators.text"));
        for (Accelerator one : roadmap.accelerators()) {
            accelerators =
                    accelerators.link(
                            Link.to(in(one.name()), address(one)).withIcon("arrow-right"));
        }
        return dependencies(sheet.section(actions).section(accelerators));
    }

    Sheet sheet(Accelerator one) {
        List<Action> guided = roadmap.guidedBy(one);
        var evidence =
                DataTable.of(
                        w.say("plans.evidence"),
                        Column.text(w.say("plans.body")),
                        Column.text(w.say("plans.evidence.what")),
                        Column.number(w.say("plans.comparison.before")),
                        Column.number(w.say("plans.comparison.after")),
                        Column.text(w.say("plans.evidence.source")));
        for (Evidence each : one.evidence()) {
            evidence =
                    evidence.row(
                            names.holder(w, each.body()),
                            in(each.what()),
                            each.before(),
                            each.after(),
                            in(each.source()));
        }
        Sheet sheet =
                Sheet.open(
                                w,
                                in(one.name()),
                                in(one.about()),
                                Link.to(w.say("plans.roadmap"), Addresses.roadmap(w.lang())))
                        .section(
                                Sheet.Section.of(
                                                "evidence",
                                                w.say("plans.evidence"),
                                                w.say("plans.evidence.text"))
                                        .table(evidence));
        return guided.isEmpty()
                ? sheet
                : sheet.section(
                        Sheet.Section.of("actions", w.say("plans.roadmap.guided"), "")
                                .gantt(drawn(List.of(one)), label(guided.size()))
                                .table(actions(guided)));
    }

    private String address(Accelerator one) {
        return Addresses.barometer(w.lang())
                + (w.lang().equals("en") ? "/accelerators/" : "/accelerateurs/")
                + one.code();
    }

    private String label(int actions) {
        return w.say(
                "plans.roadmap.label",
                actions,
                String.valueOf(first(roadmap.actions())),
                String.valueOf(last(roadmap.actions())));
    }

    private static int first(List<Action> actions) {
        return actions.stream().mapToInt(one -> one.from().getYear()).min().orElse(2026);
    }

    private static int last(List<Action> actions) {
        return actions.stream().mapToInt(one -> one.to().getYear()).max().orElse(2026);
    }

    /** The initiatives of plans that carry an action out. */
    private List<Running> carrying(Action action) {
        return running.stream()
                .filter(one -> action.code().equals(one.initiative().action()))
                .toList();
    }

    private int done(Action action) {
        return (int)
                carrying(action).stream()
                        .mapToInt(one -> one.progress().done())
                        .average()
                        .orElse(0);
    }

    private Gantt drawn(List<Accelerator> accelerators) {
        Map<String, List<Running>> groups = new LinkedHashMap<>();
        for (Accelerator each : accelerators) {
            var all = new ArrayList<Running>();
            roadmap.guidedBy(each).forEach(action -> all.add(bar(action)));
            if (!all.isEmpty()) {
                groups.put(in(each.name()), all);
            }
        }
        return Timeline.of(w, groups, first(roadmap.actions()), last(roadmap.actions()), today);
    }

    /** An action is drawn as an initiative that is as far as those that carry it out. */
    private Running bar(Action action) {
        return new Running(
                new Plan.Link("", action.code()),
                new Initiative(
                        action.code(),
                        in(action.name()),
                        "",
                        action.from(),
                        action.to(),
                        0,
                        "",
                        null,
                        0,
                        "",
                        List.of(),
                        List.of(),
                        null,
                        null,
                        null),
                new Progress(today, done(action), 0, null, ""));
    }

    private DataTable actions(List<Action> actions) {
        var table =
                DataTable.of(
                        w.say("plans.roadmap.actions"),
                        Column.text(w.say("plans.field.action")),
                        Column.text(w.say("plans.field.owner")),
                        Column.text(w.say("plans.dates")),
                        Column.text(w.say("plans.targets.plain")),
                        Column.text(w.say("plans.roadmap.carried")),
                        Column.number(w.say("plans.done")));
        for (Action one : actions) {
            table =
                    table.row(
                            in(one.name()),
                            names.holder(w, one.body()),
                            PlanWords.span(w, one.from(), one.to()),
                            String.join(
                                    ", ",
                                    one.targets().stream()
                                            .map(t -> names.shortTarget(w, t, Blank.NONE))
                                            .toList()),
                            carried(one),
                            w.percent(done(one) / 100.0));
        }
        return table;
    }

    private Content carried(Action action) {
        List<Running> by = carrying(action);
        String all =
                by.stream()
                        .map(
                                one ->
                                        w.say(
                                                "plans.of",
                                                PlanWords.name(w, one),
                                                names.holder(w, one.link().holder())))
                        .collect(Collectors.joining(", "));
        return by.isEmpty()
                ? Texts.of(w.say("plans.roadmap.nobody"))
                : PlanWords.marked(w, all, by.toArray(Running[]::new));
    }

    /** What one body needs of another, drawn and in a table. */
    private Sheet dependencies(Sheet sheet) {
        var table =
                DataTable.of(
                        w.say("plans.across"),
                        Column.text(w.say("plans.across.who")),
                        Column.text(w.say("plans.field.from")),
                        Column.text(w.say("plans.field.needs")),
                        Column.text(w.say("plans.across.end")),
                        Column.text(w.say("plans.across.state")));
        Map<String, List<Running>> groups = new LinkedHashMap<>();
        for (Running one : running) {
            for (Plan.Link need : one.initiative().needs()) {
                Running before =
                        running.stream().filter(each -> each.is(need)).findFirst().orElse(null);
                if (before != null && !need.holder().equals(one.link().holder())) {
                    add(groups, before);
                    add(groups, one);
                    table = table.row(cells(one, before));
                }
            }
        }
        if (groups.isEmpty()) {
            return sheet;
        }
        int from = years(groups).min().orElse(2026);
        int to = years(groups).max().orElse(2026);
        Sheet.Section across =
                Sheet.Section.of("across", w.say("plans.across"), w.say("plans.across.text"))
                        .gantt(
                                Timeline.of(w, groups, from, to, today),
                                w.say("plans.across.label", table.rows().size()))
                        .table(table);
        return twins(sheet.section(across));
    }

    private Sheet twins(Sheet sheet) {
        List<Content> twins = Twins.in(running).stream().map(same -> names.shown(w, same)).toList();
        return twins.isEmpty()
                ? sheet
                : sheet.section(
                        Sheet.Section.of("twins", w.say("plans.twins"), w.say("plans.twins.text"))
                                .items(twins));
    }

    private static IntStream years(Map<String, List<Running>> groups) {
        return groups.values().stream()
                .flatMap(List::stream)
                .flatMapToInt(
                        one ->
                                IntStream.of(
                                        one.initiative().from().getYear(),
                                        one.initiative().to().getYear()));
    }

    private void add(Map<String, List<Running>> groups, Running one) {
        List<Running> all =
                groups.computeIfAbsent(
                        names.holder(w, one.link().holder()), name -> new ArrayList<>());
        if (!all.contains(one)) {
            all.add(one);
        }
    }

    private Object[] cells(Running one, Running before) {
        LocalDate end = before.progress().end(before.initiative(), today);
        boolean blocked = !before.progress().over() && !end.isBefore(one.initiative().from());
        return new Object[] {
            names.shown(w, one),
            w.date(one.initiative().from()),
            names.shown(w, before),
            w.date(end),
            blocked ? Status.of(w.say("plans.tag.blocked"), Tone.WARN) : w.say("plans.across.good")
        };
    }
}
