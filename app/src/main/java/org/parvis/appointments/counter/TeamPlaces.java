package org.parvis.appointments.counter;

import java.util.List;
import java.util.Optional;
import org.parvis.appointments.Place;
import org.parvis.appointments.Places;
import org.parvis.kernel.Actor;
import org.parvis.organizations.Organization;
import org.springframework.stereotype.Component;

/** The places of the body of a member whose duties open files; nobody else receives anybody. */
@Component
class TeamPlaces {
    private final Places places;

    TeamPlaces(Places places) {
        this.places = places;
    }

    List<Place> of(Actor.Agent agent) {
        return agent.role().holdsFiles()
                ? places.those(place -> Organization.homeOf(place.body()).equals(agent.home()))
                : List.of();
    }

    Optional<Place> at(String code) {
        return places.at(code);
    }
}
