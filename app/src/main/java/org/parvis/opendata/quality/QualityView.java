package org.parvis.opendata.quality;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.DataTable;
import org.parvis.ds.Link;
import org.parvis.ds.Status;

/**
 * What is said of the quality of a dataset, to anybody or to those who prepare it.
 *
 * @param wins what can be done about it, in points; nothing for those who only read
 * @param mine whether it is the reader's turn
 * @param unknown what nobody has tried yet
 * @param checks nothing where the table is elsewhere
 * @param tried its files elsewhere, each with whether its address answered and when
 */
record QualityView(
        Head head,
        List<Bar> bars,
        List<Missing> lost,
        @Nullable String wins,
        boolean mine,
        List<Missing> unknown,
        Fresh fresh,
        List<Checked> checks,
        List<Checked> tried,
        DataTable all,
        Origin origin,
        List<Link> ways) {
    /** What it is about, and how good it is in a word. */
    record Head(String title, String about, String points, Status level) {}

    /** A dimension: its points of how many, drawn. */
    record Bar(String name, String figure, String width, String serves) {}

    /**
     * A criterion that gives no points.
     *
     * @param todo nothing for those who only read
     * @param way where it is filled in; nothing when nobody has to
     */
    record Missing(
            String name, String points, String why, @Nullable String todo, @Nullable Link way) {}

    /** Whether new data came as promised. */
    record Fresh(Status state, String text) {}

    /** A line of the checklist. */
    record Checked(String name, Status state, String told) {}

    /** Where points and lists come from. */
    record Origin(String source, Link proof) {}
}
