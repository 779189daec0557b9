package org.parvis.opendata.shown;

import java.util.List;
import org.parvis.ds.Link;

/** What the columns of a version mean, each with its shape. */
record ColumnsPage(List<Link> crumbs, String lead, List<Line> lines) {
    /** A column. */
    record Line(
            String name,
            String kind,
            String meaning,
            ShapeBars shape,
            String filled,
            String example) {}
}
