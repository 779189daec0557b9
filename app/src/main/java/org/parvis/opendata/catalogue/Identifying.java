package org.parvis.opendata.catalogue;

import java.io.IOException;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;

/** What all the datasets that a query finds are called. */
final class Identifying extends SimpleCollector {
    private final Set<UUID> ids = new HashSet<>();
    private SortedDocValues values = DocValues.emptySorted();

    /** For one question. */
    record All() implements CollectorManager<Identifying, Set<UUID>> {
        @Override
        public Identifying newCollector() {
            return new Identifying();
        }

        @Override
        public Set<UUID> reduce(Collection<Identifying> parts) {
            Set<UUID> all = new HashSet<>();
            parts.forEach(part -> all.addAll(part.ids));
            return all;
        }
    }

    @Override
    protected void doSetNextReader(LeafReaderContext leaf) throws IOException {
        values = DocValues.getSorted(leaf.reader(), IndexDocuments.ID);
    }

    @Override
    public void collect(int document) throws IOException {
        if (values.advanceExact(document)) {
            ids.add(UUID.fromString(values.lookupOrd(values.ordValue()).utf8ToString()));
        }
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE_NO_SCORES;
    }
}
