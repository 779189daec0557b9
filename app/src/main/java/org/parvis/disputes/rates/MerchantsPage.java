package org.parvis.disputes.rates;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.DataTable;

/**
 * The rates of merchants for anybody.
 *
 * @param simulated that the files behind them are; none where they are not
 */
record MerchantsPage(
        String title, @Nullable String simulated, List<Programme> programmes, String figures) {
    /**
     * Those of one programme.
     *
     * @param id of its part of the page
     * @param table none while nothing is public
     * @param means what it means and what it does not, sentence by sentence
     */
    record Programme(String id, String name, @Nullable DataTable table, List<String> means) {}
}
