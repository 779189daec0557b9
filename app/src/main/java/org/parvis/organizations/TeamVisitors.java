package org.parvis.organizations;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.Link;
import org.parvis.ds.Words;
import org.parvis.kernel.Actor;
import org.parvis.portal.spi.Visitor;
import org.parvis.portal.spi.VisitorSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Says, in the rooms of a body, who works there and in which unit. */
@Component
@Order(1)
class TeamVisitors implements VisitorSource {
    private final TeamRoom door;
    private final Members members;
    private final Organizations organizations;

    TeamVisitors(TeamRoom door, Members members, Organizations organizations) {
        this.door = door;
        this.members = members;
        this.organizations = organizations;
    }

    @Override
    public @Nullable Visitor visitor(HttpServletRequest request, Words w) {
        String path = request.getRequestURI();
        boolean inside = path.startsWith("/fr/equipe") || path.startsWith("/en/team");
        return inside ? door.agent(request).map(agent -> visitor(agent, w)).orElse(null) : null;
    }

    private Visitor visitor(Actor.Agent agent, Words w) {
        String lang = w.lang();
        boolean fr = lang.equals("fr");
        String body =
                organizations.byHome(agent.home()).map(o -> o.shortName().in(lang)).orElse("");
        return new Visitor(
                members.displayName(agent.member()),
                Link.to(
                        w.say("organizations.team.members"),
                        fr ? "/fr/equipe/membres" : "/en/team/members"),
                Link.to(
                        w.say("organizations.team.signOut"),
                        fr ? "/fr/deconnexion" : "/en/sign-out"),
                body);
    }
}
