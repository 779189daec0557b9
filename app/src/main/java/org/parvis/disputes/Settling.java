package org.parvis.disputes;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.parvis.cases.spi.Payload;
import org.parvis.kernel.Outcome;
import org.springframework.stereotype.Component;

/**
 * From an offer to what both signed: it is taken whole, thought over and signed, or not. What is
 * refused changes nothing, and says why.
 */
@Component
public class Settling {
    private final Disputes disputes;
    private final DisputeDays days;

    Settling(Disputes disputes, DisputeDays days) {
        this.disputes = disputes;
        this.days = days;
    }

    /** Takes an offer of the other side whole; of two at once one is refused. */
    public Outcome<Integer> accept(Disputes.Place place, UUID id) {
        return disputes.write(place, now -> accepted(now, id));
    }

    private Outcome<Payload> accepted(Disputes.Place now, UUID id) {
        DisputeAct.Offered offer =
                now.dispute()
                        .offer(id)
                        .filter(one -> now.side().other().equals(Optional.of(one.by().side())))
                        .orElse(null);
        if (offer == null) {
            return Outcome.refused("disputes.refused.offer");
        }
        return days.today().isAfter(offer.until())
                ? Outcome.refused("disputes.refused.expired", offer.until())
                : Outcome.ok(new DisputeAct.Accepted(id, now.by(), offer.terms(), days.now()));
    }

    /** Signs what was accepted, if it still is that. */
    public Outcome<Integer> sign(Disputes.Place place, UUID offer, String name) {
        return disputes.write(place, now -> signed(now, offer, name));
    }

    private Outcome<Payload> signed(Disputes.Place now, UUID offer, String name) {
        boolean same =
                now.dispute().accepted().map(DisputeAct.Accepted::offer).equals(Optional.of(offer));
        Optional<Instant> cooling = now.program().care().cooling(now.dispute(), days.now());
        if (same && cooling.isPresent()) {
            return Outcome.refused("disputes.refused.cooling", cooling.get());
        }
        boolean again = now.dispute().signatures().has(now.side());
        return !same || again || now.side() == Side.MEDIATOR
                ? Disputes.MOVED
                : Outcome.ok(new DisputeAct.Signed(now.by(), name, offer, days.now()));
    }

    /** Takes time before signing: each side once in a dispute. */
    public Outcome<Integer> slow(Disputes.Place place) {
        return disputes.write(
                place,
                now ->
                        slows(now)
                                ? Outcome.ok(new DisputeAct.Slowed(now.by(), days.now()))
                                : Outcome.refused("disputes.refused.slow"));
    }

    /** Whether that side may still take time: what it signed, it signed. */
    public static boolean slows(Disputes.Place place) {
        Dispute dispute = place.dispute();
        return place.side() != Side.MEDIATOR
                && dispute.stage() == Dispute.Stage.SIGNING
                && !dispute.signatures().has(place.side())
                && dispute.slowed().stream().noneMatch(it -> it.by().side() == place.side());
    }

    /** Does not sign: the table is open again; of sides that are apart nobody says why. */
    public Outcome<Integer> unsign(Disputes.Place place, String why) {
        return disputes.write(
                place,
                now ->
                        now.side() == Side.MEDIATOR || now.dispute().signatures().both()
                                ? Disputes.MOVED
                                : Outcome.ok(
                                        new DisputeAct.Unsigned(
                                                now.by(),
                                                Safety.parted(now) ? "" : why,
                                                days.now())));
    }
}
