package org.parvis.catalogue.workshop;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.Column;
import org.parvis.ds.DataTable;
import org.parvis.ds.FieldError;
import org.parvis.ds.Link;
import org.parvis.ds.Status;
import org.parvis.ds.SummaryRow;
import org.parvis.ds.Task;
import org.parvis.platform.words.WordDifference;

/** What the pages of the workshop show. */
final class WorkshopPage {
    private WorkshopPage() {}

    /** The services of a body, and what waits. */
    record Services(String body, List<Card> cards, @Nullable String propose) {}

    /** One service in the list. */
    record Card(
            String name, String href, Status state, List<SummaryRow> rows, List<Link> proposals) {}

    /** One service: its versions and its life. */
    record Service(
            String name,
            String back,
            String code,
            DataTable versions,
            List<Task> work,
            List<Line> life,
            @Nullable String propose,
            @Nullable Retiring retiring,
            @Nullable String notice,
            List<FieldError> errors) {}

    /** One line of the journal. */
    record Line(String when, String what, @Nullable String words) {}

    /** Where a service is taken off the list, or put back. */
    record Retiring(String action, boolean away) {}

    /** One version: what publication asks and what is there. */
    record Version(
            String service,
            String title,
            String back,
            Status state,
            List<SummaryRow> facts,
            List<Asked> asked,
            List<Task> work,
            List<Said> said,
            Ways ways,
            Typed typed,
            @Nullable String notice,
            List<FieldError> errors) {}

    /** One thing that publication asks, and every reason why it is not there. */
    record Asked(String title, Status state, List<String> missing, @Nullable Link where) {}

    /** What a second person said. */
    record Said(String who, String when, Status verdict, String words) {}

    /** What may be done here; none when it may not. */
    record Ways(
            @Nullable String publish,
            @Nullable String review,
            @Nullable String assess,
            @Nullable String withdraw) {}

    /** What was typed and is shown again when it was refused. */
    record Typed(String reference, String madeOn, String author, String words) {}

    /** Where a text is proposed. */
    record Propose(
            String back, String action, String text, List<FieldError> errors, DataTable problems) {}

    /** What changes between two versions. */
    record Comparison(
            String service,
            String back,
            String from,
            String to,
            List<String> summary,
            List<DifferenceWords.Block> blocks,
            List<Link> others) {}

    /** The texts that wait for a translation. */
    record Translation(
            String service,
            String back,
            String counted,
            List<Waiting> missing,
            List<Waiting> stale,
            @Nullable String confirm) {}

    /** A text that waits. */
    record Waiting(
            String key,
            String subject,
            String language,
            String lang,
            String french,
            List<WordDifference.Piece> change,
            @Nullable String text) {}

    static DataTable table(String caption, String... columns) {
        Column[] all = new Column[columns.length];
        for (int i = 0; i < columns.length; i++) {
            all[i] = Column.text(columns[i]);
        }
        return DataTable.of(caption, all);
    }
}
