package org.parvis.disputes.rates;

import java.util.List;
import org.parvis.ds.Choice;
import org.parvis.ds.FieldError;

/**
 * Merchants who contest their rates, before the body that answers them.
 *
 * @param done whether one was just answered
 */
record OfficeRatesPage(
        String title, String path, List<Contest> waiting, boolean done, List<FieldError> errors) {
    /**
     * One that waits.
     *
     * @param id by which its form says whose it is
     * @param due until when the body answers
     * @param rows what is counted
     * @param how what was chosen, when it comes back; likewise the text
     * @param typed the name under which they would be said, as it stands in the form
     */
    record Contest(
            String id,
            String name,
            String due,
            String contest,
            List<RatePage.Row> rows,
            List<Choice> choices,
            String how,
            String typed,
            String text) {}
}
