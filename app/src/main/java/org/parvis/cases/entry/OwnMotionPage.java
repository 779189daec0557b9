package org.parvis.cases.entry;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.Choice;
import org.parvis.ds.FieldError;
import org.parvis.forms.FormEntry;

/**
 * The form by which an agent opens a file that nobody asked for.
 *
 * @param later why the notice to the person may wait, and how long; none when it may not
 */
record OwnMotionPage(
        String service,
        String name,
        String file,
        List<Choice> services,
        List<Choice> causes,
        List<Choice> languages,
        @Nullable Later later,
        OwnMotionForm typed,
        List<FormEntry.Drawn> parts,
        Map<String, String> faults,
        List<FieldError> errors,
        String action) {

    /** The rule that lets a notice wait. */
    record Later(String applies, int days, String citation) {}

    @Nullable String fault(String field) {
        return faults.get(field);
    }
}
