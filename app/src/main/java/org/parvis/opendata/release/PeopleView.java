package org.parvis.opendata.release;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.Choice;
import org.parvis.ds.DataTable;
import org.parvis.ds.FieldError;

/**
 * Whether somebody could be found in a draft: what was said, what was found, what to do.
 *
 * @param figures how people fall into groups; nothing when nothing was counted
 * @param form where it is said; nothing for a reader who changes nothing
 * @param told what was said, for such a reader
 * @param checklist what whoever signs answers for
 * @param source from where the limits come
 */
record PeopleView(
        Head head,
        List<RiskWords.Line> findings,
        @Nullable DataTable figures,
        @Nullable Form form,
        @Nullable DataTable told,
        String reason,
        List<String> checklist,
        String source,
        List<FieldError> errors) {
    /**
     * The answer in a sentence, and whose turn it is.
     *
     * @param stops whether something holds the release back
     */
    record Head(
            String title,
            String back,
            String answer,
            boolean stops,
            String turn,
            boolean mine,
            String by,
            @Nullable String notice) {}

    /**
     * What is said of the rows and of each column.
     *
     * @param reasoned whether a reason is asked for
     */
    record Form(
            String action,
            int seen,
            List<Choice> rows,
            List<Line> columns,
            List<Choice> parts,
            boolean reasoned,
            Map<String, String> typed) {
        String value(String field) {
            return typed.getOrDefault(field, "");
        }
    }

    /** A column, by its number and name. */
    record Line(String field, String name, String hint) {}

    @Nullable String error(String field) {
        return FieldError.at(field, errors);
    }
}
