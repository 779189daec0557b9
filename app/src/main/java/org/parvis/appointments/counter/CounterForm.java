package org.parvis.appointments.counter;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import org.parvis.appointments.AppointmentPaths;
import org.parvis.appointments.Booking;
import org.parvis.appointments.Contact;
import org.parvis.appointments.Place;
import org.parvis.appointments.TimeQuery;
import org.parvis.catalogue.Appointment;
import org.parvis.catalogue.Catalogue;
import org.parvis.catalogue.ServiceDefinition;
import org.parvis.ds.Words;
import org.parvis.kernel.Actor;
import org.parvis.kernel.Channel;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** Reads what a member asks for somebody; what is not understood is what comes first. */
@Component
class CounterForm {
    private final TeamPlaces places;
    private final Catalogue catalogue;
    private final InstantSource clock;

    CounterForm(TeamPlaces places, Catalogue catalogue, InstantSource clock) {
        this.places = places;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    CounterAsked asked(Actor.Agent agent, MultiValueMap<String, String> typed, Words w) {
        List<Place> all = places.of(agent);
        Place place = chosen(all, typed);
        List<ServiceDefinition> offered = services(place);
        ServiceDefinition service =
                offered.stream()
                        .filter(one -> one.code().equals(typed.getFirst("service")))
                        .findFirst()
                        .or(() -> offered.stream().findFirst())
                        .orElseThrow(AppointmentPaths::absent);
        String lang = "fr".equals(typed.getFirst("lang")) ? "fr" : "en";
        return asked(
                all,
                place,
                service,
                typed,
                Contact.Typed.of(typed),
                channel(typed),
                typed.containsKey("lang") ? lang : w.lang());
    }

    private static Channel channel(MultiValueMap<String, String> typed) {
        return Channel.COUNTER.code().equals(typed.getFirst("channel"))
                ? Channel.COUNTER
                : Channel.PHONE;
    }

    /** The same for a file: the service is its own, and who comes is said there. */
    CounterAsked ofFile(FileCounter.Opened file, MultiValueMap<String, String> typed) {
        return asked(
                file.places(),
                chosen(file.places(), typed),
                file.service(),
                typed,
                Contact.Typed.NOTHING,
                channel(typed),
                file.lang());
    }

    /** The same for a booking that is moved: it stays for what it was. */
    CounterAsked moved(Actor.Agent agent, Booking booking, MultiValueMap<String, String> typed) {
        List<Place> all = places.of(agent);
        Place place =
                typed.containsKey("place")
                        ? chosen(all, typed)
                        : all.stream()
                                .filter(one -> one.code().equals(booking.place()))
                                .findFirst()
                                .orElseGet(() -> chosen(all, typed));
        ServiceDefinition service =
                catalogue.service(booking.service()).orElseThrow(AppointmentPaths::absent);
        booking.needs().forEach(need -> typed.add("need", need.code()));
        return asked(
                all, place, service, typed, Contact.Typed.NOTHING, Channel.PHONE, booking.lang());
    }

    private static Place chosen(List<Place> all, MultiValueMap<String, String> typed) {
        return all.stream()
                .filter(one -> one.code().equals(typed.getFirst("place")))
                .findFirst()
                .or(() -> all.stream().findFirst())
                .orElseThrow(AppointmentPaths::absent);
    }

    private CounterAsked asked(
            List<Place> all,
            Place place,
            ServiceDefinition service,
            MultiValueMap<String, String> typed,
            Contact.Typed who,
            Channel channel,
            String lang) {
        Appointment what = service.appointment().orElseThrow(AppointmentPaths::absent);
        LocalDate today = LocalDate.ofInstant(clock.instant(), place.zone());
        String day = typed.getFirst("day");
        String at = typed.getFirst("at");
        String file = typed.getFirst("file");
        LocalDate named = day == null ? null : TimeQuery.day(day);
        return new CounterAsked(
                all,
                place,
                service,
                what,
                TimeQuery.of(typed).needs(),
                named == null || named.isBefore(today) ? today : named,
                at == null ? "" : at,
                who,
                channel,
                lang,
                file == null ? "" : file.strip());
    }

    /** What one comes for at a place. */
    List<ServiceDefinition> services(Place place) {
        return place.desks().stream()
                .flatMap(desk -> desk.services().stream())
                .distinct()
                .sorted()
                .flatMap(code -> catalogue.service(code).stream())
                .filter(service -> service.appointment().isPresent())
                .toList();
    }
}
