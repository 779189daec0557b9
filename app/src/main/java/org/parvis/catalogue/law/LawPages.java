package org.parvis.catalogue.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.Choice;
import org.parvis.ds.Column;
import org.parvis.ds.DataTable;
import org.parvis.ds.FieldError;
import org.parvis.ds.NavItem;
import org.parvis.ds.Texts;
import org.parvis.ds.Words;
import org.parvis.kernel.Actor;
import org.parvis.kernel.Outcome;
import org.parvis.kernel.Refusal;
import org.parvis.organizations.AnyMember;
import org.parvis.organizations.Organizations;
import org.parvis.platform.Page;
import org.parvis.platform.TypedDay;
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
    private static final List<String> FINDINGS = List.of("yes", "no");

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
        DataTable table = table(w);
        for (LawOfBody.Provision one : all) {
            table =
                    table.row(
                            Texts.link(path(w) + "/" + one.key(), one.citation().in(w.lang())),
                            w.number(one.uses().size()),
                            LawWords.status(one.standing(), w).text());
        }
        String body = organizations.byHome(agent.home()).map(o -> o.name().in(w.lang())).orElse("");
        return Page.of("catalogue/law/team", new LawPage.All(body, counted(all, w), table, null))
                .title(w.say("law.title"))
                .nav(ROOM)
                .inTeam();
    }

    static DataTable table(Words w) {
        return DataTable.of(
                w.say("law.title"),
                Column.text(w.say("law.column.provision")),
                Column.text(w.say("law.column.uses")),
                Column.text(w.say("law.column.state")));
    }

    static String counted(List<LawOfBody.Provision> all, Words w) {
        List<LawOfBody.Use> uses = all.stream().flatMap(one -> one.uses().stream()).toList();
        long confirmed =
                uses.stream().filter(u -> u.standing() instanceof Standing.Confirmed).count();
        long open = uses.stream().filter(u -> u.standing() instanceof Standing.ToConfirm).count();
        return w.say("law.counted", uses.size(), confirmed, open);
    }

    @GetMapping({"/fr/equipe/droit/{provision}", "/en/team/law/{provision}"})
    Page one(
            @PathVariable String provision,
            @RequestParam(defaultValue = "") String told,
            Actor.Agent agent,
            Words w) {
        String notice = told.equals("confirmed") ? w.say("law.told") : null;
        return show(find(agent, provision), agent, w, notice, Typed.NOTHING);
    }

    /** What was typed, and why it was not taken. */
    private record Typed(
            List<String> parts, String holds, String place, TypedDay on, List<FieldError> errors) {
        private static final Typed NOTHING =
                new Typed(List.of(), "", "", new TypedDay("", "", ""), List.of());

        static Typed of(MultiValueMap<String, String> form) {
            return new Typed(
                    Objects.requireNonNullElse(form.get("part"), List.of()),
                    field(form, "holds"),
                    field(form, "place").strip().replaceAll("\\p{Cntrl}+", " "),
                    TypedDay.of("on", name -> field(form, name)),
                    List.of());
        }

        private static String field(MultiValueMap<String, String> form, String name) {
            return Objects.requireNonNullElse(form.getFirst(name), "");
        }

        Typed refused(String field, String why) {
            return new Typed(parts, holds, place, on, List.of(new FieldError(field, why)));
        }
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
        Typed typed = Typed.of(form);
        if (!FINDINGS.contains(typed.holds())) {
            return show(found, agent, w, null, typed.refused("holds", w.say("law.refused.holds")));
        }
        Optional<LocalDate> on = typed.on().read();
        if (on.isEmpty()) {
            return show(found, agent, w, null, typed.refused("on", w.say("law.refused.day")));
        }
        Outcome<Integer> done =
                confirmations.confirm(
                        agent,
                        found.uses().stream()
                                .map(LawOfBody.Use::statement)
                                .filter(one -> typed.parts().contains(one.digest()))
                                .toList(),
                        new Confirmations.Reading(
                                on.get(), typed.place(), typed.holds().equals("yes")));
        return switch (done) {
            case Outcome.Ok<Integer> ok ->
                    Page.redirect(path(w) + "/" + found.key() + "?told=confirmed");
            case Outcome.Refused<Integer>(Refusal why) ->
                    show(
                            found,
                            agent,
                            w,
                            null,
                            typed.refused(field(why.key()), w.say(why.key(), why.arguments())));
        };
    }

    private static String field(String key) {
        return switch (key) {
            case "law.refused.nothing" -> "part";
            case "law.refused.day" -> "on";
            default -> "place";
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
            Typed typed) {
        LawPage.One page =
                new LawPage.One(
                        one.citation().in(w.lang()),
                        path(w),
                        one.uses().stream().map(use -> line(use, w)).toList(),
                        written(one, agent, w),
                        confirmations.mayConfirm(agent) ? form(one, typed, w) : null,
                        notice,
                        typed.errors());
        return Page.of("catalogue/law/provision", page)
                .title(page.title())
                .nav(ROOM)
                .inTeam()
                .status(typed.errors().isEmpty() ? 200 : 422);
    }

    static LawPage.Line line(LawOfBody.Use use, Words w) {
        return new LawPage.Line(
                LawWords.says(use.statement(), w),
                LawWords.services(use, w),
                LawWords.status(use.standing(), w),
                LawWords.who(use, w));
    }

    private static LawPage.Form form(LawOfBody.Provision one, Typed typed, Words w) {
        return new LawPage.Form(
                path(w) + "/" + one.key(),
                one.uses().stream()
                        .map(
                                use ->
                                        Choice.of(
                                                        use.statement().digest(),
                                                        LawWords.says(use.statement(), w))
                                                .withHint(LawWords.services(use, w)))
                        .toList(),
                typed.parts(),
                FINDINGS.stream().map(it -> Choice.of(it, w.say("law.holds." + it))).toList(),
                typed.holds(),
                typed.place(),
                typed.on());
    }

    private List<LawPage.Written> written(LawOfBody.Provision one, Actor.Agent agent, Words w) {
        Set<String> digests =
                one.uses().stream()
                        .map(use -> use.statement().digest())
                        .collect(Collectors.toSet());
        List<LawPage.Written> said = new ArrayList<>();
        for (ConfirmationTable.Line line : confirmations.record(agent.home())) {
            if (digests.contains(line.digest())
                    || line.citation().startsWith(one.citation().written())) {
                said.add(
                        new LawPage.Written(
                                w.dateTime(line.at()),
                                w.say(
                                        line.holds() ? "law.record.holds" : "law.record.no",
                                        line.said().by(),
                                        line.said().function().in(w.lang()),
                                        w.date(line.said().on()),
                                        line.said().place())));
            }
        }
        return said;
    }
}
