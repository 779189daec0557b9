package org.parvis.opendata.harvest;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.DataTable;
import org.parvis.ds.Status;
import org.parvis.ds.SummaryRow;

/**
 * The page of one catalogue elsewhere.
 *
 * @param reading whether it is read at this moment
 * @param last what the last reading did
 * @param refused what it did not take; at most as many as are shown
 * @param more how many more it did not take
 * @param stopped whether it was given up
 */
public record OriginView(
        Head head,
        boolean reading,
        List<SummaryRow> last,
        List<Line> refused,
        int more,
        List<Line> gone,
        List<Line> alike,
        @Nullable DataTable readings,
        boolean stopped) {
    /** What stands at the top. */
    public record Head(
            String host,
            String back,
            String here,
            Status state,
            String says,
            List<SummaryRow> facts) {}

    /**
     * A dataset and what is said of it.
     *
     * @param href nothing when it has no page here
     */
    public record Line(String title, @Nullable String href, String says) {}
}
