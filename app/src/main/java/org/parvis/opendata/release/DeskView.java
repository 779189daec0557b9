package org.parvis.opendata.release;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.FieldError;
import org.parvis.ds.Status;
import org.parvis.opendata.DeskNotes;

/**
 * The data of a body, and where a new file is dropped.
 *
 * @param action nothing when the reader does not drop any
 * @param programs where it is said which programs prepare data
 */
record DeskView(
        List<Card> cards,
        List<DeskNotes.Note> notes,
        @Nullable String action,
        String programs,
        String name,
        List<FieldError> errors) {
    /** A dataset with whose turn it is, and by when. */
    record Card(
            String title,
            String href,
            Status state,
            String turn,
            String by,
            boolean mine,
            String facts) {}

    @Nullable String error(String field) {
        return FieldError.at(field, errors);
    }
}
