package org.parvis.appointments.counter;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.appointments.Booking;
import org.parvis.appointments.BookingCode;
import org.parvis.appointments.BookingNotices;
import org.parvis.appointments.BookingRows;
import org.parvis.appointments.Bookings;
import org.parvis.appointments.Contact;
import org.parvis.appointments.Contacts;
import org.parvis.appointments.FreeTimes;
import org.parvis.appointments.FreedTimes;
import org.parvis.appointments.HoldRows;
import org.parvis.appointments.Holder;
import org.parvis.kernel.Actor;
import org.parvis.kernel.Ids;
import org.parvis.kernel.Outcome;
import org.parvis.organizations.MemberScene;
import org.parvis.platform.Scenes;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/**
 * Books, moves and cancels for somebody at the counter or on the phone, from all times: also those
 * that are kept for them. It is done at once, in the name of the member who does it; the person is
 * told by their door as if they had done it.
 */
@Component
class CounterBookings {
    private final FreeTimes free;
    private final FreedTimes freed;
    private final Scenes scenes;
    private final BookingNotices notices;
    private final Contacts contacts;
    private final InstantSource clock;

    CounterBookings(
            FreeTimes free,
            FreedTimes freed,
            Scenes scenes,
            BookingNotices notices,
            Contacts contacts,
            InstantSource clock) {
        this.free = free;
        this.freed = freed;
        this.scenes = scenes;
        this.notices = notices;
        this.contacts = contacts;
        this.clock = clock;
    }

    /** The booking has changed meanwhile: the time that was taken for it goes back. */
    private static final class Gone extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Gone() {
            super(null, null, false, false);
        }
    }

    /**
     * A booking as whoever receives reads it.
     *
     * @param contact who comes; none where the file says it
     */
    record Read(Booking booking, @Nullable Contact contact, CounterRows.Trace trace) {}

    Optional<Read> find(Actor.Agent agent, UUID id) {
        return scenes.reading(
                MemberScene.of(agent),
                sql ->
                        CounterRows.find(sql, id)
                                .map(
                                        one ->
                                                new Read(
                                                        one.sealed().booking(),
                                                        contacts.of(one.sealed()).orElse(null),
                                                        one.trace())));
    }

    /**
     * Books it.
     *
     * @param code opens it, for the link in what is written to them
     */
    Outcome<UUID> book(Actor.Agent agent, Bookings.Asked asked, Contact contact, BookingCode code) {
        UUID id = Ids.next();
        Holder holder = new Holder(code.hash(), null, null);
        return book(agent, asked, id, holder, contacts.seal(id, contact));
    }

    /**
     * For a file, which has one booking at a time: the database says so to whoever comes second.
     */
    Outcome<UUID> book(Actor.Agent agent, Bookings.Asked asked, FileCounter.Opened file) {
        Holder holder = new Holder(null, file.account(), file.file().id());
        try {
            return book(agent, asked, Ids.next(), holder, null);
        } catch (DuplicateKeyException second) {
            return Outcome.refused("appointments.refused.second");
        }
    }

    private Outcome<UUID> book(
            Actor.Agent agent,
            Bookings.Asked asked,
            UUID id,
            Holder holder,
            byte @Nullable [] sealed) {
        List<Integer> desks = free.desks(asked, null);
        Instant now = clock.instant();
        HoldRows.Hold hold = new HoldRows.Hold(id, asked, desks, holder, now, now);
        boolean booked =
                !desks.isEmpty()
                        && scenes.in(
                                MemberScene.of(agent),
                                sql ->
                                        HoldRows.hold(sql, hold).isPresent()
                                                && BookingRows.confirm(sql, id, sealed, now)
                                                && CounterRows.made(sql, id, agent.member()) == 1);
        if (!booked) {
            return Outcome.refused("appointments.refused.taken");
        }
        free.changed();
        notices.tell(id);
        return Outcome.ok(id);
    }

    /** Another time for it: the one that it had goes back. */
    Outcome<UUID> move(Actor.Agent agent, Booking booking, Bookings.Asked asked) {
        List<Integer> desks = free.desks(asked, null);
        if (desks.isEmpty()) {
            return Outcome.refused("appointments.refused.taken");
        }
        Outcome<UUID> moved;
        try {
            moved =
                    scenes.in(
                            MemberScene.of(agent),
                            sql -> {
                                UUID id = Ids.next();
                                Instant now = clock.instant();
                                Holder holder = new Holder(BookingCode.next().hash(), null, null);
                                HoldRows.Hold hold =
                                        new HoldRows.Hold(id, asked, desks, holder, now, now);
                                if (HoldRows.hold(sql, hold).isEmpty()) {
                                    return Outcome.refused("appointments.refused.taken");
                                }
                                if (BookingRows.move(sql, booking.id(), id, now) != 1) {
                                    throw new Gone();
                                }
                                return CounterRows.changed(sql, booking.id(), agent.member()) == 1
                                        ? Outcome.ok(booking.id())
                                        : Outcome.refused("appointments.refused.gone");
                            });
        } catch (Gone gone) {
            moved = Outcome.refused("appointments.refused.gone");
        }
        return told(moved, booking);
    }

    /** Cancels it for them, also when it is too late to do so online. */
    Outcome<UUID> cancel(Actor.Agent agent, Booking booking) {
        boolean cancelled =
                scenes.in(
                        MemberScene.of(agent),
                        sql ->
                                BookingRows.cancel(sql, booking.id(), clock.instant()) == 1
                                        && CounterRows.changed(sql, booking.id(), agent.member())
                                                == 1);
        return told(
                cancelled ? Outcome.ok(booking.id()) : Outcome.refused("appointments.refused.gone"),
                booking);
    }

    private Outcome<UUID> told(Outcome<UUID> done, Booking booking) {
        if (done instanceof Outcome.Ok<UUID>(UUID id)) {
            free.changed();
            notices.tell(id);
            freed.offer(booking.place());
        }
        return done;
    }
}
