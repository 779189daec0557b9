package org.parvis.opendata.shown;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.Link;
import org.parvis.ds.SummaryRow;

/**
 * A series, as everybody sees it.
 *
 * @param facts what there is to know of all its datasets
 * @param times on which axis its datasets are drawn, in words; nothing when they are not
 * @param columns what is the same in all of them
 */
record SeriesView(
        Head head,
        List<SummaryRow> facts,
        @Nullable String times,
        List<Member> members,
        Columns columns,
        Ways ways) {
    /** What it is, and whose. */
    record Head(String title, String summary, Link body, List<Link> crumbs) {}

    /**
     * A dataset of it.
     *
     * @param period empty when it is not said
     * @param bar the same, drawn
     * @param facts its size, and when it came
     * @param came columns that the one before does not have
     * @param went those that the one before has alone
     */
    record Member(
            Link link,
            String period,
            @Nullable TimeBar bar,
            String facts,
            List<String> came,
            List<String> went) {}

    /**
     * Columns that are in all of them.
     *
     * @param left how many are not named
     */
    record Columns(String counted, List<String> names, int left) {}

    /**
     * How one is told of what happens to it, how programs read it, and where the list goes on.
     *
     * @param found its datasets, as clients of CKAN find them
     */
    record Ways(
            Link feed,
            Link found,
            List<Link> descriptions,
            String address,
            @Nullable String previous,
            @Nullable String next) {}
}
