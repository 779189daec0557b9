package org.parvis.catalogue;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.Outcome;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Whether services take requests today, and who has a place in those that count them. A place is
 * taken in the transaction that sends, behind the lock of one row, so that as many are given as
 * there are, however many people send at the same instant.
 */
@Component
public class Openings {
    private final Catalogue catalogue;
    private final PlaceCounts counts;
    private final InstantSource clock;
    private final ZoneId zone;

    Openings(Catalogue catalogue, PlaceCounts counts, InstantSource clock, ZoneId legalZone) {
        this.catalogue = catalogue;
        this.counts = counts;
        this.clock = clock;
        this.zone = legalZone;
    }

    /**
     * What a request obtained.
     *
     * @param waiting its rank on the waiting list, 1 for the first; none when it has its place
     */
    public record Place(@Nullable Integer waiting) {}

    /** The state of the version in force, whatever version somebody began with. */
    public OpenState of(String service) {
        return catalogue.service(service).map(this::of).orElseGet(OpenState.Retired::new);
    }

    public OpenState of(ServiceDefinition service) {
        return of(service, counts::now);
    }

    /**
     * The state to show in a list or on a page for anybody: its days are exact, its places are as
     * they were at most a second ago.
     */
    public OpenState shown(ServiceDefinition service) {
        return of(service, counts::lately);
    }

    private OpenState of(
            ServiceDefinition service, Function<PlaceCounts.Opening, PlaceCounts.Count> counting) {
        if (service.process().openedByBody() != null) {
            return new OpenState.ByBody();
        }
        Availability open = service.availability();
        if (open == null) {
            return new OpenState.Open(null, null);
        }
        OpenState closed = closed(open);
        Availability.Quota quota = open.quota();
        return closed != null
                ? closed
                : quota == null
                        ? new OpenState.Open(open.until(), null)
                        : counted(
                                open, quota, counting.apply(PlaceCounts.Opening.of(service, open)));
    }

    private @Nullable OpenState closed(Availability open) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        if (open.from() != null && today.isBefore(open.from())) {
            return new OpenState.NotYet(open.from());
        }
        if (open.until() != null && today.isAfter(open.until())) {
            return new OpenState.Ended(open.until());
        }
        Availability.Pause pause = open.paused();
        if (pause == null || today.isBefore(pause.since())) {
            return null;
        }
        return pause.back() == null || today.isBefore(pause.back())
                ? new OpenState.Paused(pause.reason(), pause.back())
                : null;
    }

    private static OpenState counted(
            Availability open, Availability.Quota quota, PlaceCounts.Count count) {
        if (count.waiting() == 0 && count.taken() < quota.places()) {
            return new OpenState.Open(open.until(), quota.places() - count.taken());
        }
        return count.waiting() < quota.waitingList()
                ? new OpenState.Waiting(count.waiting())
                : new OpenState.Full(quota.places());
    }

    /**
     * Takes a place for a file in the transaction that opens it, or says why it cannot be opened. A
     * service that does not count its places gives one to everybody while it is open.
     *
     * @param answers what is sent: a service may count the rows of a group
     */
    public Outcome<Place> take(
            JdbcClient sql, String service, UUID file, Map<String, Object> answers) {
        ServiceDefinition current = catalogue.service(service).orElse(null);
        if (current == null) {
            return Outcome.refused("catalogue.open.retired.text");
        }
        Availability open = current.availability();
        if (current.process().openedByBody() != null || (open != null && closed(open) != null)) {
            return Outcome.refused("forms.refused.closed");
        }
        return open == null || open.quota() == null
                ? Outcome.ok(new Place(null))
                : take(
                        sql,
                        PlaceCounts.Opening.of(current, open),
                        open.quota(),
                        file,
                        open.quota().asked(answers));
    }

    /**
     * Takes a place, if there is one, for a request that came by another door: a body registers
     * what it receives, even when no place is left.
     */
    public void takeIfAny(JdbcClient sql, String service, UUID file, Map<String, Object> answers) {
        ServiceDefinition current = catalogue.service(service).orElse(null);
        Availability open = current == null ? null : current.availability();
        if (current != null && open != null && open.quota() != null) {
            take(
                    sql,
                    PlaceCounts.Opening.of(current, open),
                    open.quota(),
                    file,
                    open.quota().asked(answers));
        }
    }

    private static Outcome<Place> take(
            JdbcClient sql,
            PlaceCounts.Opening opening,
            Availability.Quota quota,
            UUID file,
            int seats) {
        if (seats > quota.places()) {
            return Outcome.refused("forms.refused.full");
        }
        sql.sql(
                        """
                        insert into catalogue.quotas (service, edition) values (?, ?)
                        on conflict do nothing
                        """)
                .param(opening.service())
                .param(opening.edition())
                .update();
        PlaceCounts.Count count = PlaceCounts.locked(sql, opening);
        boolean place = count.waiting() == 0 && count.taken() + seats <= quota.places();
        if (!place && count.waiting() >= quota.waitingList()) {
            return Outcome.refused("forms.refused.full");
        }
        sql.sql(
                        """
                        with counted as (
                          update catalogue.quotas
                          set taken = taken + :taken, waiting = waiting + :waiting,
                            capacity = :capacity
                          where service = :service and edition = :edition)
                        insert into catalogue.places (file, service, edition, waits, seats)
                        values (:file, :service, :edition, :waits, :seats)
                        """)
                .param("taken", place ? seats : 0)
                .param("capacity", quota.places())
                .param("seats", seats)
                .param("waiting", place ? 0 : 1)
                .param("service", opening.service())
                .param("edition", opening.edition())
                .param("file", file)
                .param("waits", !place)
                .update();
        return Outcome.ok(new Place(place ? null : count.waiting() + 1));
    }

    /**
     * What a file has: nothing when its service counts no places. In the scene of its caller, which
     * may be any.
     */
    public static Optional<Place> place(JdbcClient sql, UUID file) {
        return sql.sql("select ahead from catalogue.place_of(?)")
                .param(file)
                .query(
                        (row, n) -> {
                            int rank = row.getInt("ahead");
                            return new Place(rank == 0 ? null : rank);
                        })
                .optional();
    }

    /** Gives the place of a withdrawn file back: to the first who waits, else to whoever comes. */
    public static void release(JdbcClient sql, UUID file) {
        sql.sql("select catalogue.release_place(?)").param(file).query().singleRow();
    }
}
