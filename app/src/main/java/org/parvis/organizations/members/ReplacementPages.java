package org.parvis.organizations.members;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.parvis.ds.Choice;
import org.parvis.ds.Words;
import org.parvis.kernel.Actor;
import org.parvis.kernel.Ids;
import org.parvis.kernel.Outcome;
import org.parvis.kernel.Refusal;
import org.parvis.organizations.AnyMember;
import org.parvis.organizations.ChangeForm;
import org.parvis.organizations.Replacement;
import org.parvis.platform.Page;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who replaces whom in the team, now and soon; all see it, and it ends by itself. */
@Controller
@AnyMember
public class ReplacementPages {
    private final Replacements replacements;
    private final MemberRegister members;

    ReplacementPages(Replacements replacements, MemberRegister members) {
        this.replacements = replacements;
        this.members = members;
    }

    /** A line: who, by whom, when. The number when the reader may end it. */
    record Row(String text, String days, String by, String ends) {}

    /** The page: what there is, and the form. */
    record ReplacementsPage(
            List<Row> rows,
            List<Choice> absent,
            List<Choice> substitutes,
            ChangeForm typed,
            String action,
            String back) {}

    @GetMapping({"/fr/equipe/membres/remplacements", "/en/team/members/replacements"})
    Page show(Actor.Agent agent, Words w) {
        return page(agent, new ChangeForm(new LinkedMultiValueMap<>(), w), w);
    }

    @PostMapping({"/fr/equipe/membres/remplacements", "/en/team/members/replacements"})
    Page change(Actor.Agent agent, Words w, @RequestParam MultiValueMap<String, String> form) {
        ChangeForm typed = new ChangeForm(form, w);
        Outcome<UUID> done =
                typed.get("end").isEmpty()
                        ? set(agent, typed)
                        : Ids.read(typed.get("end"))
                                .map(id -> replacements.end(agent, id))
                                .orElseGet(
                                        () ->
                                                Outcome.refused(
                                                        "organizations.replacement.notYours"));
        if (done instanceof Outcome.Refused<UUID>(Refusal refusal)) {
            if (typed.errors().isEmpty()) {
                typed.refuse(null, refusal.key(), refusal.arguments());
            }
            return page(agent, typed, w).status(422);
        }
        return Page.redirect(path(w));
    }

    private Outcome<UUID> set(Actor.Agent agent, ChangeForm typed) {
        String absent = typed.one("absent", absent(agent));
        String substitute = typed.one("substitute", everybody(agent));
        Optional<LocalDate> from = typed.day("from");
        Optional<LocalDate> to = typed.day("to");
        if (!typed.errors().isEmpty()) {
            return Outcome.refused("organizations.change.missing");
        }
        return replacements.set(
                agent,
                new Replacements.Asked(
                        UUID.fromString(absent),
                        UUID.fromString(substitute),
                        from.orElseThrow(),
                        to.orElseThrow()));
    }

    public static String path(Words w) {
        return w.lang().equals("fr")
                ? "/fr/equipe/membres/remplacements"
                : "/en/team/members/replacements";
    }

    private List<Choice> everybody(Actor.Agent agent) {
        return members.of(agent.body(), replacements.today()).stream()
                .map(m -> Choice.of(m.id().toString(), m.name()))
                .toList();
    }

    /** Whoever leads the team says it of anybody, others of themselves. */
    private List<Choice> absent(Actor.Agent agent) {
        return everybody(agent).stream()
                .filter(
                        one ->
                                replacements.leads(agent)
                                        || one.value().equals(agent.member().toString()))
                .toList();
    }

    private Page page(Actor.Agent agent, ChangeForm typed, Words w) {
        LocalDate today = replacements.today();
        ReplacementsPage page =
                new ReplacementsPage(
                        members.replacements(agent.body()).stream()
                                .filter(one -> !one.to().isBefore(today))
                                .map(one -> row(agent, one, w))
                                .toList(),
                        absent(agent),
                        everybody(agent),
                        typed,
                        path(w),
                        w.lang().equals("fr") ? "/fr/equipe/membres" : "/en/team/members");
        return Page.of("organizations/members/replacements", page)
                .title(w.say("organizations.replacements.title"))
                .nav("members")
                .inTeam();
    }

    private Row row(Actor.Agent agent, Replacement one, Words w) {
        boolean theirs = replacements.leads(agent) || one.absent().equals(agent.member());
        return new Row(
                w.say(
                        "organizations.replacement.who",
                        members.displayName(one.substitute()),
                        members.displayName(one.absent())),
                w.say("organizations.members.span", w.date(one.from()), w.date(one.to())),
                w.say("organizations.replacement.by", members.displayName(one.setBy())),
                theirs ? one.id().toString() : "");
    }
}
