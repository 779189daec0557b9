package org.parvis.appointments.counter;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.appointments.Bookings;
import org.parvis.appointments.Contact;
import org.parvis.appointments.Need;
import org.parvis.appointments.Place;
import org.parvis.appointments.TimeQuery;
import org.parvis.appointments.Wish;
import org.parvis.catalogue.Appointment;
import org.parvis.catalogue.ServiceDefinition;
import org.parvis.kernel.Channel;

/**
 * What a member asks for somebody.
 *
 * @param all the places of their body
 * @param at the time that was chosen, as the form sends it
 * @param file number of a file to book for, as it was typed; empty for what stands alone
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
        String lang,
        String file) {
    /** For the day of that moment, from all times. */
    private Wish on(Instant at) {
        return Wish.at(at, place, service.code(), what, needs, true);
    }

    /**
     * The time that was chosen; nothing where none was, or what is none.
     *
     * @param reference number of its file; none when it stands alone
     * @param moves the booking that it would take the place of
     */
    Optional<Bookings.Asked> time(
            Channel by, String written, @Nullable String reference, @Nullable UUID moves) {
        return TimeQuery.moment(at)
                .map(it -> new Bookings.Asked(place, on(it), it, by, written, reference, moves));
    }

    Wish all(LocalDate last) {
        return new Wish(service.code(), what, needs, from, last, true);
    }
}
