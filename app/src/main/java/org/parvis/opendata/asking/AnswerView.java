package org.parvis.opendata.asking;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.Choice;
import org.parvis.ds.DataTable;
import org.parvis.ds.Link;
import org.parvis.ds.Trend;

/**
 * The page of a question: it is answered, or something is asked back.
 *
 * @param crumbs the way back to the dataset
 */
record AnswerView(List<Link> crumbs, QuestionBox box, @Nullable Back back, @Nullable Told told) {
    /**
     * What stands in the way.
     *
     * @param words those that were not understood, as they were typed
     * @param ways questions that may be meant
     * @param columns what the table has, when nothing comes near
     */
    record Back(
            String title,
            List<String> words,
            String why,
            List<Link> ways,
            @Nullable Link without,
            String columns,
            Link dictionary) {}

    /**
     * The answer.
     *
     * @param sentence the question in plain words
     * @param headline what was found, in one line
     * @param notes what one must know beside it
     */
    record Told(
            String sentence,
            String headline,
            List<String> notes,
            Parts parts,
            @Nullable Bars bars,
            @Nullable Trend line,
            @Nullable String top,
            @Nullable DataTable table,
            @Nullable Link rows,
            List<Link> takes,
            String cite,
            String address) {}

    /**
     * The parts of the question, each of which can be changed.
     *
     * @param measure what is told, in words
     * @param dropped groups and conditions, each with the way to the question without it
     * @param hidden the conditions, which a change of another part keeps
     */
    record Parts(
            String action,
            String measure,
            List<Link> dropped,
            List<Choice> measures,
            List<Choice> first,
            List<Choice> second,
            List<Choice> orders,
            List<Choice> limits,
            List<QuestionAddress.Field> hidden) {}

    /** Bars that begin at the left. */
    record Bars(List<Bar> bars, int height, int left) {}
}
