package org.parvis.opendata.shown;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.Choice;
import org.parvis.ds.Link;
import org.parvis.ds.SummaryRow;
import org.parvis.opendata.asking.QuestionBox;
import org.parvis.opendata.questions.QuestionsView;

/**
 * A version of a dataset, as everybody sees it.
 *
 * @param schema the same for search engines, as JSON that may stand in HTML
 */
record DatasetView(
        Head head,
        Takes takes,
        QuestionBox box,
        Sheet sheet,
        @Nullable CountChart chart,
        @Nullable PointMap map,
        List<Published> versions,
        Ways ways,
        BesideView beside,
        QuestionsView questions,
        String schema) {
    /**
     * What it is.
     *
     * @param body whose it is, and where all that it publishes is
     * @param newer where a newer version is, when this is not the newest
     * @param late what was promised and did not come
     */
    record Head(
            String title,
            String summary,
            Link body,
            @Nullable String newer,
            @Nullable String late,
            List<Link> crumbs) {}

    /**
     * How one is told of what happens to it.
     *
     * @param feed for programs
     * @param follow by mail
     */
    record Ways(Link feed, Link follow) {}

    /** How it is taken away, cited and asked for. */
    record Takes(
            String size,
            Link first,
            List<Link> others,
            List<SummaryRow> facts,
            String cite,
            String address,
            List<Link> descriptions) {}

    /**
     * Its rows.
     *
     * @param counted how many there are, in words
     * @param notes what was asked and is not done, in words
     * @param action where conditions are sent
     */
    record Sheet(
            String counted,
            String of,
            List<String> notes,
            List<Heading> heads,
            List<List<Cell>> rows,
            String action,
            List<Hidden> hidden,
            String range,
            @Nullable String previous,
            @Nullable String next,
            @Nullable String all,
            String columns,
            Link taken) {}

    /** A field of the form that nobody sees. */
    record Hidden(String name, String value) {}

    /**
     * The head of a column.
     *
     * @param sort where a press on its name leads
     * @param sorted the order that rows have by it now, as ARIA says it
     * @param field of its condition
     * @param label what the field asks
     * @param choices what is chosen from; none for something to type
     */
    record Heading(
            String name,
            boolean number,
            String sort,
            @Nullable String sorted,
            ShapeBars shape,
            String field,
            String label,
            String hint,
            List<Choice> choices,
            String value) {}

    /** A cell of a row. */
    record Cell(String text, boolean number) {}

    /** A version, and what changed with it. */
    record Published(String title, String href, String news, boolean here) {}
}
