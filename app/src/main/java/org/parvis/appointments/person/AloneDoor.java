package org.parvis.appointments.person;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.parvis.appointments.AppointmentPaths;
import org.parvis.appointments.Asking;
import org.parvis.appointments.Booking;
import org.parvis.appointments.Places;
import org.parvis.catalogue.Appointment;
import org.parvis.catalogue.Catalogue;
import org.parvis.catalogue.ServiceDefinition;
import org.parvis.ds.Link;
import org.parvis.ds.Words;
import org.springframework.stereotype.Component;

/** Says what the pages of a service ask on which one books, or waits, without a file. */
@Component
class AloneDoor {
    private final Catalogue catalogue;
    private final Places places;
    private final HeldHere held;

    AloneDoor(Catalogue catalogue, Places places, HeldHere held) {
        this.catalogue = catalogue;
        this.places = places;
        this.held = held;
    }

    Asking asking(String slug, HttpServletRequest request, Words w) {
        ServiceDefinition service = catalogue.at(slug).orElseThrow(AppointmentPaths::absent);
        Appointment what =
                service.appointment()
                        .filter(Appointment::withoutFile)
                        .orElseThrow(AppointmentPaths::absent);
        String path = AppointmentPaths.of(service, w);
        return new Asking(
                service,
                what,
                places.of(service),
                path,
                w.say("appointments.choose"),
                Link.to(service.name().in(w.lang()), AppointmentPaths.service(service, w)),
                held(service, request),
                AppointmentPaths.waiting(path),
                true);
    }

    /** What this browser holds for that service. */
    private @Nullable Booking held(ServiceDefinition service, HttpServletRequest request) {
        return held.mine(request)
                .map(HeldHere.Mine::booking)
                .filter(one -> one.service().equals(service.code()))
                .orElse(null);
    }

    /** The same page in the other language. */
    static String alternate(Asking asking, Words w) {
        return AppointmentPaths.of(asking.service(), w.lang().equals("fr") ? "en" : "fr");
    }
}
