package org.parvis.forms.returning;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.FieldError;

/**
 * Where a code is typed to come back to a draft, perhaps with text that could not be kept.
 *
 * @param device where one sees and erases what this device keeps
 * @param signIn where the drafts of an account open
 */
record ResumePage(
        String action,
        String typed,
        @Nullable String error,
        boolean prepared,
        List<FieldError> errors,
        @Nullable Held held,
        String device,
        String signIn) {

    /**
     * What was typed on a page whose draft could not be opened.
     *
     * @param fields the whole of it, as it is sent again
     * @param readable what the person wrote
     * @param services where one begins again when it is no more
     */
    record Held(
            Map<String, List<String>> fields,
            List<String> readable,
            String signIn,
            String services) {}
}
