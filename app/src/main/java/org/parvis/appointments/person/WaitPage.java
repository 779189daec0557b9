package org.parvis.appointments.person;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.appointments.Contact;
import org.parvis.ds.FieldError;
import org.parvis.ds.Link;
import org.parvis.ds.SummaryRow;

/**
 * Where one asks to be told of a time that becomes free.
 *
 * @param rows for what one would come, where, with what one needs
 * @param minutes for which a time that became free is offered
 * @param needed codes of what is needed, as the form sends them
 * @param until the day as it was typed
 * @param contact who comes; none where the file says it
 */
record WaitPage(
        String title,
        List<SummaryRow> rows,
        String place,
        int minutes,
        List<String> needed,
        String until,
        Contact.@Nullable Typed contact,
        String path,
        Link back,
        List<FieldError> errors) {
    @Nullable String error(String field) {
        return FieldError.at(field, errors);
    }
}
