package org.parvis.appointments;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parvis.catalogue.Appointment;
import org.parvis.catalogue.Catalogue;
import org.parvis.catalogue.ServiceDefinition;
import org.parvis.organizations.Organization;
import org.springframework.stereotype.Component;

/** Where else somebody is received whose place closes, and when first. */
@Component
class OtherPlaces {
    private final Places places;
    private final FreeTimes free;
    private final Catalogue catalogue;

    OtherPlaces(Places places, FreeTimes free, Catalogue catalogue) {
        this.places = places;
        this.free = free;
        this.catalogue = catalogue;
    }

    record Other(Place place, Instant at) {}

    /** The one of the same body with the free time that is nearest to theirs. */
    Optional<Other> nearest(Booking booking) {
        List<Place> others =
                places.those(
                        place ->
                                Organization.homeOf(place.body()).equals(booking.home())
                                        && !place.code().equals(booking.place())
                                        && place.offers(booking.service()));
        Map<String, Slot> firsts =
                catalogue
                        .service(booking.service())
                        .flatMap(ServiceDefinition::appointment)
                        .map(what -> free.firsts(others, wish(booking, what)))
                        .orElse(Map.of());
        return others.stream()
                .flatMap(
                        place ->
                                Optional.ofNullable(firsts.get(place.code())).stream()
                                        .map(slot -> new Other(place, slot.at())))
                .min(Comparator.comparing(Other::at));
    }

    /** From the day of their hour on. */
    private static Wish wish(Booking booking, Appointment what) {
        LocalDate day = LocalDate.ofInstant(booking.startsAt(), ZoneOffset.UTC);
        return new Wish(
                booking.service(),
                what,
                booking.needs(),
                day,
                day.plusDays(what.daysAhead() + 1L),
                false);
    }
}
