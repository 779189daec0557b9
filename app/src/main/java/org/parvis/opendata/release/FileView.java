package org.parvis.opendata.release;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.FieldError;

/** Where another file of a dataset is dropped. */
record FileView(String title, String back, String action, List<FieldError> errors) {
    @Nullable String error(String field) {
        return FieldError.at(field, errors);
    }
}
