package org.parvis.appointments;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.parvis.cases.FileNotices;
import org.parvis.ds.MessageCatalogue;
import org.parvis.ds.Words;
import org.parvis.kernel.CaseFileId;
import org.parvis.platform.Settings;
import org.parvis.post.Post;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells one who waits that a time is theirs for a while, by the door that is theirs. */
@Component
class Offers {
    /** How much longer than is said it is held: time to give it to the next. */
    static final Duration PASSES_ON = Duration.ofMinutes(2);

    /** Nobody is asked to answer in the night: what becomes free then is offered until morning. */
    private static final LocalTime MORNING = LocalTime.of(8, 0);

    private static final LocalTime EVENING = LocalTime.of(21, 0);

    private final FileNotices files;
    private final Post post;
    private final Contacts contacts;
    private final BookingWords words;
    private final MessageCatalogue messages;
    private final String site;

    Offers(
            FileNotices files,
            Post post,
            Contacts contacts,
            BookingWords words,
            MessageCatalogue messages,
            Settings settings) {
        this.files = files;
        this.post = post;
        this.contacts = contacts;
        this.words = words;
        this.messages = messages;
        this.site = settings.publicUrl();
    }

    /**
     * What is offered.
     *
     * @param booking under which it is held
     */
    record Offered(UUID booking, Instant at, Instant until, Place place) {}

    /** Until when something is offered that is offered now. */
    static Instant until(Place place, Instant now) {
        LocalDateTime there = LocalDateTime.ofInstant(now, place.zone());
        LocalTime hour = there.toLocalTime();
        LocalDateTime from = there;
        if (hour.isBefore(MORNING)) {
            from = there.toLocalDate().atTime(MORNING);
        } else if (!hour.isBefore(EVENING)) {
            from = there.toLocalDate().plusDays(1).atTime(MORNING);
        }
        Instant begins = from.equals(there) ? now : from.atZone(place.zone()).toInstant();
        return begins.plus(Duration.ofMinutes(place.offered()));
    }

    void tell(JdbcClient jobs, WaitingRow row, Offered offered) {
        CaseFileId file = row.file();
        String key = "appointment:" + offered.booking() + ":offered";
        if (file == null) {
            contacts.of(row.id(), row.contact())
                    .ifPresent(contact -> tell(jobs, row, contact, offered, key));
        } else {
            files.tell(
                    jobs,
                    file,
                    new FileNotices.Notice(Contact.PURPOSE, key, w -> said(offered, w)));
        }
    }

    private FileNotices.Said said(Offered offered, Words w) {
        String at = when(offered, w);
        return new FileNotices.Said(
                w.say("appointments.offered.subject"),
                w.say("appointments.offered.mail", until(offered, w)),
                List.of(w.say("appointments.offered.letter", at, until(offered, w))));
    }

    private void tell(
            JdbcClient jobs, WaitingRow row, Contact contact, Offered offered, String key) {
        Words w = messages.forLanguage(row.lang());
        String link = site + AppointmentPaths.opened(w.lang(), offered.booking(), contact.code());
        String at = when(offered, w);
        String until = until(offered, w);
        String where = BookingWords.where(offered.place(), w);
        Contact.Said said =
                new Contact.Said(
                        w.say("appointments.alone.offered.subject", at),
                        w.say("appointments.alone.offered.text", at, where, link, until),
                        w.say("appointments.alone.offered.sms", at, link, until));
        contact.message(w.lang(), key, said).ifPresent(message -> post.send(jobs, message));
    }

    /**
     * Whoever joined without a file gets the link that says where they are, and lets them leave.
     */
    String listed(JdbcClient jobs, WaitingRow row, Contact contact, Place place) {
        Words w = messages.forLanguage(row.lang());
        String link = site + AppointmentPaths.waits(w.lang(), row.id()) + "/" + contact.code();
        String until = w.dateLong(row.until());
        String where = BookingWords.where(place, w);
        String key = "appointment:" + row.id() + ":waiting";
        Contact.Said said =
                new Contact.Said(
                        w.say("appointments.alone.waiting.subject"),
                        w.say("appointments.alone.waiting.text", where, until, link),
                        w.say("appointments.alone.waiting.sms", until, link));
        contact.message(w.lang(), key, said).ifPresent(message -> post.send(jobs, message));
        return key;
    }

    private String when(Offered offered, Words w) {
        return words.when(offered.at(), offered.place().zone(), w);
    }

    private String until(Offered offered, Words w) {
        return words.when(offered.until(), offered.place().zone(), w);
    }
}
