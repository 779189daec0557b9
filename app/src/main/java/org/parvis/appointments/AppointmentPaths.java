package org.parvis.appointments;

import java.util.UUID;
import org.parvis.catalogue.ServiceDefinition;
import org.parvis.ds.Words;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** Addresses of the module's pages in the language of the page. */
public final class AppointmentPaths {
    private AppointmentPaths() {}

    private static String word(String lang) {
        return lang.equals("fr") ? "rendez-vous" : "appointments";
    }

    public static String service(ServiceDefinition service, Words w) {
        return "/" + w.lang() + "/services/" + service.slug(w.lang());
    }

    /** Where one books without a file. */
    public static String of(ServiceDefinition service, Words w) {
        return of(service, w.lang());
    }

    /** The same in a language that is not that of the page. */
    public static String of(ServiceDefinition service, String lang) {
        return "/" + lang + "/services/" + service.slug(lang) + "/" + word(lang);
    }

    public static String file(String reference, Words w) {
        return (w.lang().equals("fr") ? "/fr/dossiers/" : "/en/files/") + reference;
    }

    /** Where one books, moves and cancels in a file. */
    public static String ofFile(String reference, Words w) {
        return file(reference, w) + "/" + word(w.lang());
    }

    /** A booking that stands alone. */
    public static String booking(UUID id, Words w) {
        return "/" + w.lang() + "/" + word(w.lang()) + "/" + id;
    }

    /**
     * The same, from any device: whoever has the link has the code.
     *
     * @param code empty where it was booked by an account alone, which then opens it
     */
    public static String opened(String lang, UUID id, String code) {
        return "/" + lang + "/" + word(lang) + "/" + id + (code.isEmpty() ? "" : "/" + code);
    }

    /** Where one asks to be told of a time that becomes free, beside where one books. */
    public static String waiting(String path) {
        return path + (path.startsWith("/fr/") ? "/attente" : "/waiting");
    }

    /** Where somebody without a file waits. */
    public static String waits(String lang, UUID id) {
        return waiting("/" + lang + "/" + word(lang)) + "/" + id;
    }

    /** Where a booking is moved. */
    public static String move(String booking, Words w) {
        return booking + (w.lang().equals("fr") ? "/deplacement" : "/move");
    }

    /** What calendars read, after the address of the booking. */
    public static String calendar(String lang) {
        return lang.equals("fr") ? "/rendez-vous.ics" : "/appointment.ics";
    }

    /** A file as whoever works on it reads it. */
    public static String teamFile(String reference, Words w) {
        return (w.lang().equals("fr") ? "/fr/equipe/dossiers/" : "/en/team/files/") + reference;
    }

    /** Where a member books for a file. */
    public static String teamFileBook(String reference, Words w) {
        return teamFile(reference, w) + "/" + word(w.lang());
    }

    public static String team(Words w) {
        return "/" + w.lang() + (w.lang().equals("fr") ? "/equipe/" : "/team/") + word(w.lang());
    }

    /** Where a member books for somebody. */
    public static String teamBook(Words w) {
        return team(w) + (w.lang().equals("fr") ? "/prendre" : "/book");
    }

    /** A booking as whoever receives reads it. */
    public static String teamBooking(UUID id, Words w) {
        return team(w) + "/" + id;
    }

    /** Nothing is at that address, for whoever asks. */
    public static ResponseStatusException absent() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
