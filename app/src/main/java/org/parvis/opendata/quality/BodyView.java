package org.parvis.opendata.quality;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.DataTable;
import org.parvis.ds.Link;
import org.parvis.ds.Status;

/**
 * The quality of all data of a body, at once.
 *
 * @param turn whose turn it is, and what to do
 * @param whole nothing while nothing is published
 */
record BodyView(
        String turn,
        boolean mine,
        @Nullable Whole whole,
        List<Line> lines,
        @Nullable String first,
        @Nullable String next) {
    /**
     * All of them together.
     *
     * @param points in the mean
     * @param wins all that can still be won, in words
     * @param gains what to do, the most points first
     * @param levels how many datasets are of each level
     * @param promises how promises of new data stand
     */
    record Whole(
            String points,
            Status level,
            String wins,
            List<Gain> gains,
            List<QualityView.Bar> bars,
            DataTable levels,
            DataTable promises) {}

    /**
     * Something to do in several datasets.
     *
     * @param lost in how many of them
     */
    record Gain(String name, String points, String lost, String todo) {}

    /**
     * A dataset, those with the most to win first.
     *
     * @param wins what can be won, in words
     * @param first what is missing first
     * @param fresh how the promise of new data stands
     * @param way where that is filled in; nothing when the reader may not
     */
    record Line(
            String title,
            String href,
            String points,
            Status level,
            Status fresh,
            String wins,
            String first,
            @Nullable Link way) {}
}
