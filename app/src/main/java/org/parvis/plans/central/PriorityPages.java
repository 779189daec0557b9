package org.parvis.plans.central;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.Choice;
import org.parvis.ds.Column;
import org.parvis.ds.DataTable;
import org.parvis.ds.Words;
import org.parvis.kernel.Actor;
import org.parvis.plans.CentralAddresses;
import org.parvis.plans.Flags;
import org.parvis.plans.Form;
import org.parvis.plans.Form.Kind;
import org.parvis.plans.Holders;
import org.parvis.plans.Plan;
import org.parvis.plans.Plan.Link;
import org.parvis.plans.PlanClock;
import org.parvis.plans.PlanWords;
import org.parvis.plans.Problem;
import org.parvis.plans.Published;
import org.parvis.plans.Reading;
import org.parvis.plans.Sheet;
import org.parvis.plans.central.PriorityTable.Priority;
import org.parvis.plans.shown.PlanViews;
import org.parvis.platform.Page;
import org.parvis.platform.Scene;
import org.parvis.platform.Scenes;
import org.parvis.platform.Told;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The portfolio of what comes first this year (G-1.03, s. 12.8.1). */
@Controller
class PriorityPages {
    private final PriorityTable table;
    private final Published published;
    private final Holders holders;
    private final PlanViews views;
    private final Scenes scenes;
    private final PlanClock clock;

    PriorityPages(
            PriorityTable table,
            Published published,
            Holders holders,
            PlanViews views,
            Scenes scenes,
            PlanClock clock) {
        this.table = table;
        this.published = published;
        this.holders = holders;
        this.views = views;
        this.scenes = scenes;
        this.clock = clock;
    }

    @GetMapping({"/fr/equipe/bureau-central/priorites", "/en/team/central-office/priorities"})
    Page show(@Told @Nullable String done, Actor.Agent agent, Words w) {
        admit(agent);
        return page(done, form(w), w);
    }

    @PostMapping({"/fr/equipe/bureau-central/priorites", "/en/team/central-office/priorities"})
    Page put(@RequestParam Map<String, String> sent, Actor.Agent agent, Words w) {
        admit(agent);
        Form form = form(w);
        var problems = new ArrayList<Problem>();
        var reading = new Reading(form.entry(sent), problems);
        Link of = Link.read(sent.getOrDefault("initiative", ""), "");
        if (published.running().stream().noneMatch(one -> one.is(of))) {
            problems.add(Problem.at("initiative", "plans.wrong.choose"));
        }
        boolean remove = sent.containsKey("remove");
        int place = remove ? 1 : (int) reading.number("place", 100, "plans.wrong.share");
        String why = remove ? "" : reading.text("why", 2000);
        if (!remove && place == 0 && problems.isEmpty()) {
            problems.add(Problem.at("place", "plans.wrong.share", "0", 1, 100));
        }
        if (!problems.isEmpty()) {
            return page(null, form.wrong(sent, problems), w);
        }
        scenes.in(
                Reviews.scene(agent),
                sql -> {
                    int year = clock.today().getYear();
                    if (remove) {
                        table.remove(sql, year, of);
                    } else {
                        var one = new Priority(year, of, place, why);
                        table.put(sql, one, agent.member(), clock.now());
                    }
                    return true;
                });
        return Page.redirect(CentralAddresses.priorities(w.lang()) + "?done=saved");
    }

    private Page page(@Nullable String done, Form form, Words w) {
        int year = clock.today().getYear();
        List<Priority> all = scenes.reading(new Scene.Reader(), sql -> table.of(sql, year));
        String title = w.say("plans.priorities.of", String.valueOf(year));
        Sheet.Section list =
                Sheet.Section.of(
                        "list", title, all.isEmpty() ? w.say("plans.priorities.none") : "");
        return Sheet.room(
                        w,
                        w.say("plans.priorities"),
                        w.say("plans.priorities.lead"),
                        org.parvis.ds.Link.to(
                                w.say("plans.central"), CentralAddresses.room(w.lang())))
                .done(done)
                .section(all.isEmpty() ? list : list.table(table(title, all, w)))
                .section(Sheet.Section.of("put", w.say("plans.priorities.put"), "").form(form))
                .page("central-office");
    }

    private DataTable table(String title, List<Priority> all, Words w) {
        Flags flags = views.flags();
        var rows =
                DataTable.of(
                        title,
                        Column.number(w.say("plans.priorities.place")),
                        Column.text(w.say("plans.point.initiatives")),
                        Column.text(w.say("plans.body")),
                        Column.text(w.say("plans.priorities.why")),
                        Column.number(w.say("plans.done")),
                        Column.number(w.say("plans.flags.n")));
        for (Priority one : all) {
            String name =
                    published
                            .latest(one.of().holder())
                            .flatMap(p -> p.shown().initiative(one.of().code()))
                            .map(Plan.Initiative::name)
                            .orElse(one.of().code());
            rows =
                    rows.row(
                            one.place(),
                            PlanWords.own(w, name),
                            w.typeset(holders.name(one.of().holder(), w.lang())),
                            PlanWords.own(w, one.why()),
                            w.percent(published.progress(one.of()).done() / 100.0),
                            flags.about(one.of()).size());
        }
        return rows;
    }

    private Form form(Words w) {
        var choices = new ArrayList<Choice>();
        choices.add(Choice.of("", w.say("plans.form.choose")));
        published
                .running()
                .forEach(
                        one ->
                                choices.add(
                                        Choice.of(
                                                one.link().holder() + "/" + one.link().code(),
                                                w.say(
                                                        "plans.of",
                                                        one.initiative().name(),
                                                        holders.name(
                                                                one.link().holder(), w.lang())))));
        return Form.of(
                        w,
                        w.say("plans.priorities.put"),
                        CentralAddresses.room(w.lang()),
                        w.say("plans.central"),
                        CentralAddresses.priorities(w.lang()))
                .field(
                        Kind.ONE_OF,
                        "initiative",
                        w.say("plans.point.initiatives"),
                        null,
                        choices.toArray(Choice[]::new))
                .field(Kind.NUMBER, "place", w.say("plans.priorities.place"), null)
                .field(Kind.TEXT, "why", w.say("plans.priorities.why"), null)
                .removable(w.say("plans.priorities.remove"));
    }

    private void admit(Actor.Agent agent) {
        if (!holders.central(agent)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }
}
