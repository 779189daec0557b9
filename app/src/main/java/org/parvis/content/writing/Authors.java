package org.parvis.content.writing;

import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.parvis.kernel.Actor;
import org.parvis.kernel.Role;
import org.parvis.organizations.Members;
import org.springframework.stereotype.Component;

/**
 * Who works on the pages of a body: those who design its services or lead a team write, those who
 * design or answer for the body publish; each of them reads what is on its way there.
 */
@Component
class Authors {
    private static final Set<Role> WRITERS = EnumSet.of(Role.DESIGNER, Role.MANAGER);
    private static final Set<Role> PUBLISHERS =
            EnumSet.of(Role.DESIGNER, Role.PERSON_IN_CHARGE, Role.HEAD);

    private final Members members;

    Authors(Members members) {
        this.members = members;
    }

    boolean enters(Actor.Agent agent) {
        return writes(agent) || publishes(agent);
    }

    boolean writes(Actor.Agent agent) {
        return members.holds(agent, WRITERS);
    }

    boolean publishes(Actor.Agent agent) {
        return members.holds(agent, PUBLISHERS);
    }

    String name(UUID member) {
        return members.displayName(member);
    }
}
