package org.parvis.opendata.shown;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.Link;
import org.parvis.ds.SummaryRow;

/**
 * The page of a dataset of another catalogue.
 *
 * @param spoken the language of its words, where it is not that of the page
 * @param there where people read of it
 * @param gone since when it is not there any more; nothing while it is
 * @param left how many files cannot be linked to
 * @param alike what seems to be the same dataset
 */
record HarvestedView(
        String title,
        List<String> summary,
        @Nullable String spoken,
        String body,
        List<Link> crumbs,
        Link there,
        String origin,
        @Nullable String gone,
        List<SummaryRow> facts,
        List<File> files,
        int left,
        List<Link> alike,
        List<Link> descriptions) {
    /** A file, where it is. */
    record File(Link link, String format, String host) {}
}
