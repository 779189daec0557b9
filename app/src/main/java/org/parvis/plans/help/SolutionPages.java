package org.parvis.plans.help;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.parvis.ds.Choice;
import org.parvis.ds.Link;
import org.parvis.ds.Words;
import org.parvis.kernel.Actor;
import org.parvis.kernel.Ids;
import org.parvis.plans.Addresses;
import org.parvis.plans.Form;
import org.parvis.plans.Form.Kind;
import org.parvis.plans.Holders;
import org.parvis.plans.PlanClock;
import org.parvis.plans.PlanWords;
import org.parvis.plans.Plans;
import org.parvis.plans.Problem;
import org.parvis.plans.Reading;
import org.parvis.plans.Sheet;
import org.parvis.plans.help.HelpTable.Adopter;
import org.parvis.plans.help.HelpTable.Lesson;
import org.parvis.plans.help.HelpTable.Solution;
import org.parvis.platform.Page;
import org.parvis.platform.Publications;
import org.parvis.platform.Scene;
import org.parvis.platform.Scenes;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** What one body did well and others take, and what was learned; anybody may read it. */
@Controller
class SolutionPages {
    private final HelpTable table;
    private final HelpViews views;
    private final Holders holders;
    private final PlanWords names;
    private final Scenes scenes;
    private final Told told;

    SolutionPages(
            HelpTable table,
            HelpViews views,
            Holders holders,
            PlanWords names,
            Scenes scenes,
            PlanClock clock,
            Publications publications) {
        this.table = table;
        this.views = views;
        this.holders = holders;
        this.names = names;
        this.scenes = scenes;
        this.told = new Told(clock, publications);
    }

    private record Told(PlanClock clock, Publications publications) {}

    @GetMapping({"/fr/barometre/solutions", "/en/barometer/solutions"})
    Page open(Words w) {
        Link back = Link.to(w.say("plans.back"), Addresses.plans(w.lang()));
        return scenes.reading(
                new Scene.Reader(),
                sql ->
                        Sheet.open(
                                        w,
                                        w.say("plans.solutions.title"),
                                        w.say("plans.solutions.lead"),
                                        back)
                                .section(
                                        views.solutions(
                                                table.solutions(sql),
                                                table.adopters(sql),
                                                false,
                                                w))
                                .section(views.lessons(table.lessons(sql), w))
                                .page("barometer"));
    }

    @GetMapping({"/fr/equipe/entraide/solutions", "/en/team/helping/solutions"})
    Page offer(Actor.Agent agent, Words w) {
        HelpRoom.admit(agent);
        return offering(w).page("helping");
    }

    @PostMapping({"/fr/equipe/entraide/solutions", "/en/team/helping/solutions"})
    Page offered(@RequestParam Map<String, String> sent, Actor.Agent agent, Words w) {
        HelpRoom.admit(agent);
        Form form = offering(w);
        var problems = new ArrayList<Problem>();
        var reading = new Reading(form.entry(sent), problems);
        String name = reading.text("name", 200);
        String about = reading.text("about", 4000);
        String builds = sent.getOrDefault("builds", "");
        if (holders.rules().block(builds).isEmpty()) {
            problems.add(Problem.at("builds", "plans.wrong.choose"));
        }
        if (!problems.isEmpty()) {
            return form.wrong(sent, problems).page("helping");
        }
        write(
                agent,
                sql ->
                        table.offer(
                                sql,
                                new Solution(agent.home(), Ids.next(), name, about, builds),
                                agent.member(),
                                told.clock().now()));
        return Page.redirect(HelpAddresses.room(w.lang()) + "?done=offered");
    }

    @GetMapping({"/fr/equipe/entraide/solutions/{id}", "/en/team/helping/solutions/{id}"})
    Page one(@PathVariable String id, Actor.Agent agent, Words w) {
        return one(known(id, agent), taking(id, w), agent, w);
    }

    @PostMapping({"/fr/equipe/entraide/solutions/{id}", "/en/team/helping/solutions/{id}"})
    Page take(
            @PathVariable String id,
            @RequestParam Map<String, String> sent,
            Actor.Agent agent,
            Words w) {
        Solution known = known(id, agent);
        Form form = taking(id, w);
        var problems = new ArrayList<Problem>();
        String words = new Reading(form.entry(sent), problems).text("words", 2000);
        if (!problems.isEmpty()) {
            return one(known, form.wrong(sent, problems), agent, w);
        }
        write(
                agent,
                sql ->
                        table.adopt(
                                sql,
                                new Adopter(agent.home(), known.id(), told.clock().today(), words),
                                agent.member()));
        return Page.redirect(HelpAddresses.solution(w.lang(), id));
    }

    private Page one(Solution one, Form form, Actor.Agent agent, Words w) {
        List<Adopter> adopters =
                scenes.reading(Plans.scene(agent), sql -> table.adopters(sql, one.id()));
        boolean own = one.home().equals(agent.home());
        boolean taken = adopters.stream().anyMatch(a -> a.home().equals(agent.home()));
        Sheet sheet =
                Sheet.room(w, one.name(), views.body(one.home(), w), HelpRoom.back(w))
                        .section(
                                Sheet.Section.of("about", names.block(w, one.builds()), "")
                                        .items(List.of(PlanWords.own(w, one.about()))))
                        .section(views.adopters(adopters, w));
        return (own || taken
                        ? sheet
                        : sheet.section(
                                Sheet.Section.of("take", w.say("plans.solution.take"), "")
                                        .form(form)))
                .page("helping");
    }

    @GetMapping({"/fr/equipe/entraide/lecons", "/en/team/helping/lessons"})
    Page lesson(Actor.Agent agent, Words w) {
        HelpRoom.admit(agent);
        return telling(w).page("helping");
    }

    @PostMapping({"/fr/equipe/entraide/lecons", "/en/team/helping/lessons"})
    Page tell(@RequestParam Map<String, String> sent, Actor.Agent agent, Words w) {
        HelpRoom.admit(agent);
        Form form = telling(w);
        var problems = new ArrayList<Problem>();
        var reading = new Reading(form.entry(sent), problems);
        String title = reading.text("title", 200);
        String words = reading.text("words", 4000);
        if (!problems.isEmpty()) {
            return form.wrong(sent, problems).page("helping");
        }
        write(
                agent,
                sql ->
                        table.tell(
                                sql,
                                new Lesson(
                                        agent.home(), Ids.next(), title, words, told.clock().now()),
                                agent.member()));
        return Page.redirect(HelpAddresses.room(w.lang()) + "?done=told");
    }

    private void write(Actor.Agent agent, Consumer<JdbcClient> work) {
        scenes.in(
                Plans.scene(agent),
                sql -> {
                    work.accept(sql);
                    return true;
                });
        told.publications().bump();
    }

    private Solution known(String id, Actor.Agent agent) {
        HelpRoom.admit(agent);
        UUID wanted = Ids.read(id).orElse(Ids.NIL);
        return scenes.reading(Plans.scene(agent), sql -> table.solution(sql, wanted))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Form offering(Words w) {
        var kinds = new ArrayList<Choice>();
        kinds.add(Choice.of("", w.say("plans.form.choose")));
        holders.rules()
                .blocks()
                .forEach(one -> kinds.add(Choice.of(one.code(), names.block(w, one.code()))));
        return HelpRoom.form(w, "plans.solution.offer", HelpAddresses.solutions(w.lang()))
                .field(Kind.LINE, "name", w.say("plans.solution.name"), null)
                .field(
                        Kind.ONE_OF,
                        "builds",
                        w.say("plans.field.builds"),
                        null,
                        kinds.toArray(Choice[]::new))
                .field(Kind.TEXT, "about", w.say("plans.solution.about"), null);
    }

    private static Form taking(String id, Words w) {
        return HelpRoom.form(w, "plans.solution.take", HelpAddresses.solution(w.lang(), id))
                .field(Kind.TEXT, "words", w.say("plans.solution.changed"), null)
                .send(w.say("plans.solution.take"));
    }

    private static Form telling(Words w) {
        return HelpRoom.form(w, "plans.lesson.tell", HelpAddresses.lessons(w.lang()))
                .field(Kind.LINE, "title", w.say("plans.lesson.title"), null)
                .field(Kind.TEXT, "words", w.say("plans.lesson.words"), null);
    }
}
