package org.parvis.appointments.counter;

import java.util.Optional;
import org.parvis.appointments.AppointmentPaths;
import org.parvis.appointments.Places;
import org.parvis.catalogue.ServiceDefinition;
import org.parvis.ds.Link;
import org.parvis.ds.Words;
import org.parvis.forms.spi.DoorWays;
import org.parvis.kernel.Channel;
import org.springframework.stereotype.Component;

/** Whoever comes to the counter may choose their hour first. */
@Component
class CounterDoor implements DoorWays {
    private final Places places;

    CounterDoor(Places places) {
        this.places = places;
    }

    @Override
    public Optional<Link> at(ServiceDefinition service, Channel door, Words w) {
        return service.appointment()
                .filter(what -> door == Channel.COUNTER && what.withoutFile())
                .filter(what -> !places.of(service).isEmpty())
                .map(
                        what ->
                                Link.to(
                                        w.say("appointments.step.button"),
                                        AppointmentPaths.of(service, w)));
    }
}
