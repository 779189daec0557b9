package org.parvis.catalogue.law;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.DataTable;
import org.parvis.ds.NavItem;
import org.parvis.ds.Texts;
import org.parvis.ds.Words;
import org.parvis.kernel.Actor;
import org.parvis.kernel.Outcome;
import org.parvis.kernel.Refusal;
import org.parvis.organizations.AnyMember;
import org.parvis.organizations.Organizations;
import org.parvis.platform.Page;
import org.parvis.platform.Told;
import org.parvis.portal.spi.TeamRooms;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Where members of a body see what it says in the name of the law, and a jurist confirms it. */
@Controller
@AnyMember
class LawPages implements TeamRooms {
    private static final String ROOM = "law";

    private final LawOfBody provisions;
    private final Confirmations confirmations;
    private final Organizations organizations;

    LawPages(LawOfBody provisions, Confirmations confirmations, Organizations organizations) {
        this.provisions = provisions;
        this.confirmations = confirmations;
        this.organizations = organizations;
    }

    static String path(Words w) {
        return w.lang().equals("fr") ? "/fr/equipe/droit" : "/en/team/law";
    }

    @Override
    public List<NavItem> rooms(Actor.Agent agent, Words w) {
        return confirmations.mayConfirm(agent)
                ? List.of(new NavItem(ROOM, w.say("law.room"), path(w)))
                : List.of();
    }

    @GetMapping({"/fr/equipe/droit", "/en/team/law"})
    Page all(Actor.Agent agent, Words w) {
        List<LawOfBody.Provision> all = provisions.of(agent.home());
        DataTable table = LawWords.table(w);
        for (LawOfBody.Provision one : all) {
            table =
                    table.row(
                            Texts.link(path(w) + "/" + one.key(), one.citation().in(w.lang())),
                            w.number(one.uses().size()),
                            LawWords.status(one.standing(), w).text());
        }
        String body = organizations.byHome(agent.home()).map(o -> o.name().in(w.lang())).orElse("");
        return Page.of(
                        "catalogue/law/team",
                        new LawPage.All(body, LawWords.counted(all, w), table, null))
                .title(w.say("law.title"))
                .nav(ROOM)
                .inTeam();
    }

    @GetMapping({"/fr/equipe/droit/{provision}", "/en/team/law/{provision}"})
    Page one(@PathVariable String provision, @Told String told, Actor.Agent agent, Words w) {
        String notice = told.equals("confirmed") ? w.say("law.told") : null;
        return show(find(agent, provision), agent, w, notice, TypedReading.NOTHING);
    }

    @PostMapping({"/fr/equipe/droit/{provision}", "/en/team/law/{provision}"})
    Page confirm(
            @PathVariable String provision,
            @RequestParam MultiValueMap<String, String> form,
            Actor.Agent agent,
            Words w) {
        if (!confirmations.mayConfirm(agent)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        LawOfBody.Provision found = find(agent, provision);
        TypedReading typed = TypedReading.of(form);
        Outcome<Integer> done =
                switch (typed.reading(found)) {
                    case Outcome.Ok<Confirmations.Reading>(Confirmations.Reading reading) ->
                            confirmations.confirm(agent, typed.read(found), reading);
                    case Outcome.Refused<Confirmations.Reading>(Refusal why) ->
                            Outcome.refused(why);
                };
        return switch (done) {
            case Outcome.Ok<Integer> ok ->
                    Page.redirect(path(w) + "/" + found.key() + "?told=confirmed");
            case Outcome.Refused<Integer>(Refusal why) ->
                    show(found, agent, w, null, typed.refused(why, w));
        };
    }

    private LawOfBody.Provision find(Actor.Agent agent, String key) {
        return provisions
                .of(agent.home(), key)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Page show(
            LawOfBody.Provision one,
            Actor.Agent agent,
            Words w,
            @Nullable String notice,
            TypedReading typed) {
        LawPage.One page =
                new LawPage.One(
                        one.citation().in(w.lang()),
                        path(w),
                        one.uses().stream().map(use -> line(use, w)).toList(),
                        written(one, agent, w),
                        confirmations.mayConfirm(agent)
                                ? typed.form(one, path(w) + "/" + one.key(), w)
                                : null,
                        notice,
                        typed.errors());
        return Page.of("catalogue/law/provision", page)
                .title(page.title())
                .nav(ROOM)
                .inTeam()
                .status(typed.errors().isEmpty() ? 200 : 422);
    }

    private static LawPage.Line line(LawOfBody.Use use, Words w) {
        return new LawPage.Line(
                LawWords.says(use.statement(), w),
                LawWords.services(use, w),
                LawWords.status(use.standing(), w),
                LawWords.who(use, w));
    }

    private List<LawPage.Written> written(LawOfBody.Provision one, Actor.Agent agent, Words w) {
        return confirmations.record(agent.home(), one).stream()
                .map(line -> new LawPage.Written(w.dateTime(line.at()), LawWords.record(line, w)))
                .toList();
    }
}
