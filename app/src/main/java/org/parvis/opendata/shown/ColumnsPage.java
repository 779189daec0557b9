package org.parvis.opendata.shown;

import java.util.List;

/** What the columns of a version mean, each with its shape. */
record ColumnsPage(String title, String back, String lead, List<Line> lines) {
    /** A column. */
    record Line(
            String name,
            String kind,
            String meaning,
            ShapeBars shape,
            String filled,
            String example) {}
}
