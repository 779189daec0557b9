package org.parvis.plans.writing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.Words;
import org.parvis.kernel.Actor;
import org.parvis.plans.Addresses;
import org.parvis.plans.Form;
import org.parvis.plans.Given.Entry;
import org.parvis.plans.Holder;
import org.parvis.plans.Plan.Initiative;
import org.parvis.plans.Plan.Link;
import org.parvis.plans.PlanClock;
import org.parvis.plans.Problem;
import org.parvis.plans.Progress;
import org.parvis.plans.Published;
import org.parvis.plans.Reading;
import org.parvis.platform.Page;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Where a body says how far a published initiative is. */
@Controller
class ProgressPages {
    private final Desk desk;
    private final Published published;
    private final PlanForms forms;
    private final PlanClock clock;

    ProgressPages(Desk desk, Published published, PlanForms forms, PlanClock clock) {
        this.desk = desk;
        this.published = published;
        this.forms = forms;
        this.clock = clock;
    }

    @GetMapping({
        "/fr/equipe/plans/{holder}/avancement/{code}",
        "/en/team/plans/{holder}/progress/{code}"
    })
    Page show(@PathVariable String holder, @PathVariable String code, Actor.Agent agent, Words w) {
        Holder mine = desk.mine(agent, holder);
        Progress now = published.progress(new Link(holder, code));
        var values = new HashMap<String, String>();
        values.put("done", String.valueOf(now.done()));
        values.put("spent", String.valueOf(now.spent()));
        Form.day(values, "expected", now.expected());
        return forms.progress(w, mine, known(holder, code))
                .filled(values)
                .page("plans")
                .alternate(Addresses.progress(w.lang().equals("fr") ? "en" : "fr", holder, code));
    }

    @PostMapping({
        "/fr/equipe/plans/{holder}/avancement/{code}",
        "/en/team/plans/{holder}/progress/{code}"
    })
    Page say(
            @PathVariable String holder,
            @PathVariable String code,
            @RequestParam Map<String, String> sent,
            Actor.Agent agent,
            Words w) {
        Holder mine = desk.mine(agent, holder);
        Form form = forms.progress(w, mine, known(holder, code));
        var problems = new ArrayList<Problem>();
        Progress said = read(form.entry(sent), problems);
        if (said == null) {
            return form.wrong(sent, problems).page("plans");
        }
        published.say(agent, new Link(holder, code), said, clock.now());
        return Page.redirect(Addresses.team(w.lang(), holder) + "?done=progress");
    }

    private @Nullable Progress read(Entry entry, List<Problem> problems) {
        var reading = new Reading(entry, problems);
        int done = (int) reading.number("done", 100, "plans.wrong.share");
        long spent = reading.number("spent", 100_000_000_000L, "plans.wrong.cost");
        LocalDate expected = reading.day("expected");
        String words = entry.word("words");
        if (words.length() > 2000) {
            problems.add(Problem.at("words", "plans.wrong.long", 2000, words.length()));
        }
        return problems.isEmpty()
                ? new Progress(clock.today(), done, spent, expected, words)
                : null;
    }

    private Initiative known(String holder, String code) {
        return published
                .latest(holder)
                .flatMap(one -> one.shown().initiative(code))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
