package org.parvis.appointments;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.parvis.catalogue.Appointment;
import org.parvis.catalogue.Catalogue;
import org.parvis.catalogue.ServiceDefinition;
import org.parvis.kernel.Channel;
import org.parvis.kernel.Ids;
import org.parvis.platform.Scenes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Gives times that become free to those who wait for one: to one at a time, in the order in which
 * they asked, for a fixed while. What is offered is held as any time is, so that the database
 * refuses it to others meanwhile; whoever was faster has it, and nobody is offered what is not
 * theirs.
 */
@Component
public class FreedTimes {
    /** Who would be offered something at one place at once; the others wait for the next round. */
    private static final int AT_ONCE = 50;

    private final Scenes scenes;
    private final Places places;
    private final Catalogue catalogue;
    private final FreeTimes free;
    private final Offers offers;
    private final InstantSource clock;

    FreedTimes(
            Scenes scenes,
            Places places,
            Catalogue catalogue,
            FreeTimes free,
            Offers offers,
            InstantSource clock) {
        this.scenes = scenes;
        this.places = places;
        this.catalogue = catalogue;
        this.free = free;
        this.offers = offers;
        this.clock = clock;
    }

    /** Ends what was offered and is over, then offers what is free to those who wait. */
    void sweep() {
        passed(Ids.NIL, clock.instant());
        offerAll(scenes.readingJob(jobs -> WaitingRows.next(jobs, AT_ONCE)));
    }

    /** Somebody left what they were offered: it goes to the next. */
    void left(UUID booking) {
        passed(booking, Instant.EPOCH).forEach(this::offer);
    }

    private List<String> passed(UUID booking, Instant over) {
        List<String> back = scenes.job(jobs -> WaitingRows.pass(jobs, booking, over));
        free.changed();
        return back;
    }

    /** Offers what is free at a place to those who wait there: each in their turn. */
    public void offer(String place) {
        offerAll(scenes.readingJob(jobs -> WaitingRows.next(jobs, place, AT_ONCE)));
    }

    /** What is looked for alike by many who wait. */
    private record Want(String place, String service, Set<Need> needs) {}

    private void offerAll(List<WaitingRow> waiting) {
        Map<Want, LocalDate> none = new HashMap<>();
        for (WaitingRow row : waiting) {
            Appointment what =
                    catalogue
                            .service(row.service())
                            .flatMap(ServiceDefinition::appointment)
                            .orElse(null);
            Place place = places.at(row.place()).orElse(null);
            if (place != null && what != null) {
                suiting(place, row, what, none).ifPresent(slot -> offer(place, row, what, slot));
            }
        }
    }

    /**
     * The first time that suits one of them.
     *
     * @param none until when nothing is free of what others of this round look for
     */
    private Optional<Slot> suiting(
            Place place, WaitingRow row, Appointment what, Map<Want, LocalDate> none) {
        Want want = new Want(row.place(), row.service(), row.needs());
        LocalDate known = none.get(want);
        if (known != null && !known.isBefore(row.until())) {
            return Optional.empty();
        }
        List<Slot> all = free(place, row, what);
        if (all.isEmpty()) {
            none.put(want, row.until());
        }
        Instant until = Offers.until(place, clock.instant());
        return all.stream()
                .filter(slot -> slot.at().isAfter(until))
                .filter(slot -> !row.passed().contains(slot.at()))
                .findFirst();
    }

    /** Whoever comes second waits here, and finds that they were offered something. */
    private void offer(Place place, WaitingRow waits, Appointment what, Slot slot) {
        scenes.job(
                jobs -> {
                    Optional<WaitingRow> row = WaitingRows.lock(jobs, waits.id());
                    row.ifPresent(one -> offer(jobs, place, one, what, slot));
                    return row.isPresent();
                });
        free.changed();
    }

    /** What is free of that until their last day, in order. */
    List<Slot> free(Place place, WaitingRow row, Appointment what) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), place.zone());
        Wish wish =
                new Wish(row.service(), what, row.needs(), today, row.until().plusDays(1), false);
        return free.of(place, wish).values().stream().flatMap(List::stream).toList();
    }

    private void offer(JdbcClient jobs, Place place, WaitingRow row, Appointment what, Slot slot) {
        Instant now = clock.instant();
        Instant until = Offers.until(place, now);
        UUID id = Ids.next();
        Bookings.Asked asked =
                new Bookings.Asked(
                        place,
                        Wish.at(slot.at(), place, row.service(), what, row.needs(), false),
                        slot.at(),
                        Channel.WEB,
                        row.lang(),
                        row.reference(),
                        BookingRows.ofFile(jobs, row.holder().file()));
        // held a little longer than is said: it passes to the next before it is anybody's
        Instant held = until.plus(Offers.PASSES_ON);
        HoldRows.Hold hold = new HoldRows.Hold(id, asked, slot.desks(), row.holder(), now, held);
        if (HoldRows.hold(jobs, hold).isPresent()
                && WaitingRows.offer(jobs, row.id(), id, now, until) == 1) {
            offers.tell(jobs, row, new Offers.Offered(id, slot.at(), until, place));
        }
    }
}
