package org.parvis.appointments;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.Channel;
import org.parvis.kernel.Ids;
import org.parvis.kernel.Outcome;
import org.parvis.platform.Scenes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Holds, books, moves and cancels. That a time is nobody else's is not looked up and then believed:
 * it is written, and the database refuses it or not.
 */
@Component
public class Bookings {
    /** How long a time is held while somebody fills in. */
    public static final Duration HELD = Duration.ofMinutes(10);

    private static final Logger LOG = LoggerFactory.getLogger(Bookings.class);

    private final FreeTimes free;
    private final Scenes scenes;
    private final BookingNotices notices;
    private final Contacts contacts;
    private final FreedTimes freed;
    private final InstantSource clock;
    private final Takers takers = new Takers();

    Bookings(
            FreeTimes free,
            Scenes scenes,
            BookingNotices notices,
            Contacts contacts,
            FreedTimes freed,
            InstantSource clock) {
        this.free = free;
        this.scenes = scenes;
        this.notices = notices;
        this.contacts = contacts;
        this.freed = freed;
        this.clock = clock;
    }

    /**
     * A time that is asked for.
     *
     * @param reference number of its file, for whoever receives; none when it stands alone
     * @param moves the booking that it would take the place of
     */
    public record Asked(
            Place place,
            Wish wish,
            Instant at,
            Channel channel,
            String lang,
            @Nullable String reference,
            @Nullable UUID moves) {}

    /** Somebody was first: what the transaction gave back is not given back. */
    private static final class Lost extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Lost() {
            super(null, null, false, false);
        }
    }

    /**
     * Holds it for ten minutes, and gives back what the same one held before. Whoever comes too
     * late for it keeps that.
     *
     * @param instead what the scene holds, if anything
     */
    public Outcome<UUID> hold(BookingScene scene, Asked asked, @Nullable Booking instead) {
        Slot back = instead == null ? null : instead.slot();
        Outcome<UUID> late = Outcome.refused("appointments.refused.taken");
        return free.desks(asked, back).isEmpty()
                ? late
                : takers.taking(
                        asked,
                        () -> free.desks(asked, back),
                        desks -> held(scene, asked, desks, instead).orElse(late),
                        late);
    }

    private Optional<Outcome<UUID>> held(
            BookingScene scene, Asked asked, List<Integer> desks, @Nullable Booking instead) {
        Instant now = clock.instant();
        HoldRows.Hold hold =
                new HoldRows.Hold(Ids.next(), asked, desks, Holder.of(scene), now, now.plus(HELD));
        Integer desk = instead == null ? held(scene, hold) : heldInstead(scene, hold);
        return desk == null ? Optional.empty() : Optional.of(Outcome.ok(hold.id()));
    }

    /** In one message with its scene: where hundreds want the same, each way counts. */
    private @Nullable Integer held(BookingScene scene, HoldRows.Hold hold) {
        Integer desk = scenes.in(scene, hold.written(), found -> found).orElse(null);
        if (desk != null) {
            free.took(hold, desk);
        }
        return desk;
    }

    private @Nullable Integer heldInstead(BookingScene scene, HoldRows.Hold hold) {
        try {
            return changed(
                    scenes.in(
                            scene,
                            sql -> {
                                HoldRows.release(sql, scene);
                                return HoldRows.hold(sql, hold).orElseThrow(Lost::new);
                            }));
        } catch (Lost lost) {
            return null;
        }
    }

    private <T> T changed(T done) {
        free.changed();
        return done;
    }

    /** Whether it is their file: whoever stands in it beside them books nothing there. */
    public boolean ofPerson(BookingScene.OfFile scene) {
        return scenes.reading(scene, BookingRows::ofPerson);
    }

    public Optional<Booking> find(BookingScene scene, UUID id) {
        return scenes.reading(scene, sql -> BookingRows.find(sql, id));
    }

    /** What the scene has, the latest first. */
    public List<Booking> all(BookingScene scene) {
        return scenes.reading(scene, sql -> BookingRows.all(sql, scene));
    }

    /**
     * Books what is held, also when its ten minutes are over and nobody took it meanwhile. Done
     * twice, it is done once.
     *
     * @param contact who comes; none where the file says it
     */
    public Outcome<UUID> confirm(BookingScene scene, UUID id, @Nullable Contact contact) {
        byte[] sealed = contact == null ? null : contacts.seal(id, contact);
        Instant now = clock.instant();
        Outcome<UUID> done =
                firstOfItsFile(
                        () ->
                                scenes.in(scene, BookingRows.confirmed(id, sealed, now), f -> f)
                                        .map(Outcome::ok)
                                        .orElseGet(
                                                () ->
                                                        scenes.in(
                                                                scene,
                                                                sql -> moved(sql, id, now))));
        if (done instanceof Outcome.Ok<UUID>(UUID booking)) {
            notices.tell(booking);
            if (!booking.equals(id)) {
                free.changed();
                freed.sweep(); // the time that it had before is free
            }
        }
        return done;
    }

    /** What is booked already, over, or takes the place of another. */
    private static Outcome<UUID> moved(JdbcClient sql, UUID id, Instant now) {
        Booking held = BookingRows.find(sql, id).orElse(null);
        if (held == null) {
            return Outcome.refused("appointments.refused.ended");
        }
        if (held.state() != Booking.State.HELD) {
            return Outcome.ok(id);
        }
        if (!held.startsAt().isAfter(now)) {
            return Outcome.refused("appointments.refused.past");
        }
        UUID moves = held.moves();
        return moves != null && BookingRows.move(sql, moves, id, now) == 1
                ? Outcome.ok(moves)
                : Outcome.refused("appointments.refused.gone");
    }

    /** A file has one booking at a time: the database says so to whoever comes second. */
    private static Outcome<UUID> firstOfItsFile(Supplier<Outcome<UUID>> work) {
        try {
            return work.get();
        } catch (DuplicateKeyException second) {
            return Outcome.refused("appointments.refused.second");
        }
    }

    /** Whether it may still be moved or cancelled. */
    public boolean inTime(Booking booking, Duration notice) {
        return booking.startsAt().isAfter(clock.instant().plus(notice));
    }

    /** Gives back what the scene holds; what was offered to it goes to the next who waits. */
    public void release(BookingScene scene) {
        WaitingRow.Offer offer =
                scenes.reading(scene, sql -> WaitingRows.of(sql, scene))
                        .map(WaitingRow::offer)
                        .orElse(null);
        if (offer != null) {
            freed.left(offer.booking());
            return;
        }
        int given = changed(scenes.in(scene, sql -> HoldRows.release(sql, scene)));
        LOG.debug("Times given back: {}", given);
    }

    /**
     * Cancels it.
     *
     * @param notice how long before it one may
     */
    public Outcome<UUID> cancel(BookingScene scene, UUID id, Duration notice) {
        Booking booking = find(scene, id).filter(one -> inTime(one, notice)).orElse(null);
        if (booking == null) {
            return Outcome.refused("appointments.refused.late", notice.toHours());
        }
        int done = changed(scenes.in(scene, sql -> BookingRows.cancel(sql, id, clock.instant())));
        if (done == 0) {
            return Outcome.refused("appointments.refused.gone");
        }
        notices.tell(id);
        freed.offer(booking.place());
        return Outcome.ok(id);
    }
}
