package org.parvis.appointments.person;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.appointments.Contact;
import org.parvis.ds.FieldError;
import org.parvis.ds.Link;

/** What is filled in while a time is held: who comes, and how to reach them. */
record HeldPage(
        ChoosePage.HeldTime held,
        Contact.Typed typed,
        List<String> bring,
        Link other,
        List<FieldError> errors) {
    @Nullable String error(String field) {
        return FieldError.at(field, errors);
    }
}
