package org.parvis.opendata.questions;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.Choice;
import org.parvis.ds.FieldError;
import org.parvis.ds.Link;

/**
 * Where whoever works on a file chooses what everybody reads of it.
 *
 * @param turn whose turn it is, and what to do
 * @param action nothing while nothing can be shown
 * @param asked what the person wrote, for whoever chooses the words
 * @param where the column and the row that they name
 * @param seen number of the latest act
 * @param shown the page where it is shown; nothing before
 */
record ShowView(
        Link back,
        String turn,
        @Nullable String action,
        String asked,
        String where,
        int seen,
        ShowForm typed,
        List<Choice> changes,
        @Nullable Link shown,
        List<FieldError> errors) {
    @Nullable String error(String field) {
        return FieldError.at(field, errors);
    }
}
