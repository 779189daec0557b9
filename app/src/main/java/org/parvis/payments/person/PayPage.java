package org.parvis.payments.person;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.Stone;
import org.parvis.ds.SummaryRow;
import org.parvis.payments.BillView;

/**
 * What one pays, why that much, until when and how.
 *
 * @param lead how it stands, in a sentence
 * @param says what became of the last try; none before the first
 * @param when how many days are left; none where there is nothing to pay
 * @param how how one pays here; none where there is nothing to pay, or a try waits for its answer
 * @param button none where one cannot pay on this page now
 * @param goes where an open try goes on outside this site; none where it does not
 * @param again after how many seconds the page is asked for again; 0 where nothing changes
 * @param rules what is given back, line by line
 * @param receipt none before anything was paid
 */
record PayPage(
        String about,
        String title,
        String lead,
        @Nullable String says,
        @Nullable String when,
        List<Stone> stones,
        BillView bill,
        @Nullable String how,
        @Nullable String button,
        boolean waits,
        @Nullable String goes,
        int again,
        List<SummaryRow> rules,
        @Nullable String receipt,
        String path,
        String file) {
    boolean paid() {
        return receipt != null && when == null;
    }
}
