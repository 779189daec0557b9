package org.parvis.appointments;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.Ids;
import org.parvis.kernel.Outcome;
import org.parvis.organizations.Organization;
import org.parvis.platform.Scenes;
import org.springframework.stereotype.Component;

/**
 * The list of those whom nothing that is free suits. One joins it where nothing is free until the
 * day that one names: whoever could have a time takes it. What becomes free is offered in the order
 * of the list; whoever leaves what is offered keeps their place.
 */
@Component
public class WaitingList {
    private final Scenes scenes;
    private final FreedTimes freed;
    private final Contacts contacts;
    private final Offers offers;
    private final InstantSource clock;

    WaitingList(
            Scenes scenes,
            FreedTimes freed,
            Contacts contacts,
            Offers offers,
            InstantSource clock) {
        this.scenes = scenes;
        this.freed = freed;
        this.contacts = contacts;
        this.offers = offers;
        this.clock = clock;
    }

    /**
     * For what somebody waits.
     *
     * @param until the last day on which it still serves them
     * @param contact who comes; none where the file says it
     * @param reference number of their file; none for what stands alone
     */
    public record Wanted(
            Asking asking,
            Place place,
            TimeQuery query,
            LocalDate until,
            String lang,
            @Nullable String reference,
            @Nullable Contact contact) {}

    public Optional<WaitingRow> of(BookingScene scene) {
        return scenes.reading(scene, sql -> WaitingRows.of(sql, scene));
    }

    /** How many asked before them at the same place. */
    public int before(WaitingRow row) {
        return scenes.readingJob(jobs -> WaitingRows.before(jobs, row));
    }

    /** The last day that may be named. */
    LocalDate last(Asking asking, Place place) {
        return today(place).plusDays(asking.what().daysAhead());
    }

    LocalDate today(Place place) {
        return LocalDate.ofInstant(clock.instant(), place.zone());
    }

    public Outcome<UUID> ask(BookingScene scene, Wanted wanted) {
        Place place = wanted.place();
        LocalDate until = wanted.until();
        if (until.isBefore(today(place)) || until.isAfter(last(wanted.asking(), place))) {
            return Outcome.refused("appointments.refused.until");
        }
        String service = wanted.asking().service().code();
        if (place.desks(service, wanted.query().needs()).isEmpty()) {
            return Outcome.refused("appointments.refused.never");
        }
        WaitingRow row = row(scene, wanted, clock.instant());
        if (!freed.free(place, row, wanted.asking().what()).isEmpty()) {
            return Outcome.refused("appointments.refused.free");
        }
        if (!scenes.in(scene, sql -> WaitingRows.add(sql, row))) {
            return Outcome.refused("appointments.refused.waits");
        }
        Contact contact = wanted.contact();
        if (contact != null) {
            scenes.job(jobs -> offers.listed(jobs, row, contact, place));
        }
        return Outcome.ok(row.id());
    }

    private WaitingRow row(BookingScene scene, Wanted wanted, Instant now) {
        UUID id = Ids.next();
        Contact contact = wanted.contact();
        return new WaitingRow(
                id,
                Organization.homeOf(wanted.place().body()),
                wanted.place().code(),
                wanted.asking().service().code(),
                wanted.query().needs(),
                wanted.until(),
                wanted.lang(),
                Holder.of(scene),
                wanted.reference(),
                contact == null ? null : contacts.seal(id, contact),
                null,
                Set.of(),
                now);
    }

    /** Who comes, as they said it when they joined. */
    public Optional<Contact> contact(WaitingRow row) {
        return contacts.of(row.id(), row.contact());
    }

    /** Leaves the list, and gives back what is offered. */
    public void leave(BookingScene scene) {
        WaitingRow row = of(scene).orElse(null);
        if (row == null) {
            return;
        }
        int left =
                scenes.in(
                        scene,
                        sql ->
                                WaitingRows.drop(sql, row.id())
                                        + (row.offer() == null ? 0 : HoldRows.release(sql, scene)));
        if (left > 0) {
            freed.offer(row.place());
        }
    }
}
