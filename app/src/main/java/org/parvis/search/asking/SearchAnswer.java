package org.parvis.search.asking;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parvis.search.SearchDocument;
import org.parvis.search.SearchFact;
import org.parvis.search.SearchKind;

/**
 * What a search gave: a page of results of a total, and the correction made, if any.
 *
 * @param kinds how many things of each kind were found, whichever kind was asked for
 * @param some nothing holds all the words; these hold some of them
 * @param atOnce what was asked for, told without opening anything
 */
public record SearchAnswer(
        List<SearchResult> results,
        int total,
        @Nullable String corrected,
        boolean some,
        Map<SearchKind, Integer> kinds,
        @Nullable AtOnce atOnce) {
    public static final SearchAnswer NOTHING =
            new SearchAnswer(List.of(), 0, null, false, Map.of(), null);

    /**
     * A fact that was asked for.
     *
     * @param of the document that tells it
     */
    public record AtOnce(SearchFact fact, String text, SearchDocument of) {}

    /** The same with other results. */
    public SearchAnswer with(List<SearchResult> others) {
        return new SearchAnswer(others, total, corrected, some, kinds, atOnce);
    }
}
