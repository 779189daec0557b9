package org.parvis.intake;

import org.parvis.catalogue.Catalogue;
import org.parvis.kernel.Actor;
import org.parvis.kernel.Channel;
import org.parvis.organizations.BodyServices;
import org.springframework.stereotype.Component;

/** For which services a body receives requests, and by which doors. */
@Component
class Doors {
    private final BodyServices services;
    private final Catalogue catalogue;

    Doors(BodyServices services, Catalogue catalogue) {
        this.services = services;
        this.catalogue = catalogue;
    }

    boolean offers(Actor.Agent agent, String service) {
        return services.of(agent.body(), "fr").containsKey(service);
    }

    boolean receives(Actor.Agent agent, String service, Channel channel) {
        return offers(agent, service)
                && catalogue
                        .service(service)
                        .flatMap(definition -> definition.process().receiving(channel))
                        .isPresent();
    }
}
