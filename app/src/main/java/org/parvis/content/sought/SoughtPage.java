package org.parvis.content.sought;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.FieldError;
import org.parvis.ds.Link;
import org.parvis.ds.Status;

/**
 * What was searched in vain in one language, and what search was taught.
 *
 * @param of the language of the words
 * @param others what is typed into the form for other words
 */
record SoughtPage(
        String of,
        List<Link> languages,
        List<Row> missed,
        Typed others,
        List<Known> known,
        List<First> first,
        List<FieldError> errors,
        @Nullable String notice,
        String action) {

    /** What was typed. */
    record Typed(String says, String means) {}

    /**
     * A search that found nothing.
     *
     * @param means what it may mean, as proposed or as typed
     * @param id of the field
     */
    record Row(String words, String seen, String means, boolean proposed, String id) {}

    /**
     * Words that were taught.
     *
     * @param results where one sees what they find
     */
    record Known(String says, String means, String by, String results) {}

    /**
     * What comes first for some words.
     *
     * @param state until when; louder when it is over or leads nowhere
     */
    record First(
            String words, @Nullable String title, @Nullable String url, Status state, String why) {}

    @Nullable String error(String field) {
        return FieldError.at(field, errors);
    }
}
