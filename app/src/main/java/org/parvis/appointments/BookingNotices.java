package org.parvis.appointments;

import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.cases.spi.FileActs;
import org.parvis.ds.MessageCatalogue;
import org.parvis.ds.Words;
import org.parvis.kernel.CaseFileId;
import org.parvis.kernel.LocalizedText;
import org.parvis.kernel.Outcome;
import org.parvis.platform.Scenes;
import org.parvis.platform.Settings;
import org.parvis.post.Message;
import org.parvis.post.Post;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tells what became of a booking: by an act in its file, or to whoever comes when it stands alone.
 * What is to be told stands with the booking, so that nothing is lost when the program stops
 * between the two, and is told once.
 */
@Component
class BookingNotices {
    private static final int AT_ONCE = 100;

    /** How long after its ten minutes somebody may still come back to a time. */
    private static final Duration SLOW = Duration.ofHours(1);

    private final Scenes scenes;
    private final FileActs acts;
    private final AppointmentKinds own;
    private final Post post;
    private final Told told;
    private final InstantSource clock;

    BookingNotices(
            Scenes scenes,
            FileActs acts,
            AppointmentKinds own,
            Post post,
            Told told,
            InstantSource clock) {
        this.scenes = scenes;
        this.acts = acts;
        this.own = own;
        this.post = post;
        this.told = told;
        this.clock = clock;
    }

    /** In which words. */
    @Component
    static class Told {
        private final Places places;
        private final Contacts contacts;
        private final BookingWords words;
        private final MessageCatalogue messages;
        private final String site;

        Told(
                Places places,
                Contacts contacts,
                BookingWords words,
                MessageCatalogue messages,
                Settings settings) {
            this.places = places;
            this.contacts = contacts;
            this.words = words;
            this.messages = messages;
            this.site = settings.publicUrl();
        }

        AppointmentAct act(Booking booking) {
            AppointmentAct.When when = when(booking);
            if (booking.state() == Booking.State.CANCELLED) {
                return booking.calledOff()
                        ? new AppointmentAct.CalledOff(when)
                        : new AppointmentAct.Cancelled(when);
            }
            return booking.revision() == 1
                    ? new AppointmentAct.Booked(when)
                    : new AppointmentAct.Moved(when);
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
                    place == null
                            ? LocalizedText.of(
                                    fr.dateTime(booking.startsAt()),
                                    en.dateTime(booking.startsAt()))
                            : words.when(booking.startsAt(), place.zone(), fr, en),
                    place == null
                            ? LocalizedText.of(booking.place(), booking.place())
                            : LocalizedText.of(
                                    BookingWords.where(place, fr), BookingWords.where(place, en)),
                    booking.startsAt());
        }

        /** None when they left no address for it. */
        @Nullable Message message(Booking booking, byte[] sealed, String what) {
            Contact contact = contacts.open(booking.id(), sealed);
            Words w = messages.forLanguage(booking.lang());
            AppointmentAct.When when = when(booking);
            String link = site + AppointmentPaths.opened(w.lang(), booking.id(), contact.code());
            String at = when.at().in(w.lang());
            String key = "appointment:" + booking.id() + ":" + what + ":" + booking.revision();
            String email = contact.email();
            String phone = contact.phone();
            if (email != null) {
                return Message.email(
                        "appointment",
                        null,
                        email,
                        w.lang(),
                        w.say("appointments.alone." + what + ".subject", at),
                        w.say(
                                "appointments.alone." + what + ".text",
                                at,
                                when.where().in(w.lang()),
                                link),
                        key);
            }
            return phone == null
                    ? null
                    : Message.sms(
                            "appointment",
                            null,
                            phone,
                            w.lang(),
                            w.say("appointments.alone." + what + ".sms", at, link),
                            key);
        }
    }

    /** A booking of which something is to be told, and who comes. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Untold(Booking booking, byte @Nullable [] sealed) {}

    /** Tells what was not told of it; whoever comes second finds nothing left to tell. */
    void tell(UUID id) {
        scenes.job(jobs -> told(jobs, id, AT_ONCE));
    }

    /** The same for all that were left, as when the program stopped meanwhile. */
    void tellAll() {
        int done = AT_ONCE;
        while (done == AT_ONCE) {
            done = scenes.job(jobs -> told(jobs, null, AT_ONCE));
        }
    }

    private int told(JdbcClient jobs, @Nullable UUID which, int most) {
        List<Untold> left =
                jobs.sql(
                                BookingRows.SELECT.replace("select id", "select sealed, id")
                                        + """
                                         where told < revision and id = coalesce(:which, id)
                                         order by changed_at limit :most for update skip locked
                                        """)
                        .param("which", which, Types.OTHER)
                        .param("most", most)
                        .query(
                                (row, n) ->
                                        new Untold(BookingRows.of(row, n), row.getBytes("sealed")))
                        .list();
        left.forEach(one -> tell(jobs, one));
        return left.size();
    }

    private void tell(JdbcClient jobs, Untold one) {
        Booking booking = one.booking();
        CaseFileId file = booking.file();
        byte[] sealed = one.sealed();
        AppointmentAct act = told.act(booking);
        if (file != null) {
            if (acts.write(own, new FileActs.Program(), file, act) instanceof Outcome.Refused) {
                erased(jobs, booking.id());
                return;
            }
        } else if (sealed != null) {
            Message message = told.message(booking, sealed, what(act));
            if (message != null) {
                post.send(jobs, message);
            }
        }
        jobs.sql("update appointments.bookings set told = revision where id = :id")
                .param("id", booking.id())
                .update();
    }

    /** A file that is no more needs nobody at a counter. */
    private void erased(JdbcClient jobs, UUID id) {
        jobs.sql("delete from appointments.bookings where id = :id").param("id", id).update();
    }

    private static String what(AppointmentAct act) {
        return switch (act) {
            case AppointmentAct.Booked booked -> "booked";
            case AppointmentAct.Moved moved -> "moved";
            case AppointmentAct.Cancelled cancelled -> "cancelled";
            case AppointmentAct.CalledOff off -> "called-off";
        };
    }

    /**
     * Ends holds that nobody came back to. Whoever wants the time did not wait for that, and
     * whoever was slow still finds it where nobody did.
     */
    int sweep() {
        Instant left = clock.instant().minus(SLOW);
        return scenes.job(
                jobs ->
                        jobs.sql(
                                        """
                                        delete from appointments.bookings
                                        where state = 'held' and held_until <= :left
                                        """)
                                .param("left", BookingRows.at(left))
                                .update());
    }
}
