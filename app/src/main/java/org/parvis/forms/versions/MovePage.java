package org.parvis.forms.versions;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.DataTable;
import org.parvis.ds.FieldError;
import org.parvis.ds.Link;

/** Where a designer sees what a new version does to drafts, moves them, and puts them back. */
record MovePage(
        String service,
        String back,
        String action,
        List<Link> versions,
        @Nullable Plan plan,
        @Nullable Running running,
        List<Past> past,
        @Nullable String notice,
        List<FieldError> errors) {

    /**
     * What becomes of the answers.
     *
     * @param start the version to move from, none when that may not be done
     */
    record Plan(String title, String drafts, DataTable table, @Nullable String start) {}

    /** A move under way. */
    record Running(String title, String counted, int percent, String again) {}

    /**
     * A move that ended.
     *
     * @param undo its number, none when it can no longer be undone
     */
    record Past(String what, String counted, @Nullable String undo) {}
}
