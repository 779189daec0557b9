package org.parvis.disputes.firm;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.Link;

/**
 * All disputes of one proven address.
 *
 * @param about the number of the dispute from which they come
 * @param until when the list stays open there, in words; empty where there is none
 * @param headline in how many something waits for them, on all pages
 * @param mine whether anything waits for them
 * @param next the next page; none on the last
 */
record FirmPage(
        String about,
        String path,
        String table,
        String headline,
        String until,
        boolean mine,
        List<Line> lines,
        @Nullable Link next) {
    /**
     * One dispute.
     *
     * @param who asks, by the name that the claim has
     * @param turn whose turn it is, what to do and until when
     */
    record Line(String reference, String who, String turn, boolean mine) {}
}
