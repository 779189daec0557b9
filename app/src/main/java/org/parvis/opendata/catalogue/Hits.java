package org.parvis.opendata.catalogue;

import java.util.List;
import java.util.Map;

/**
 * What a question finds in a state of the index.
 *
 * @param count of all of them
 * @param documents numbers of those that are asked for, in their order
 * @param facets by field, in how many of all of them each value stands
 */
record Hits(int count, List<Integer> documents, Map<String, Map<String, Integer>> facets) {
    /** How many numbers it holds. */
    int size() {
        return 10 + documents.size() + facets.values().stream().mapToInt(Map::size).sum();
    }
}
