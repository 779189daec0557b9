package org.parvis.opendata.harvest;

import org.parvis.kernel.Outcome;

/** Reads a kind of catalogue page by page. */
interface SourceReader {
    OriginKind kind();

    /** The place of the first page. */
    String first(Origin origin);

    /**
     * The page at a place, or why there is none that can be used.
     *
     * @param place as the page before it said, or {@link #first}
     */
    Outcome<SourcePage> read(Origin origin, String place);
}
