package org.parvis.cases;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.Choice;
import org.parvis.ds.FieldError;

/** The form by which an agent enters a request that came by another door. */
record IntakePage(
        String service,
        String name,
        String file,
        List<Choice> services,
        List<Choice> channels,
        List<Choice> languages,
        IntakeForm typed,
        List<Part> parts,
        Map<String, String> faults,
        List<FieldError> errors,
        String action) {

    /** Where the code of a sheet of paper is sent. */
    String sheet() {
        return action + (action.startsWith("/fr") ? "/papier" : "/paper");
    }

    /** Questions of the service, part by part, under their short names. */
    record Part(String name, List<Field> fields) {}

    /** A question as an agent answers it for somebody. */
    record Field(
            String id,
            Kind kind,
            String label,
            @Nullable String hint,
            boolean optional,
            List<Choice> choices) {}

    /** How a question is drawn. */
    enum Kind {
        LINE,
        LINES,
        ONE,
        SEVERAL,
        DATE
    }

    @Nullable String fault(String field) {
        return faults.get(field);
    }
}
