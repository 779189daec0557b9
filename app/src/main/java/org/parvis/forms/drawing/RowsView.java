package org.parvis.forms.drawing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a repeated group, ready to draw.
 *
 * @param together whether their questions are on this very page
 * @param add words of the button that adds a row; nothing when there may be no more
 * @param full why there may be no more
 * @param removed says that a row was removed, while it can still come back
 * @param mayBeNone whether one may go on without any
 */
public record RowsView(
        List<Row> rows,
        boolean together,
        @Nullable String add,
        @Nullable String full,
        @Nullable String removed,
        boolean mayBeNone) {

    /**
     * One row.
     *
     * @param path its place in the form: `household.r3`
     * @param lines what was answered, in words
     * @param incomplete whether something is still to be answered or changed
     */
    public record Row(
            String path,
            String name,
            List<String> lines,
            boolean incomplete,
            List<FieldView> fields) {

        public String key() {
            return Fields.name(path);
        }
    }
}
