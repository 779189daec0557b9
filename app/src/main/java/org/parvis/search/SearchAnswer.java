package org.parvis.search;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a search gave: a page of results of a total, and the correction made, if any.
 *
 * @param kinds how many things of each kind were found, whichever kind was asked for
 * @param some nothing holds all the words; these hold some of them
 */
record SearchAnswer(
        List<SearchResult> results,
        int total,
        @Nullable String corrected,
        boolean some,
        Map<SearchKind, Integer> kinds) {
    static final SearchAnswer NOTHING = new SearchAnswer(List.of(), 0, null, false, Map.of());
}
