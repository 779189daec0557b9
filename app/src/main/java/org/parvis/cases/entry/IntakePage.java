package org.parvis.cases.entry;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parvis.cases.WaitingRequests;
import org.parvis.ds.Choice;
import org.parvis.ds.FieldError;
import org.parvis.forms.FormEntry;

/**
 * The form by which an agent enters a request that came by another door.
 *
 * @param ownMotion where the body opens files that nobody asked for, if it does
 */
record IntakePage(
        String service,
        String name,
        String file,
        List<Choice> services,
        List<Choice> channels,
        List<Choice> languages,
        IntakeForm typed,
        List<FormEntry.Drawn> parts,
        Map<String, String> faults,
        List<FieldError> errors,
        @Nullable String ownMotion,
        String action,
        WaitingRequests.@Nullable Waiting waiting) {

    /** Where the code of a sheet of paper is sent. */
    String sheet() {
        return action + (action.startsWith("/fr") ? "/papier" : "/paper");
    }

    @Nullable String fault(String field) {
        return faults.get(field);
    }
}
