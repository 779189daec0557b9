package org.parvis.appointments.counter;

import java.util.Optional;
import org.parvis.appointments.AppointmentPaths;
import org.parvis.appointments.Places;
import org.parvis.cases.spi.TeamLinks;
import org.parvis.catalogue.ServiceDefinition;
import org.parvis.ds.Link;
import org.parvis.ds.Words;
import org.springframework.stereotype.Component;

/** Whoever works on a file for which one comes to a counter books from there. */
@Component
class CounterLinks implements TeamLinks {
    private final Places places;

    CounterLinks(Places places) {
        this.places = places;
    }

    @Override
    public Optional<Link> link(String reference, ServiceDefinition service, Words w) {
        return service.appointment()
                .filter(what -> !places.of(service).isEmpty())
                .map(
                        what ->
                                Link.to(
                                        w.say("appointments.counter.file.link"),
                                        AppointmentPaths.teamFileBook(reference, w)));
    }
}
