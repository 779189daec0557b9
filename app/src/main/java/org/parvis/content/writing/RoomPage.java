package org.parvis.content.writing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.DataTable;
import org.parvis.ds.FieldError;
import org.parvis.ds.Link;
import org.parvis.ds.Status;
import org.parvis.ds.SummaryRow;
import org.parvis.ds.Task;

/**
 * One page in the room: where it stands, what keeps it back, what may be done, and its life.
 *
 * @param said what was asked when it was sent back
 * @param seen the version that whoever acts has before them
 * @param keptBack why it could not be published as it is
 */
record RoomPage(
        String title,
        String back,
        String action,
        int seen,
        Status state,
        PageTurns.Turn turn,
        @Nullable String said,
        List<Status> marks,
        Ways ways,
        List<String> keptBack,
        List<Task> checks,
        DataTable versions,
        List<Line> life,
        List<SummaryRow> facts,
        List<Link> used,
        @Nullable String notice,
        List<FieldError> errors,
        Typed typed) {
    /** What may be done here; nothing where it may not. */
    record Ways(
            @Nullable String edit,
            @Nullable String pictures,
            @Nullable String preview,
            @Nullable String comparison,
            boolean submit,
            boolean publish,
            boolean sendBack,
            boolean withdraw,
            boolean archive,
            boolean folder,
            @Nullable String address) {}

    /** One step in its life. */
    record Line(String what, String when, @Nullable String words) {}

    /** What was typed and is shown again when it was refused. */
    record Typed(String day, String words, String successor) {
        static final Typed NOTHING = new Typed("", "", "");
    }
}
