package org.parvis.portal.spi;

import gg.jte.Content;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.Words;

/**
 * Half the width of the home page, which a module fills beside another: what is new in its part of
 * the site.
 */
public interface HomeColumn {
    /** Columns stand in this order, smallest first. */
    int order();

    /** The whole section, or nothing when there is nothing true to show. */
    @Nullable Content content(Words w);
}
