package org.parvis.opendata.release;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.Choice;
import org.parvis.ds.FieldError;

/** A dataset in words, as its form has them. */
record WordsView(
        String title,
        String back,
        String action,
        int seen,
        boolean first,
        Map<String, String> typed,
        List<String> themes,
        Choices choices,
        List<FieldError> errors) {
    /** What is chosen from lists. */
    record Choices(
            List<Choice> licences,
            List<Choice> frequencies,
            List<Choice> themes,
            List<Choice> kinds) {}

    /** Places for what stands beside the table. */
    int rows() {
        return BesideForm.rows(typed);
    }

    String value(String field) {
        return typed.getOrDefault(field, "");
    }

    @Nullable String error(String field) {
        return FieldError.at(field, errors);
    }
}
