package org.parvis.opendata.shown;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.Link;

/** What the columns of a version mean, each with its shape. */
record ColumnsPage(List<Link> crumbs, String lead, List<Line> lines) {
    /**
     * A column.
     *
     * @param report where one reports an error in it; nothing where nobody hears of it
     */
    record Line(
            String name,
            String kind,
            String meaning,
            ShapeBars shape,
            String filled,
            String example,
            @Nullable Link report) {}
}
