package org.parvis.plans.help;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.Link;
import org.parvis.ds.NavItem;
import org.parvis.ds.Words;
import org.parvis.kernel.Actor;
import org.parvis.kernel.Ids;
import org.parvis.plans.Form;
import org.parvis.plans.Form.Kind;
import org.parvis.plans.Holders;
import org.parvis.plans.PlanClock;
import org.parvis.plans.PlanWords;
import org.parvis.plans.Plans;
import org.parvis.plans.Problem;
import org.parvis.plans.Reading;
import org.parvis.plans.Sheet;
import org.parvis.plans.central.Reviews;
import org.parvis.plans.help.HelpTable.Adopter;
import org.parvis.plans.help.HelpTable.Assessment;
import org.parvis.plans.help.HelpTable.Lesson;
import org.parvis.plans.help.HelpTable.Request;
import org.parvis.plans.help.HelpTable.Solution;
import org.parvis.platform.Page;
import org.parvis.platform.Scenes;
import org.parvis.platform.Told;
import org.parvis.portal.spi.TeamRooms;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/**
 * Where bodies ask the excellence centre for help and see how far they are. The centre finds all
 * requests in the same room, and answers them there.
 */
@Controller
class HelpRoom implements TeamRooms {
    private final HelpTable table;
    private final HelpViews views;
    private final Holders holders;
    private final Scenes scenes;
    private final PlanClock clock;

    HelpRoom(HelpTable table, HelpViews views, Holders holders, Scenes scenes, PlanClock clock) {
        this.table = table;
        this.views = views;
        this.holders = holders;
        this.scenes = scenes;
        this.clock = clock;
    }

    @Override
    public List<NavItem> rooms(Actor.Agent agent, Words w) {
        return Holders.writes(agent)
                ? List.of(
                        new NavItem(
                                "helping", w.say("plans.helping"), HelpAddresses.room(w.lang())))
                : List.of();
    }

    /** The centre sees what all ask, a body what it asked itself. */
    private <T> T reading(Actor.Agent agent, Function<JdbcClient, T> work) {
        return holders.excellence(agent)
                ? scenes.reading(Reviews.scene(agent), work)
                : scenes.reading(Plans.scene(agent), work);
    }

    /** What stands in the room, read at once. */
    private record Seen(
            List<Request> requests,
            List<Solution> solutions,
            List<Adopter> adopters,
            List<Lesson> lessons,
            List<Assessment> assessments) {}

    private Seen seen(JdbcClient sql) {
        return new Seen(
                table.requests(sql),
                table.solutions(sql),
                table.adopters(sql),
                table.lessons(sql),
                table.assessments(sql));
    }

    @GetMapping({"/fr/equipe/entraide", "/en/team/helping"})
    Page room(@Told @Nullable String done, Actor.Agent agent, Words w) {
        admit(agent);
        boolean centre = holders.excellence(agent);
        String lead =
                w.say(
                        centre ? "plans.helping.lead.centre" : "plans.helping.lead",
                        w.typeset(holders.excellenceCentre(w.lang())));
        Seen seen = reading(agent, this::seen);
        List<Assessment> own =
                centre
                        ? scenes.reading(Plans.scene(agent), table::assessments)
                        : seen.assessments();
        Sheet sheet =
                Sheet.room(w, w.say("plans.helping"), lead, null)
                        .done(done)
                        .section(
                                views.requests(seen.requests(), w)
                                        .link(
                                                to(
                                                        w.say("plans.help.ask"),
                                                        HelpAddresses.help(w.lang()))))
                        .section(
                                views.solutions(seen.solutions(), seen.adopters(), true, w)
                                        .link(
                                                to(
                                                        w.say("plans.solution.offer"),
                                                        HelpAddresses.solutions(w.lang()))))
                        .section(
                                views.lessons(seen.lessons(), w)
                                        .link(
                                                to(
                                                        w.say("plans.lesson.tell"),
                                                        HelpAddresses.lessons(w.lang()))))
                        .section(
                                views.maturity(own, w)
                                        .link(
                                                to(
                                                        w.say("plans.maturity.assess"),
                                                        HelpAddresses.maturity(w.lang()))));
        return (centre ? sheet.section(views.spread(seen.assessments(), w)) : sheet)
                .page("helping");
    }

    @GetMapping({"/fr/equipe/entraide/aide", "/en/team/helping/help"})
    Page ask(Actor.Agent agent, Words w) {
        admit(agent);
        return asking(w).page("helping");
    }

    @PostMapping({"/fr/equipe/entraide/aide", "/en/team/helping/help"})
    Page asked(@RequestParam Map<String, String> sent, Actor.Agent agent, Words w) {
        admit(agent);
        Form form = asking(w);
        var problems = new ArrayList<Problem>();
        var reading = new Reading(form.entry(sent), problems);
        String subject = reading.text("subject", 200);
        String words = reading.text("words", 4000);
        if (!problems.isEmpty()) {
            return form.wrong(sent, problems).page("helping");
        }
        scenes.in(
                Plans.scene(agent),
                sql -> {
                    table.ask(
                            sql,
                            new Request(agent.home(), Ids.next(), subject, words, clock.now(), ""),
                            agent.member());
                    return true;
                });
        return Page.redirect(HelpAddresses.room(w.lang()) + "?done=help");
    }

    @GetMapping({"/fr/equipe/entraide/aide/{id}", "/en/team/helping/help/{id}"})
    Page one(@PathVariable String id, Actor.Agent agent, Words w) {
        return one(known(id, agent), answering(id, w), agent, w);
    }

    @PostMapping({"/fr/equipe/entraide/aide/{id}", "/en/team/helping/help/{id}"})
    Page answer(
            @PathVariable String id,
            @RequestParam Map<String, String> sent,
            Actor.Agent agent,
            Words w) {
        Request known = known(id, agent);
        if (!holders.excellence(agent)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        Form form = answering(id, w);
        var problems = new ArrayList<Problem>();
        String words = new Reading(form.entry(sent), problems).text("answer", 4000);
        if (!problems.isEmpty()) {
            return one(known, form.wrong(sent, problems), agent, w);
        }
        scenes.in(
                Reviews.scene(agent),
                sql -> {
                    table.answer(sql, known.id(), words, clock.now());
                    return true;
                });
        return Page.redirect(HelpAddresses.room(w.lang()) + "?done=helped");
    }

    private Page one(Request one, Form form, Actor.Agent agent, Words w) {
        Sheet sheet =
                Sheet.room(w, one.subject(), views.body(one.home(), w), back(w))
                        .section(
                                Sheet.Section.of("asked", w.say("plans.help.asked"), "")
                                        .items(List.of(PlanWords.own(w, one.words()))));
        if (!one.answer().isEmpty()) {
            sheet =
                    sheet.section(
                            Sheet.Section.of("answer", w.say("plans.calls.answer"), "")
                                    .items(List.of(PlanWords.own(w, one.answer()))));
        } else if (holders.excellence(agent)) {
            sheet =
                    sheet.section(
                            Sheet.Section.of("answer-now", w.say("plans.calls.answer.send"), "")
                                    .form(form));
        } else {
            sheet =
                    sheet.section(
                            Sheet.Section.of(
                                    "waits",
                                    w.say("plans.calls.answer"),
                                    w.say("plans.help.waits.text")));
        }
        return sheet.page("helping");
    }

    private Request known(String id, Actor.Agent agent) {
        admit(agent);
        UUID wanted = Ids.read(id).orElse(Ids.NIL);
        return reading(agent, sql -> table.request(sql, wanted))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static Form asking(Words w) {
        return form(w, "plans.help.ask", HelpAddresses.help(w.lang()))
                .lead(w.say("plans.help.lead"))
                .field(Kind.LINE, "subject", w.say("plans.help.subject"), null)
                .field(Kind.TEXT, "words", w.say("plans.help.words"), w.say("plans.help.hint"))
                .send(w.say("plans.help.send"));
    }

    private static Form answering(String id, Words w) {
        return form(w, "plans.calls.answer.send", HelpAddresses.help(w.lang(), id))
                .field(Kind.TEXT, "answer", w.say("plans.calls.answer"), null)
                .send(w.say("plans.calls.answer.send"));
    }

    static Form form(Words w, String title, String action) {
        return Form.of(
                w, w.say(title), HelpAddresses.room(w.lang()), w.say("plans.helping"), action);
    }

    static Link back(Words w) {
        return Link.to(w.say("plans.helping"), HelpAddresses.room(w.lang()));
    }

    static Link to(String label, String href) {
        return Link.to(label, href).withIcon("arrow-right");
    }

    static void admit(Actor.Agent agent) {
        if (!Holders.writes(agent)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }
}
