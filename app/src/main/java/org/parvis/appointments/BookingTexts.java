package org.parvis.appointments;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.MessageCatalogue;
import org.parvis.ds.Words;
import org.parvis.kernel.LocalizedText;
import org.parvis.platform.Settings;
import org.parvis.post.Message;
import org.springframework.stereotype.Component;

/** In which words somebody is told what became of a booking, or that it is near. */
@Component
class BookingTexts {
    private final Places places;
    private final Contacts contacts;
    private final OtherPlaces others;
    private final BookingWords words;
    private final MessageCatalogue messages;
    private final String site;

    BookingTexts(
            Places places,
            Contacts contacts,
            OtherPlaces others,
            BookingWords words,
            MessageCatalogue messages,
            Settings settings) {
        this.places = places;
        this.contacts = contacts;
        this.others = others;
        this.words = words;
        this.messages = messages;
        this.site = settings.publicUrl();
    }

    AppointmentAct act(Booking booking) {
        AppointmentAct.When when = when(booking);
        if (booking.state() == Booking.State.CANCELLED) {
            if (booking.calledOff() && closed(booking)) {
                return new AppointmentAct.PlaceClosed(when, instead(booking));
            }
            return booking.calledOff()
                    ? new AppointmentAct.CalledOff(when)
                    : new AppointmentAct.Cancelled(when);
        }
        return booking.revision() == 1
                ? new AppointmentAct.Booked(when)
                : new AppointmentAct.Moved(when);
    }

    private boolean closed(Booking booking) {
        Place place = places.at(booking.place()).orElse(null);
        LocalDate closes = place == null ? null : place.closes();
        return place != null
                && closes != null
                && !LocalDate.ofInstant(booking.startsAt(), place.zone()).isBefore(closes);
    }

    /** Where else the first time is free; or that nothing is. */
    private LocalizedText instead(Booking booking) {
        OtherPlaces.Other other = others.nearest(booking).orElse(null);
        return LocalizedText.of(
                instead(other, messages.forLanguage("fr")),
                instead(other, messages.forLanguage("en")));
    }

    private String instead(OtherPlaces.@Nullable Other other, Words w) {
        return other == null
                ? w.say("appointments.instead.none")
                : w.say(
                        "appointments.instead",
                        BookingWords.where(other.place(), w),
                        words.when(other.at(), other.place().zone(), w));
    }

    /** Day, hour and place, in one language. */
    String when(Booking booking, Words w) {
        AppointmentAct.When when = when(booking);
        return when.at().in(w.lang()) + ", " + when.where().in(w.lang());
    }

    private AppointmentAct.When when(Booking booking) {
        Words fr = messages.forLanguage("fr");
        Words en = messages.forLanguage("en");
        Place place = places.at(booking.place()).orElse(null);
        return new AppointmentAct.When(
                booking.id(),
                LocalizedText.of(words.when(booking, place, fr), words.when(booking, place, en)),
                place == null
                        ? LocalizedText.of(booking.place(), booking.place())
                        : LocalizedText.of(
                                BookingWords.where(place, fr), BookingWords.where(place, en)),
                booking.startsAt());
    }

    /**
     * To whoever booked without a file, by mail, else by text message; nothing when they left no
     * address for it.
     *
     * @param act what became of it
     * @param what part of the keys of its words
     */
    Optional<Message> message(BookingRows.Sealed one, AppointmentAct act, String what) {
        return contacts.of(one).flatMap(contact -> message(one.booking(), contact, act, what));
    }

    private Optional<Message> message(
            Booking booking, Contact contact, AppointmentAct act, String what) {
        Words w = messages.forLanguage(booking.lang());
        AppointmentAct.When when = act.when();
        String instead =
                act instanceof AppointmentAct.PlaceClosed closed
                        ? closed.instead().in(w.lang())
                        : "";
        String link = site + AppointmentPaths.opened(w.lang(), booking.id(), contact.code());
        String at = when.at().in(w.lang());
        String told = "appointments.alone." + what;
        String key = "appointment:" + booking.id() + ":" + what + ":" + booking.revision();
        Contact.Said said =
                new Contact.Said(
                        w.say(told + ".subject", at),
                        w.say(told + ".text", at, when.where().in(w.lang()), link, instead),
                        w.say(told + ".sms", at, link));
        return contact.message(w.lang(), key, said);
    }
}
