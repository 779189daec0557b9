package org.parvis.privacy;

import java.util.List;
import org.parvis.kernel.Actor;
import org.parvis.organizations.Organization;
import org.parvis.organizations.Organizations;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** The registers that came with a merger: those of bodies that this one took over as a whole. */
@Component
class FormerBodies {
    private final Organizations organizations;

    FormerBodies(Organizations organizations) {
        this.organizations = organizations;
    }

    List<Organization> of(Actor.Agent agent) {
        return organizations.tookOver(agent.body());
    }

    /** One's own, or those of a body by its code; of any other body there is nothing. */
    Registry registry(Actor.Agent agent, String code) {
        if (code.isEmpty()) {
            return new Registry(agent, null);
        }
        return of(agent).stream()
                .filter(body -> body.code().equals(code))
                .findFirst()
                .map(body -> new Registry(agent.in(body.home()), body))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
