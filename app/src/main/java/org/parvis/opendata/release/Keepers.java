package org.parvis.opendata.release;

import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.parvis.kernel.Actor;
import org.parvis.kernel.Role;
import org.parvis.organizations.Members;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/**
 * Who works on the data of a body: those who design its services or lead a team prepare them, those
 * who answer for it in law sign their release.
 */
@Component
public class Keepers {
    private static final Set<Role> PREPARE = EnumSet.of(Role.DESIGNER, Role.MANAGER);
    private static final Set<Role> SIGN = EnumSet.of(Role.PERSON_IN_CHARGE, Role.HEAD);

    private final Members members;

    Keepers(Members members) {
        this.members = members;
    }

    public boolean enters(Actor.Agent agent) {
        return prepares(agent) || signs(agent);
    }

    public boolean prepares(Actor.Agent agent) {
        return members.holds(agent, PREPARE);
    }

    public boolean signs(Actor.Agent agent) {
        return members.holds(agent, SIGN);
    }

    /** Lets in those who prepare or sign. */
    public void admit(Actor.Agent agent) {
        if (!enters(agent)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }

    /** Lets in those who prepare. */
    public void admitWriter(Actor.Agent agent) {
        if (!prepares(agent)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }

    public String name(UUID member) {
        return members.displayName(member);
    }
}
