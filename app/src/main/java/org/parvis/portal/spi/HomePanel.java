package org.parvis.portal.spi;

import gg.jte.Content;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.Words;

/** A band of the home page that a module fills, in its own order; the home knows nothing of it. */
public interface HomePanel {
    /**
     * Bands stand in this order, smallest first; below zero, what cannot wait stands above the
     * question itself.
     */
    int order();

    /** The whole section, or nothing when there is nothing true to show. */
    @Nullable Content content(Words w);
}
