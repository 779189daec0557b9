package org.parvis.opendata.release;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.Choice;
import org.parvis.ds.FieldError;

/**
 * The programs that prepare data for a body.
 *
 * @param back to the data of the body
 * @param action where one is taken on or stopped; nothing for whoever only reads
 * @param choices the programs that are let in and for which nobody answers here
 */
record ProgramsView(
        List<Row> rows,
        List<Done> done,
        String back,
        @Nullable String action,
        List<Choice> choices,
        List<FieldError> errors) {
    /**
     * A program.
     *
     * @param stop its number, when it can be stopped
     */
    record Row(String name, String answers, String state, String stop) {}

    /** What is wrong with a field. */
    @Nullable String error(String field) {
        return FieldError.at(field, errors);
    }

    /** Something that a program did. */
    record Done(String when, String program, String what, String room, String dataset) {}
}
