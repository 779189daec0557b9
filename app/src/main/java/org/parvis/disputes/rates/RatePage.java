package org.parvis.disputes.rates;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.FieldError;

/**
 * The rates of a merchant as those of its firm see them.
 *
 * @param about the number of the dispute from which they come
 * @param state where it stands, in a word of message keys
 * @param mine whether it is their turn
 * @param says what to do, until when, and what happens otherwise
 * @param rows what is counted
 * @param contests whether they may contest now
 * @param typed what they wrote, when it comes back
 */
record RatePage(
        String title,
        String about,
        String path,
        String table,
        String publicPage,
        String state,
        boolean mine,
        String headline,
        List<String> says,
        List<Row> rows,
        boolean contests,
        String typed,
        List<FieldError> errors) {
    /**
     * One number.
     *
     * @param more how it is counted
     */
    record Row(String label, String number, String more) {}

    @Nullable String error() {
        return FieldError.at("text", errors);
    }
}
