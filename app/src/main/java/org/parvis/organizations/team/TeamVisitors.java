package org.parvis.organizations.team;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.Link;
import org.parvis.ds.NavItem;
import org.parvis.ds.Words;
import org.parvis.kernel.Actor;
import org.parvis.kernel.Role;
import org.parvis.organizations.ChangePaths;
import org.parvis.organizations.Members;
import org.parvis.organizations.Organizations;
import org.parvis.organizations.changes.ChangesRoom;
import org.parvis.organizations.programs.ProgramPages;
import org.parvis.portal.spi.TakesRequests;
import org.parvis.portal.spi.TeamRooms;
import org.parvis.portal.spi.Visitor;
import org.parvis.portal.spi.VisitorSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Says, in the rooms of a body, who works there and in which unit. */
@Component
@Order(1)
class TeamVisitors implements VisitorSource {
    private static final Set<Role> WORKSHOP =
            EnumSet.of(Role.DESIGNER, Role.PERSON_IN_CHARGE, Role.HEAD);

    private final TeamRoom door;
    private final Members members;
    private final Organizations organizations;
    private final ChangesRoom changes;
    private final TakesRequests intake;
    private final ObjectProvider<TeamRooms> others;

    TeamVisitors(
            TeamRoom door,
            Members members,
            Organizations organizations,
            ChangesRoom changes,
            TakesRequests intake,
            ObjectProvider<TeamRooms> others) {
        this.intake = intake;
        this.others = others;
        this.changes = changes;
        this.door = door;
        this.members = members;
        this.organizations = organizations;
    }

    @Override
    public @Nullable Visitor visitor(HttpServletRequest request, Words w) {
        String path = request.getRequestURI();
        boolean inside =
                path.startsWith("/fr/equipe")
                        || path.startsWith("/en/team")
                        || path.startsWith("/fr/atelier")
                        || path.startsWith("/en/workshop");
        return inside ? door.agent(request).map(agent -> visitor(agent, w)).orElse(null) : null;
    }

    private Visitor visitor(Actor.Agent agent, Words w) {
        String lang = w.lang();
        boolean fr = lang.equals("fr");
        String body =
                organizations.byHome(agent.body()).map(o -> o.shortName().in(lang)).orElse("");
        return new Visitor(
                members.displayName(agent.member()),
                Link.to(
                        w.say("organizations.team.members"),
                        fr ? "/fr/equipe/membres" : "/en/team/members"),
                Link.to(
                        w.say("organizations.team.signOut"),
                        fr ? "/fr/deconnexion" : "/en/sign-out"),
                body,
                rooms(agent, w));
    }

    /** The rooms that somebody's duties open: whoever only designs services holds no file. */
    private List<NavItem> rooms(Actor.Agent agent, Words w) {
        boolean fr = w.lang().equals("fr");
        List<NavItem> rooms = new ArrayList<>();
        if (agent.role().holdsFiles()) {
            rooms.add(
                    new NavItem(
                            Visitor.QUEUE, w.say("organizations.team.queue"), TeamPages.queue(w)));
            if (intake.takesRequests(agent)) {
                rooms.add(
                        new NavItem(
                                "intake",
                                w.say("organizations.team.intake"),
                                fr ? "/fr/equipe/saisie" : "/en/team/intake"));
            }
            rooms.add(
                    new NavItem(
                            "letters",
                            w.say("organizations.team.letters"),
                            fr ? "/fr/equipe/lettres" : "/en/team/letters"));
        }
        if (agent.role().answersForPrivacy()) {
            rooms.add(
                    new NavItem(
                            "privacy",
                            w.say("organizations.team.privacy"),
                            fr ? "/fr/equipe/vie-privee" : "/en/team/privacy"));
        }
        if (changes.isFor(agent)) {
            rooms.add(new NavItem("changes", changes.label(agent, w), ChangePaths.all(w)));
        }
        if (changes.isSteward(agent)) {
            rooms.add(
                    new NavItem(
                            "programs",
                            w.say("organizations.programs.title"),
                            ProgramPages.path(w)));
        }
        others.orderedStream().forEach(source -> rooms.addAll(source.rooms(agent, w)));
        boolean workshop =
                members.find(agent.member())
                        .map(member -> member.roles().stream().anyMatch(WORKSHOP::contains))
                        .orElse(false);
        if (workshop) {
            rooms.add(
                    new NavItem(
                            "workshop",
                            w.say("organizations.team.workshop"),
                            TeamPages.workshop(w)));
        }
        return rooms;
    }
}
