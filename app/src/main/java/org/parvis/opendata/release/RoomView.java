package org.parvis.opendata.release;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.Choice;
import org.parvis.ds.DataTable;
import org.parvis.ds.FieldError;
import org.parvis.ds.Status;
import org.parvis.ds.SummaryRow;
import org.parvis.ds.Task;
import org.parvis.ds.Words;

/**
 * A dataset as its body sees it.
 *
 * @param seen the revision that forms speak of; 0 when nothing is prepared
 * @param missing what must be said before it is sent
 * @param promised errors that the version being prepared was said in public to correct
 * @param facts what it is, in words
 * @param harm what whoever signs has to look at
 * @param risk whether somebody could be found in it
 * @param told how much is said, in words
 * @param checks what whoever signs answers for
 * @param followed how many are told of what happens to it, in words
 * @param recallable the versions that can be taken back
 * @param typed what was typed and not taken, by its fields
 */
record RoomView(
        Head head,
        Ways ways,
        int seen,
        List<Task> tasks,
        List<SummaryRow> facts,
        List<String> promised,
        List<String> missing,
        List<String> harm,
        @Nullable Risk risk,
        @Nullable String told,
        List<Choice> checks,
        DataTable versions,
        @Nullable String followed,
        List<Choice> recallable,
        List<Line> life,
        Map<String, String> typed,
        List<FieldError> errors) {
    /** Its title, state, whose turn it is and by when. */
    record Head(
            String title,
            Status state,
            String turn,
            String by,
            boolean mine,
            @Nullable String notice,
            String back,
            String action) {}

    /** What the reader may do now. */
    record Ways(
            boolean submit,
            boolean sign,
            boolean withdraw,
            boolean recall,
            boolean reword,
            @Nullable String renew,
            @Nullable String shown,
            String quality) {}

    /**
     * What the test of a draft says.
     *
     * @param href where it stands whole
     * @param stops whether something holds the release back
     * @param reason why it is to be published all the same; empty when none is given
     * @param tested tells this result from another
     */
    record Risk(
            String href,
            String answer,
            boolean stops,
            List<RiskWords.Line> findings,
            String reason,
            String tested) {}

    /** Something that was done, and when. */
    record Line(String what, String when, String words) {}

    List<Choice> rights(Words w) {
        return List.of(Choice.of("yes", w.say("opendata.recall.rights")));
    }

    /** What stands in that field again; nothing where nothing was refused. */
    String typed(String field) {
        return typed.getOrDefault(field, "");
    }

    @Nullable String error(String field) {
        return FieldError.at(field, errors);
    }
}
