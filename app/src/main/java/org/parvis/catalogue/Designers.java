package org.parvis.catalogue;

import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.parvis.kernel.Actor;
import org.parvis.kernel.Role;
import org.parvis.organizations.Members;
import org.parvis.organizations.Organization;
import org.parvis.organizations.Organizations;
import org.springframework.stereotype.Component;

/**
 * Who works on services: a designer of a body that offers one proposes and publishes its versions;
 * those who answer for the body may read and approve them too.
 */
@Component
public class Designers {
    private static final Set<Role> READERS =
            EnumSet.of(Role.DESIGNER, Role.PERSON_IN_CHARGE, Role.HEAD);

    private final Members members;
    private final Organizations organizations;

    Designers(Members members, Organizations organizations) {
        this.members = members;
        this.organizations = organizations;
    }

    /** Whether somebody may enter the workshop. */
    public boolean enters(Actor.Agent agent) {
        return members.holds(agent, READERS);
    }

    /** Whether somebody may change what the workshop holds of their body's services. */
    public boolean designs(Actor.Agent agent) {
        return members.holds(agent, Set.of(Role.DESIGNER));
    }

    /** Whether that service is one of the agent's body. */
    public boolean offers(Actor.Agent agent, ServiceDefinition service) {
        return organizations.codeFor(agent.body(), service.code(), service.offeredBy()).isPresent();
    }

    public boolean mayDesign(Actor.Agent agent, ServiceDefinition service) {
        return designs(agent) && offers(agent, service);
    }

    public boolean mayReview(Actor.Agent agent, ServiceDefinition service) {
        return enters(agent) && offers(agent, service);
    }

    /** The code of the agent's body. */
    public String body(Actor.Agent agent) {
        return organizations.byHome(agent.home()).map(Organization::code).orElse("");
    }

    public String name(UUID member) {
        return members.displayName(member);
    }
}
