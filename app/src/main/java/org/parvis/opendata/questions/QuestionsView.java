package org.parvis.opendata.questions;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.Link;
import org.parvis.ds.Status;

/**
 * Questions about a dataset, as everybody reads them.
 *
 * @param counts how many there are, how many are late and how long an answer takes, in words
 * @param ask where one is asked; nothing where nobody hears them
 * @param all where all of them are
 */
public record QuestionsView(
        List<String> counts,
        boolean late,
        @Nullable Link ask,
        Link all,
        List<Line> lines,
        @Nullable String next) {
    public QuestionsView {
        counts = List.copyOf(counts);
        lines = List.copyOf(lines);
    }

    /**
     * One of them.
     *
     * @param dated when it came, when it was or will be answered
     * @param lang of its words, where it is not that of the page
     * @param question nothing as long as its body shows none
     * @param answer by paragraphs
     * @param change what comes of the data
     */
    public record Line(
            String kind,
            Status state,
            String dated,
            @Nullable String lang,
            @Nullable String question,
            List<String> answer,
            @Nullable Change change) {}

    /**
     * What comes of the data, in words.
     *
     * @param version that corrected them; nothing before there is one
     */
    public record Change(String text, @Nullable Link version) {}

    /** The page of all of them. */
    record Whole(String title, List<Link> crumbs, QuestionsView shown) {}
}
