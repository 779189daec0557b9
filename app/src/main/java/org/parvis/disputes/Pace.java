package org.parvis.disputes;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How fast both sides talk: offers stand longer once one of them asked for it. Nothing stands
 * longer by that than the writing holds that keeps prescription from running.
 */
public final class Pace {
    private Pace() {}

    /** That a side asked for a slower rhythm: once in a dispute. */
    public static Optional<PaceAct.Eased> eased(Dispute dispute, Side side) {
        return all(dispute).filter(it -> it.by().side() == side).findFirst();
    }

    /** Each side that asked, in their order. */
    public static Stream<PaceAct.Eased> all(Dispute dispute) {
        return dispute.all(PaceAct.Eased.class);
    }

    /** Whether that side may ask now: while both talk to each other, and once. */
    public static boolean may(Disputes.Place place) {
        return place.side() != Side.MEDIATOR
                && place.program().care().slower() != null
                && place.dispute().stage() == Dispute.Stage.NEGOTIATING
                && !Safety.apart(place.dispute())
                && eased(place.dispute(), place.side()).isEmpty();
    }

    /** Until when an offer stands that is made now for so many days. */
    public static LocalDate stands(Disputes.Place place, int valid, DisputeDays days) {
        LocalDate until = days.last(place.program(), valid);
        int more = all(place.dispute()).mapToInt(PaceAct.Eased::days).max().orElse(0);
        return more == 0 ? until : longer(place, until, more, days);
    }

    /** So many days more, but for what the writing says that suspends prescription. */
    public static LocalDate longer(
            Disputes.Place place, LocalDate until, int more, DisputeDays days) {
        LocalDate wished = days.last(place.program(), until, more);
        LocalDate bound = bound(place.dispute()).filter(wished::isAfter).orElse(wished);
        return bound.isAfter(until) ? bound : until;
    }

    /** The last day on which prescription stands still; none where it runs. */
    public static Optional<LocalDate> bound(Dispute dispute) {
        Suspension suspension = dispute.suspension();
        return suspension.ended().isPresent()
                ? Optional.empty()
                : suspension.begun().map(SuspensionAct.Begun::until);
    }

    /** The same offer, as long as it stands by what was asked after it. */
    static DisputeAct.Offered of(DisputeAct.Offered offer, List<PaceAct.Eased> asked) {
        return asked.stream()
                .flatMap(it -> it.offers().stream())
                .filter(it -> it.offer().equals(offer.id()))
                .map(PaceAct.Longer::until)
                .max(LocalDate::compareTo)
                .map(until -> until(offer, until))
                .orElse(offer);
    }

    private static DisputeAct.Offered until(DisputeAct.Offered offer, LocalDate until) {
        return new DisputeAct.Offered(
                offer.id(), offer.by(), offer.terms(), offer.papers(), until, offer.at());
    }
}
