package org.parvis.plans.help;

import java.util.ArrayList;
import java.util.Map;
import java.util.TreeMap;
import org.parvis.ds.Choice;
import org.parvis.ds.Words;
import org.parvis.kernel.Actor;
import org.parvis.kernel.Ids;
import org.parvis.plans.Form;
import org.parvis.plans.Form.Kind;
import org.parvis.plans.PlanClock;
import org.parvis.plans.Plans;
import org.parvis.plans.Problem;
import org.parvis.plans.help.HelpTable.Assessment;
import org.parvis.platform.Page;
import org.parvis.platform.Scenes;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where a body says how far it is, statement by statement. */
@Controller
class MaturityRoom {
    private final HelpTable table;
    private final Maturity maturity;
    private final Scenes scenes;
    private final PlanClock clock;

    MaturityRoom(HelpTable table, Maturity maturity, Scenes scenes, PlanClock clock) {
        this.table = table;
        this.maturity = maturity;
        this.scenes = scenes;
        this.clock = clock;
    }

    @GetMapping({"/fr/equipe/entraide/maturite", "/en/team/helping/maturity"})
    Page assess(Actor.Agent agent, Words w) {
        HelpRoom.admit(agent);
        return assessing(w).page("helping");
    }

    @PostMapping({"/fr/equipe/entraide/maturite", "/en/team/helping/maturity"})
    Page assessed(@RequestParam Map<String, String> sent, Actor.Agent agent, Words w) {
        HelpRoom.admit(agent);
        Form form = assessing(w);
        var problems = new ArrayList<Problem>();
        Map<String, Integer> levels = new TreeMap<>();
        for (Maturity.Statement one : maturity.statements()) {
            String level = sent.getOrDefault(one.code(), "");
            if (level.matches("[0-3]")) {
                levels.put(one.code(), Integer.valueOf(level));
            } else {
                problems.add(Problem.at(one.code(), "plans.wrong.choose"));
            }
        }
        if (!problems.isEmpty()) {
            return form.wrong(sent, problems).page("helping");
        }
        scenes.in(
                Plans.scene(agent),
                sql -> {
                    table.assess(
                            sql,
                            new Assessment(agent.home(), clock.now(), levels),
                            Ids.next(),
                            agent.member());
                    return true;
                });
        return Page.redirect(HelpAddresses.room(w.lang()) + "?done=assessed");
    }

    private Form assessing(Words w) {
        Form form =
                HelpRoom.form(w, "plans.maturity.assess", HelpAddresses.maturity(w.lang()))
                        .lead(w.say("plans.maturity.lead"));
        for (Maturity.Statement one : maturity.statements()) {
            var levels = new ArrayList<Choice>();
            levels.add(Choice.of("", w.say("plans.form.choose")));
            for (int level = 0; level < Maturity.LEVELS; level++) {
                levels.add(Choice.of("" + level, w.say("plans.maturity.level." + level)));
            }
            form =
                    form.field(
                            Kind.ONE_OF,
                            one.code(),
                            w.typeset(one.name().in(w.lang())),
                            null,
                            levels.toArray(Choice[]::new));
        }
        return form;
    }
}
