package org.parvis.search;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a search gave: a page of results of a total, and the correction made, if any.
 *
 * @param kinds how many things of each kind were found, whichever kind was asked for
 * @param some nothing holds all the words; these hold some of them
 * @param atOnce what was asked for, told without opening anything
 */
record SearchAnswer(
        List<SearchResult> results,
        int total,
        @Nullable String corrected,
        boolean some,
        Map<SearchKind, Integer> kinds,
        @Nullable AtOnce atOnce) {
    static final SearchAnswer NOTHING = new SearchAnswer(List.of(), 0, null, false, Map.of(), null);

    /**
     * A fact that was asked for.
     *
     * @param of the document that tells it
     */
    record AtOnce(SearchFact fact, String text, SearchDocument of) {}

    /** The same with other results. */
    SearchAnswer with(List<SearchResult> others) {
        return new SearchAnswer(others, total, corrected, some, kinds, atOnce);
    }
}
