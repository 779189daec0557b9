package org.parvis.organizations.members;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.SummaryRow;
import org.parvis.ds.Words;
import org.parvis.kernel.Actor;
import org.parvis.kernel.Outcome;
import org.parvis.organizations.AnyMember;
import org.parvis.organizations.Member;
import org.parvis.organizations.Members;
import org.parvis.organizations.Organization;
import org.parvis.organizations.Organizations;
import org.parvis.platform.Page;
import org.parvis.platform.Told;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** One member of the body, and for whoever leads it, the end of what they have open. */
@Controller
@AnyMember
class MemberPages {
    private final Members members;
    private final Organizations organizations;
    private final MemberSessions open;

    MemberPages(Members members, Organizations organizations, MemberSessions open) {
        this.members = members;
        this.organizations = organizations;
        this.open = open;
    }

    /**
     * What is shown.
     *
     * @param end where their sessions are ended, for whoever may
     */
    record MemberPage(
            String name,
            List<SummaryRow> rows,
            @Nullable String end,
            @Nullable String done,
            String back) {}

    @GetMapping({"/fr/equipe/membres/{member}", "/en/team/members/{member}"})
    Page show(@PathVariable UUID member, @Told String done, Actor.Agent agent, Words w) {
        return theirs(agent, member)
                .map(one -> page(agent, one, done.equals("ended"), w))
                .orElseGet(() -> Page.redirect(all(w)));
    }

    /** The address, which names the member by number, stands in the journal of administration. */
    @PostMapping({"/fr/equipe/membres/{member}/sessions", "/en/team/members/{member}/sessions"})
    Page end(@PathVariable UUID member, Actor.Agent agent, Words w) {
        return switch (open.end(agent, member)) {
            case Outcome.Ok<Member> ok -> Page.redirect(path(member, w) + "?done=ended");
            case Outcome.Refused<Member> refused -> Page.redirect(all(w));
        };
    }

    private Optional<Member> theirs(Actor.Agent agent, UUID member) {
        return members.find(member).filter(one -> one.home().equals(agent.body()));
    }

    private Page page(Actor.Agent agent, Member member, boolean done, Words w) {
        Organization body = organizations.byHome(agent.body()).orElseThrow();
        List<SummaryRow> rows = new ArrayList<>();
        rows.add(
                SummaryRow.of(
                        w.say("organizations.member.title"),
                        w.typeset(member.title().in(w.lang()))));
        rows.add(
                SummaryRow.of(
                        w.say("organizations.members.duties"),
                        member.roles().stream()
                                .sorted()
                                .map(role -> w.say("organizations.role." + role.name()))
                                .collect(Collectors.joining(", "))));
        body.unit(member.unit())
                .ifPresent(
                        unit ->
                                rows.add(
                                        SummaryRow.of(
                                                w.say("organizations.members.unit"),
                                                w.typeset(unit.name().in(w.lang())))));
        MemberPage page =
                new MemberPage(
                        member.name(),
                        rows,
                        open.may(agent, member) ? path(member.id(), w) + "/sessions" : null,
                        done ? w.say("organizations.member.ended", member.name()) : null,
                        all(w));
        return Page.of("organizations/members/member", page)
                .title(member.name())
                .nav("members")
                .inTeam();
    }

    static String all(Words w) {
        return w.lang().equals("fr") ? "/fr/equipe/membres" : "/en/team/members";
    }

    static String path(UUID member, Words w) {
        return all(w) + "/" + member;
    }
}
