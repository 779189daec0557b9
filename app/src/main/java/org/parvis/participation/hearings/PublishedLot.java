package org.parvis.participation.hearings;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What everybody reads of a lot.
 *
 * @param commitment the digest of the seed, public before anybody asks to speak
 * @param drawn none before its day
 */
record PublishedLot(String commitment, LocalDate chosenOn, @Nullable Drawn drawn) {
    /**
     * What the day of the lot adds.
     *
     * @param listDigest of the list when it was fixed
     */
    record Drawn(String seed, String list, String listDigest, LocalDate on) {
        /** The order again, from what is published alone. */
        List<String> order() {
            return new Lot(seed, list).order();
        }
    }

    /**
     * Whether all that is published agrees: the seed has its digest, the list has its own, and
     * whoever is public has the place that the lot gave them.
     */
    boolean holds(List<Request> speakers) {
        Drawn it = drawn;
        if (it == null) {
            return true;
        }
        List<String> order = it.order();
        return Lot.sha(it.seed()).equals(commitment)
                && Lot.sha(it.list()).equals(it.listDigest())
                && speakers.stream().allMatch(one -> placed(one, order));
    }

    private static boolean placed(Request one, List<String> order) {
        Request.Seat seat = one.seat();
        return seat != null
                && seat.place() <= order.size()
                && order.get(seat.place() - 1).equals(one.entry());
    }
}
