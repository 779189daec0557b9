package org.parvis.cases.entry;

import org.parvis.cases.desk.TeamRoster;
import org.parvis.cases.desk.TeamServices;
import org.parvis.kernel.Actor;
import org.parvis.portal.spi.TakesRequests;
import org.springframework.stereotype.Component;

/** Requests are entered under a service for which people ask and the body answers. */
@Component
class EnteredRequests implements TakesRequests {
    private final TeamServices services;
    private final TeamRoster roster;

    EnteredRequests(TeamServices services, TeamRoster roster) {
        this.services = services;
        this.roster = roster;
    }

    @Override
    public boolean takesRequests(Actor.Agent agent) {
        return services.of(agent.body(), roster).stream()
                .anyMatch(service -> service.process().openedByBody() == null);
    }
}
