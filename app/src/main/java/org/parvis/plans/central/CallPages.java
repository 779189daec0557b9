package org.parvis.plans.central;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.Column;
import org.parvis.ds.DataTable;
import org.parvis.ds.Link;
import org.parvis.ds.Words;
import org.parvis.kernel.Actor;
import org.parvis.kernel.Home;
import org.parvis.kernel.Ids;
import org.parvis.plans.Addresses;
import org.parvis.plans.CentralAddresses;
import org.parvis.plans.Form;
import org.parvis.plans.Form.Kind;
import org.parvis.plans.Holder;
import org.parvis.plans.Holders;
import org.parvis.plans.PlanClock;
import org.parvis.plans.PlanWords;
import org.parvis.plans.Problem;
import org.parvis.plans.Reading;
import org.parvis.plans.Sheet;
import org.parvis.plans.central.Calls.Asked;
import org.parvis.platform.Page;
import org.parvis.platform.Told;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Calls for data: asked by the central office, answered by each body in its own room. */
@Controller
class CallPages {
    private final Calls calls;
    private final Holders holders;
    private final PlanClock clock;

    CallPages(Calls calls, Holders holders, PlanClock clock) {
        this.calls = calls;
        this.holders = holders;
        this.clock = clock;
    }

    @GetMapping({"/fr/equipe/bureau-central/appels", "/en/team/central-office/calls"})
    Page all(@Told @Nullable String done, Actor.Agent agent, Words w) {
        return all(agent, done, form(w), w);
    }

    @PostMapping({"/fr/equipe/bureau-central/appels", "/en/team/central-office/calls"})
    Page ask(@RequestParam Map<String, String> sent, Actor.Agent agent, Words w) {
        admit(holders.central(agent));
        Form form = form(w);
        var problems = new ArrayList<Problem>();
        var reading = new Reading(form.entry(sent), problems);
        String title = reading.text("title", 200);
        String words = reading.text("words", 4000);
        LocalDate due = reading.day("due");
        if (due == null || !due.isAfter(clock.today())) {
            problems.add(Problem.at("due", "plans.wrong.future"));
        }
        if (due == null || !problems.isEmpty()) {
            return all(agent, null, form.wrong(sent, problems), w);
        }
        calls.ask(agent, title, words, due);
        return Page.redirect(CentralAddresses.calls(w.lang()) + "?done=asked");
    }

    private Page all(Actor.Agent agent, @Nullable String done, Form form, Words w) {
        admit(holders.central(agent));
        Sheet sheet =
                Sheet.room(
                                w,
                                w.say("plans.calls"),
                                w.say("plans.calls.lead"),
                                Link.to(w.say("plans.central"), CentralAddresses.room(w.lang())))
                        .done(done);
        int n = 0;
        for (Asked asked : calls.all(agent)) {
            sheet = sheet.section(section(asked, n++, w));
        }
        return sheet.section(Sheet.Section.of("new", w.say("plans.calls.new"), "").form(form))
                .page("central-office");
    }

    private Sheet.Section section(Asked asked, int n, Words w) {
        List<Holder> bodies = holders.bodies();
        var table =
                DataTable.of(
                        asked.call().title(),
                        Column.text(w.say("plans.body")),
                        Column.text(w.say("plans.calls.answer")),
                        Column.text(w.say("plans.calls.reminded")));
        for (Holder body : bodies) {
            table =
                    table.row(
                            w.typeset(body.in(w.lang())),
                            answer(asked, body.home(), w),
                            reminded(asked, body.home(), w));
        }
        return Sheet.Section.of(
                        "call-" + n,
                        asked.call().title(),
                        w.say(
                                "plans.calls.state",
                                asked.answers().size(),
                                bodies.size(),
                                w.date(asked.call().due())))
                .table(table);
    }

    private static Object answer(Asked asked, Home home, Words w) {
        return asked.answers().stream()
                .filter(one -> one.home().equals(home))
                .<Object>map(one -> PlanWords.own(w, one.words()))
                .findFirst()
                .orElse("–");
    }

    private static String reminded(Asked asked, Home home, Words w) {
        return asked.reminders().stream()
                .filter(one -> one.home().equals(home))
                .map(one -> w.dateTime(one.at()))
                .findFirst()
                .orElse("–");
    }

    @GetMapping({"/fr/equipe/appels/{id}", "/en/team/calls/{id}"})
    Page show(@PathVariable String id, Actor.Agent agent, Words w) {
        Asked asked = known(id, agent);
        Map<String, String> values =
                asked.answers().isEmpty()
                        ? Map.of()
                        : Map.of("words", asked.answers().getFirst().words());
        return answering(asked, w).filled(values).page("plans");
    }

    @PostMapping({"/fr/equipe/appels/{id}", "/en/team/calls/{id}"})
    Page answer(
            @PathVariable String id,
            @RequestParam Map<String, String> sent,
            Actor.Agent agent,
            Words w) {
        Asked asked = known(id, agent);
        Form form = answering(asked, w);
        var problems = new ArrayList<Problem>();
        String words = new Reading(form.entry(sent), problems).text("words", 4000);
        if (!problems.isEmpty()) {
            return form.wrong(sent, problems).page("plans");
        }
        calls.answer(agent, asked.call().id(), words);
        return Page.redirect(Addresses.team(w.lang()) + "?done=answered");
    }

    private Asked known(String id, Actor.Agent agent) {
        admit(Holders.writes(agent));
        UUID call = Ids.read(id).orElse(Ids.NIL);
        return calls.of(agent).stream()
                .filter(one -> one.call().id().equals(call))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static Form form(Words w) {
        String back = CentralAddresses.room(w.lang());
        return Form.of(
                        w,
                        w.say("plans.calls.new"),
                        back,
                        w.say("plans.central"),
                        CentralAddresses.calls(w.lang()))
                .field(Kind.LINE, "title", w.say("plans.calls.title"), null)
                .field(Kind.TEXT, "words", w.say("plans.calls.words"), null)
                .field(Kind.DAY, "due", w.say("plans.calls.due"), null)
                .send(w.say("plans.calls.send"));
    }

    private static Form answering(Asked asked, Words w) {
        return Form.of(
                        w,
                        asked.call().title(),
                        Addresses.team(w.lang()),
                        w.say("plans.room"),
                        CentralAddresses.call(w.lang(), asked.call().id()))
                .lead(w.say("plans.calls.asked", asked.call().words(), w.date(asked.call().due())))
                .field(Kind.TEXT, "words", w.say("plans.calls.answer"), null)
                .send(w.say("plans.calls.answer.send"));
    }

    private static void admit(boolean may) {
        if (!may) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }
}
