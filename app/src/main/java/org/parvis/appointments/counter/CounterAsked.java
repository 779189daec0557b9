package org.parvis.appointments.counter;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.parvis.appointments.Contact;
import org.parvis.appointments.Need;
import org.parvis.appointments.Place;
import org.parvis.appointments.Wish;
import org.parvis.catalogue.Appointment;
import org.parvis.catalogue.ServiceDefinition;
import org.parvis.kernel.Channel;

/**
 * What a member asks for somebody.
 *
 * @param all the places of their body
 * @param at the time that was chosen, as the form sends it
 */
record CounterAsked(
        List<Place> all,
        Place place,
        ServiceDefinition service,
        Appointment what,
        Set<Need> needs,
        LocalDate from,
        String at,
        Contact.Typed who,
        Channel channel,
        String lang) {
    /** For the day of that moment, from all times. */
    Wish on(Instant at) {
        LocalDate day = LocalDate.ofInstant(at, place.zone());
        return new Wish(service.code(), what, needs, day, day.plusDays(1), true);
    }

    Wish all(LocalDate last) {
        return new Wish(service.code(), what, needs, from, last, true);
    }
}
