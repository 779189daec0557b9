package org.parvis.cases.admission;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.FieldError;

/** The page that asks for a reference and its code. */
record FollowPage(String reference, String code, List<FieldError> errors) {
    @Nullable String error(String field) {
        return FieldError.at(field, errors);
    }
}
