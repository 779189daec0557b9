package org.parvis.disputes.rates;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.DataTable;

/**
 * The rates of merchants for anybody.
 *
 * @param simulated that the files behind them are; none where they are not
 * @param action where a name is looked for
 * @param words that were looked for; empty for none
 */
record MerchantsPage(
        String title,
        @Nullable String simulated,
        String action,
        String words,
        List<Programme> programmes,
        String figures) {
    /** Whether there is a name to look for. */
    boolean searchable() {
        return !words.isEmpty() || programmes.stream().anyMatch(one -> one.table() != null);
    }

    /**
     * Those of one programme.
     *
     * @param id of its part of the page
     * @param table none while nothing is public, or nothing of that name
     * @param next address of the next lines; none after the last ones
     * @param means what it means and what it does not, sentence by sentence
     */
    record Programme(
            String id,
            String name,
            @Nullable DataTable table,
            @Nullable String next,
            List<String> means) {}
}
