package org.parvis.plans.help;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.Column;
import org.parvis.ds.DataTable;
import org.parvis.ds.Status;
import org.parvis.ds.Texts;
import org.parvis.ds.Tone;
import org.parvis.ds.Words;
import org.parvis.kernel.Home;
import org.parvis.organizations.Organizations;
import org.parvis.plans.PlanWords;
import org.parvis.plans.Sheet;
import org.parvis.plans.help.HelpTable.Adopter;
import org.parvis.plans.help.HelpTable.Assessment;
import org.parvis.plans.help.HelpTable.Lesson;
import org.parvis.plans.help.HelpTable.Request;
import org.parvis.plans.help.HelpTable.Solution;
import org.springframework.stereotype.Component;

/** What bodies ask, offer and learn, as sections of a page. */
@Component
class HelpViews {
    private final Organizations organizations;
    private final PlanWords names;
    private final Maturity maturity;

    HelpViews(Organizations organizations, PlanWords names, Maturity maturity) {
        this.organizations = organizations;
        this.names = names;
        this.maturity = maturity;
    }

    String body(Home home, Words w) {
        return organizations.byHome(home).map(o -> w.typeset(o.name().in(w.lang()))).orElse("");
    }

    Sheet.Section requests(List<Request> all, Words w) {
        Sheet.Section section =
                Sheet.Section.of(
                        "help", w.say("plans.help"), all.isEmpty() ? w.say("plans.help.none") : "");
        if (all.isEmpty()) {
            return section;
        }
        var table =
                DataTable.of(
                        w.say("plans.help"),
                        Column.text(w.say("plans.help.subject")),
                        Column.text(w.say("plans.body")),
                        Column.text(w.say("plans.journal.at")),
                        Column.text(w.say("plans.central.state")));
        for (Request one : all) {
            table =
                    table.row(
                            Texts.link(HelpAddresses.help(w.lang(), one.id()), one.subject()),
                            body(one.home(), w),
                            w.dateTime(one.at()),
                            one.answer().isEmpty()
                                    ? Status.of(w.say("plans.help.waits"), Tone.WAIT)
                                    : Status.of(w.say("plans.calls.answered"), Tone.GOOD));
        }
        return section.table(table);
    }

    /** Solutions with who took them; linked where one may take them too. */
    Sheet.Section solutions(List<Solution> all, List<Adopter> adopters, boolean linked, Words w) {
        Sheet.Section section =
                Sheet.Section.of(
                        "solutions", w.say("plans.solutions"), w.say("plans.solutions.text"));
        if (all.isEmpty()) {
            return section;
        }
        var table =
                DataTable.of(
                        w.say("plans.solutions"),
                        Column.text(w.say("plans.solution")),
                        Column.text(w.say("plans.field.builds")),
                        Column.text(w.say("plans.solution.by")),
                        Column.number(w.say("plans.solution.adopters")));
        for (Solution one : all) {
            long taken = adopters.stream().filter(a -> a.solution().equals(one.id())).count();
            table =
                    table.row(
                            linked
                                    ? Texts.link(
                                            HelpAddresses.solution(w.lang(), one.id()), one.name())
                                    : PlanWords.own(w, one.name()),
                            names.block(w, one.builds()),
                            body(one.home(), w),
                            taken);
        }
        return section.table(table);
    }

    /** Who took one solution, and what it changed. */
    Sheet.Section adopters(List<Adopter> taken, Words w) {
        Sheet.Section section =
                Sheet.Section.of(
                        "adopters",
                        w.say("plans.solution.adopters"),
                        taken.isEmpty() ? w.say("plans.solution.nobody") : "");
        if (taken.isEmpty()) {
            return section;
        }
        var table =
                DataTable.of(
                        w.say("plans.solution.adopters"),
                        Column.text(w.say("plans.body")),
                        Column.text(w.say("plans.solution.since")),
                        Column.text(w.say("plans.solution.changed")));
        for (Adopter one : taken) {
            table =
                    table.row(
                            body(one.home(), w),
                            w.date(one.since()),
                            PlanWords.own(w, one.words()));
        }
        return section.table(table);
    }

    Sheet.Section lessons(List<Lesson> all, Words w) {
        var items = new ArrayList<Object>();
        for (Lesson one : all) {
            var title = PlanWords.own(w, one.title());
            var words = PlanWords.own(w, one.words());
            String body = body(one.home(), w);
            items.add(
                    (gg.jte.Content)
                            out -> {
                                out.writeContent("<strong>");
                                title.writeTo(out);
                                out.writeContent("</strong><br>");
                                words.writeTo(out);
                                out.writeContent("<br><span class=\"pv-small pv-soft\">");
                                out.writeUserContent(body);
                                out.writeContent("</span>");
                            });
        }
        return Sheet.Section.of(
                        "lessons",
                        w.say("plans.lessons"),
                        items.isEmpty() ? w.say("plans.lessons.none") : "")
                .items(items);
    }

    /** How a body sees itself: the last two times, side by side. */
    Sheet.Section maturity(List<Assessment> all, Words w) {
        Sheet.Section section =
                Sheet.Section.of(
                        "maturity",
                        w.say("plans.maturity"),
                        all.isEmpty()
                                ? w.say("plans.maturity.none")
                                : w.typeset(maturity.source().in(w.lang())));
        if (all.isEmpty()) {
            return section;
        }
        List<Assessment> shown = all.stream().limit(2).toList();
        var columns = new ArrayList<Column>();
        columns.add(Column.text(w.say("plans.maturity.statement")));
        shown.forEach(one -> columns.add(Column.text(w.dateTime(one.at()))));
        var table = DataTable.of(w.say("plans.maturity"), columns.toArray(Column[]::new));
        for (Maturity.Statement one : maturity.statements()) {
            var cells = new ArrayList<Object>();
            cells.add(w.typeset(one.name().in(w.lang())));
            shown.forEach(each -> cells.add(level(each.levels().get(one.code()), w)));
            table = table.row(cells.toArray());
        }
        return section.table(table);
    }

    /** How many bodies stand where, by what each said last; nobody is named. */
    Sheet.Section spread(List<Assessment> all, Words w) {
        Map<Home, Assessment> last = new LinkedHashMap<>();
        all.forEach(one -> last.putIfAbsent(one.home(), one));
        var columns = new ArrayList<Column>();
        columns.add(Column.text(w.say("plans.maturity.statement")));
        for (int level = 0; level < Maturity.LEVELS; level++) {
            columns.add(Column.number(w.say("plans.maturity.level." + level)));
        }
        var table = DataTable.of(w.say("plans.maturity.all"), columns.toArray(Column[]::new));
        for (Maturity.Statement one : maturity.statements()) {
            var cells = new ArrayList<Object>();
            cells.add(w.typeset(one.name().in(w.lang())));
            for (int level = 0; level < Maturity.LEVELS; level++) {
                int at = level;
                cells.add(
                        last.values().stream()
                                .filter(each -> Objects.equals(each.levels().get(one.code()), at))
                                .count());
            }
            table = table.row(cells.toArray());
        }
        return Sheet.Section.of(
                        "spread",
                        w.say("plans.maturity.all"),
                        w.say("plans.maturity.bodies", last.size()))
                .table(table);
    }

    private static String level(@Nullable Integer level, Words w) {
        return level == null ? "–" : w.say("plans.maturity.level." + level);
    }
}
