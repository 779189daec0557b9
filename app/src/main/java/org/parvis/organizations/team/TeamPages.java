package org.parvis.organizations.team;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.parvis.ds.DataTable;
import org.parvis.ds.Words;
import org.parvis.identity.Sessions;
import org.parvis.kernel.Actor;
import org.parvis.kernel.Role;
import org.parvis.organizations.AnyMember;
import org.parvis.organizations.ChangePaths;
import org.parvis.organizations.Member;
import org.parvis.organizations.Organization;
import org.parvis.organizations.Organizations;
import org.parvis.organizations.members.MemberRegister;
import org.parvis.organizations.members.MembersTable;
import org.parvis.organizations.members.ReplacementPages;
import org.parvis.platform.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The rooms of a body that are about the body itself: who works there, and in which one I work. */
@Controller
@AnyMember
public class TeamPages {
    private final TeamRoom door;
    private final MemberRegister members;
    private final Organizations organizations;
    private final Sessions sessions;

    TeamPages(
            TeamRoom door, MemberRegister members, Organizations organizations, Sessions sessions) {
        this.door = door;
        this.members = members;
        this.organizations = organizations;
        this.sessions = sessions;
    }

    /** Who works in the body, and who may decide today. */
    record MembersPage(String body, DataTable table, String replacements) {}

    /** One of the bodies somebody works for. */
    record Choice(UUID member, String body, String title, boolean current) {}

    /** Where somebody who works for several bodies says for which. */
    record ChoicePage(List<Choice> choices) {}

    @GetMapping({"/fr/equipe", "/en/team"})
    Page enter(HttpServletRequest request, Words w) {
        boolean several = door.memberships(request).size() > 1;
        boolean chosen = sessions.current(request).map(in -> in.member() != null).orElse(false);
        return several && !chosen ? choose(request, w) : Page.redirect(firstRoom(request, w));
    }

    @GetMapping({"/fr/equipe/organismes", "/en/team/organizations"})
    Page choose(HttpServletRequest request, Words w) {
        UUID current = door.agent(request).map(Actor.Agent::member).orElse(null);
        List<Choice> choices =
                door.memberships(request).stream()
                        .map(
                                m ->
                                        new Choice(
                                                m.id(),
                                                bodyName(m, w),
                                                m.title().in(w.lang()),
                                                m.id().equals(current)))
                        .toList();
        return Page.of("organizations/team/choose", new ChoicePage(choices))
                .title(w.say("organizations.choose.title"))
                .nav("members")
                .inTeam();
    }

    @PostMapping({"/fr/equipe/organismes", "/en/team/organizations"})
    Page chosen(@RequestParam UUID member, HttpServletRequest request, Words w) {
        boolean theirs = door.memberships(request).stream().anyMatch(m -> m.id().equals(member));
        if (theirs) {
            sessions.choose(member, request);
        }
        return Page.redirect(w.lang().equals("fr") ? "/fr/equipe" : "/en/team");
    }

    @GetMapping({"/fr/equipe/membres", "/en/team/members"})
    Page members(Actor.Agent agent, Words w) {
        Organization body = organizations.byHome(agent.body()).orElseThrow();
        DataTable table = new MembersTable(body, members, door.today(), w).table();
        return Page.of(
                        "organizations/team/members",
                        new MembersPage(body.name().in(w.lang()), table, ReplacementPages.path(w)))
                .title(w.say("organizations.members.title"))
                .nav("members")
                .inTeam();
    }

    private String bodyName(Member member, Words w) {
        return organizations.byHome(member.home()).map(o -> o.name().in(w.lang())).orElse("");
    }

    private String firstRoom(HttpServletRequest request, Words w) {
        return room(door.agent(request).map(Actor.Agent::role).orElse(Role.AGENT), w);
    }

    /** Where the work of a role begins. */
    public static String room(Role role, Words w) {
        return switch (role) {
            case DESIGNER -> workshop(w);
            case JURIST -> w.lang().equals("fr") ? "/fr/equipe/droit" : "/en/team/law";
            case STEWARD -> ChangePaths.all(w);
            case AGENT, MANAGER, PERSON_IN_CHARGE, HEAD -> queue(w);
        };
    }

    static String queue(Words w) {
        return w.lang().equals("fr") ? "/fr/equipe/file" : "/en/team/queue";
    }

    static String workshop(Words w) {
        return w.lang().equals("fr") ? "/fr/atelier" : "/en/workshop";
    }
}
