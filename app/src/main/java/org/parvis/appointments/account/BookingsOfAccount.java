package org.parvis.appointments.account;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.parvis.appointments.Booking;
import org.parvis.appointments.BookingRows;
import org.parvis.appointments.Contact;
import org.parvis.appointments.Contacts;
import org.parvis.appointments.WaitingRow;
import org.parvis.appointments.WaitingRows;
import org.parvis.ds.Words;
import org.parvis.platform.Scene;
import org.parvis.platform.Scenes;
import org.parvis.platform.StaysOn;
import org.parvis.portal.spi.AccountData;
import org.parvis.portal.spi.Exported;
import org.parvis.portal.spi.HeldData;
import org.springframework.stereotype.Component;

/** What somebody with an account booked: told, handed over and let go also while nobody books. */
@StaysOn
@Component
class BookingsOfAccount implements AccountData {
    private static final int ORDER = 350;

    private static final List<String> COLUMNS =
            List.of("state", "place", "service", "at", "name", "email", "phone");

    private final Scenes scenes;
    private final Contacts contacts;

    BookingsOfAccount(Scenes scenes, Contacts contacts) {
        this.scenes = scenes;
        this.contacts = contacts;
    }

    @Override
    public int order() {
        return ORDER;
    }

    private List<BookingRows.Sealed> rows(UUID account) {
        return scenes.reading(
                new Scene.Person(account),
                sql ->
                        sql.sql(
                                        BookingRows.SELECT_SEALED
                                                + " where state <> 'held' order by starts_at, id")
                                .query(BookingRows.Sealed::of)
                                .list());
    }

    private List<WaitingRow> waiting(UUID account) {
        return scenes.reading(new Scene.Person(account), WaitingRows::all);
    }

    @Override
    public List<HeldData> held(UUID account, Words w) {
        int all = rows(account).size() + waiting(account).size();
        return all == 0
                ? List.of()
                : List.of(
                        new HeldData(
                                w.say("appointments.data.what", all),
                                w.say("appointments.data.source"),
                                w.say("appointments.data.purpose"),
                                w.say("appointments.data.basis"),
                                w.say("appointments.data.retention"),
                                w.say("appointments.data.stays"),
                                null));
    }

    @Override
    public void export(UUID account, Words w, Exported out) throws IOException {
        List<BookingRows.Sealed> all = rows(account);
        if (!all.isEmpty()) {
            out.csv("appointments.csv", COLUMNS, all.stream().map(this::cells));
        }
        List<WaitingRow> waits = waiting(account);
        if (!waits.isEmpty()) {
            out.csv("waiting-list.csv", COLUMNS, waits.stream().map(this::cells));
        }
    }

    /** Where a booking has its hour, the last day until which they wait. */
    private List<String> cells(WaitingRow one) {
        return cells(
                "waiting",
                one.place(),
                one.service(),
                one.until().toString(),
                contacts.of(one.id(), one.contact()));
    }

    /** Who comes is empty where the file says it. */
    private List<String> cells(BookingRows.Sealed one) {
        Booking booking = one.booking();
        return cells(
                booking.state().name().toLowerCase(Locale.ROOT),
                booking.place(),
                booking.service(),
                booking.startsAt().toString(),
                contacts.of(one));
    }

    private static List<String> cells(
            String state, String place, String service, String at, Optional<Contact> contact) {
        return List.of(
                state,
                place,
                service,
                at,
                contact.map(Contact::name).orElse(""),
                contact.flatMap(who -> Optional.ofNullable(who.email())).orElse(""),
                contact.flatMap(who -> Optional.ofNullable(who.phone())).orElse(""));
    }

    /**
     * The hour stays booked for whoever has its link; whose account it was goes, and what nobody
     * else could open any more: a time that is held.
     */
    @Override
    public void forget(UUID account) {
        scenes.job(
                jobs ->
                        jobs.sql(
                                        """
                                        with held as (
                                          delete from appointments.bookings
                                          where account = :account and state = 'held'),
                                        wanted as (
                                          delete from appointments.wanted where account = :account),
                                        waiting as (
                                          update appointments.waiting set account = null
                                          where account = :account)
                                        update appointments.bookings set account = null
                                        where account = :account and state <> 'held'
                                        """)
                                .param("account", account)
                                .update());
    }
}
