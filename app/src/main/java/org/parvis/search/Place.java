package org.parvis.search;

import java.io.IOException;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.search.similarities.Similarity.SimScorer;
import org.jspecify.annotations.Nullable;

/** The documents of a segment that hold a word in one field, read from the first to the last. */
final class Place {
    private final PostingsEnum documents;
    private final @Nullable NumericDocValues lengths;
    private final SimScorer scorer;

    Place(PostingsEnum documents, @Nullable NumericDocValues lengths, SimScorer scorer) {
        this.documents = documents;
        this.lengths = lengths;
        this.scorer = scorer;
    }

    /** Those before that one, each by the best place where the word stands. */
    void best(Window window, int from, int to) throws IOException {
        for (int doc = reach(from); doc < to; doc = documents.nextDoc()) {
            window.best(doc - from, worth(doc));
        }
    }

    /** The same for those only that are in the window already. */
    void more(Window window, int from, int to) throws IOException {
        for (int doc = reach(from); doc < to; doc = documents.nextDoc()) {
            if (window.holds(doc - from)) {
                window.more(doc - from, worth(doc));
            }
        }
    }

    private int reach(int from) throws IOException {
        return documents.docID() < from ? documents.advance(from) : documents.docID();
    }

    private float worth(int doc) throws IOException {
        long length = lengths != null && lengths.advanceExact(doc) ? lengths.longValue() : 1;
        return scorer.score(documents.freq(), length);
    }
}
