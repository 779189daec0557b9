package org.parvis.search;

import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.facet.sortedset.DefaultSortedSetDocValuesReaderState;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetCounts;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/** How many things of each kind a question finds. */
final class KindCounts {
    /** Nothing where no document is. */
    private final @Nullable SortedSetDocValuesReaderState state;

    KindCounts(IndexReader reader) throws IOException {
        boolean any = reader.getDocCount(IndexFields.KIND) > 0;
        this.state =
                any ? new DefaultSortedSetDocValuesReaderState(reader, IndexFields.facets()) : null;
    }

    Map<SearchKind, Integer> of(IndexSearcher searcher, Query query) throws IOException {
        Map<SearchKind, Integer> counts = new EnumMap<>(SearchKind.class);
        if (state == null) {
            return counts;
        }
        FacetsCollector hits = searcher.search(query, new FacetsCollectorManager());
        var found = new SortedSetDocValuesFacetCounts(state, hits);
        for (SearchKind kind : SearchKind.values()) {
            int many = found.getSpecificValue(IndexFields.KIND, kind.code()).intValue();
            if (many > 0) {
                counts.put(kind, many);
            }
        }
        return counts;
    }
}
