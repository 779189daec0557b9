package org.parvis.opendata.release;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.Choice;
import org.parvis.ds.FieldError;

/**
 * The columns of a file: what they were taken for, and what they are.
 *
 * @param action where it is sent; nothing for a reader who changes nothing
 */
record ColumnsView(
        String title,
        String back,
        @Nullable String action,
        int seen,
        String read,
        @Nullable String notice,
        List<Line> lines,
        Map<String, String> typed,
        List<FieldError> errors) {
    /**
     * A column.
     *
     * @param guess what it was taken for, and why
     * @param examples of its values, as they stand in the file
     */
    record Line(
            int number,
            String name,
            String guess,
            List<String> examples,
            List<Choice> types,
            String filled) {
        /** The name of one of its fields. */
        String field(String what) {
            return what + "-" + number;
        }
    }

    String value(String field) {
        return typed.getOrDefault(field, "");
    }

    @Nullable String error(String field) {
        return FieldError.at(field, errors);
    }
}
