package org.parvis.appointments.counter;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.Choice;
import org.parvis.ds.FieldError;
import org.parvis.ds.Link;

/**
 * Who is expected at a place on a day, for those who receive; it prints as it is.
 *
 * @param book where a member books for somebody
 * @param desks those that can be closed for the rest of the day
 */
record DayPage(
        String title,
        String place,
        String day,
        List<Choice> places,
        List<Row> rows,
        List<Choice> desks,
        @Nullable Link before,
        Link after,
        @Nullable String notice,
        Link book,
        String path,
        List<FieldError> errors) {
    /**
     * Somebody who is expected.
     *
     * @param booking where it is read, moved and cancelled
     * @param who their name, or the number of their file
     * @param file where it is read; none for whoever has no file
     */
    record Row(
            String hour,
            String booking,
            String desk,
            String who,
            @Nullable String file,
            String what,
            String needs,
            boolean cancelled) {}
}
