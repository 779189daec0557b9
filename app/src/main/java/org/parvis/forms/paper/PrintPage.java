package org.parvis.forms.paper;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.documents.letters.SquareCode;
import org.parvis.forms.Forms;

/**
 * A form on paper: what was answered, and room for the rest.
 *
 * @param code the code that brings the sheet back into its draft; none on a plain print
 * @param paper where one asks for a sheet with a code
 * @param destination to whom a sheet goes
 * @param doors how it is handed in
 */
record PrintPage(
        String service,
        @Nullable String code,
        String until,
        List<Part> parts,
        Destination destination,
        List<String> doors,
        @Nullable String paper,
        String back) {
    /** The code of the sheet as a scanner reads it. */
    @Nullable SquareCode square() {
        return code == null ? null : SquareCode.of(Forms.SQUARE + code);
    }

    record Part(String title, List<Line> lines) {}

    /**
     * To whom a sheet goes.
     *
     * @param lines name and postal address of the body, when there is only one
     */
    record Destination(String sentence, List<String> lines) {}

    /** One row of a repeated group, filled in or blank. */
    record Row(String name, List<Line> lines) {}

    /**
     * One question.
     *
     * @param answer what was answered, line by line
     * @param choices what one ticks, when nothing was answered
     * @param room how many lines to write on, when nothing was answered
     * @param rows the rows of a repeated group
     * @param more how to add rows, when there may be more
     */
    record Line(
            String label,
            @Nullable String hint,
            List<String> answer,
            List<String> choices,
            int room,
            List<Row> rows,
            @Nullable String more) {
        static Line of(
                String label,
                @Nullable String hint,
                List<String> answer,
                List<String> choices,
                int room) {
            return new Line(label, hint, answer, choices, room, List.of(), null);
        }
    }
}
