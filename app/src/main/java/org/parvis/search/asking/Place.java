package org.parvis.search.asking;

import java.io.IOException;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.search.similarities.Similarity.SimScorer;

/** The documents of a segment that hold a word in one field, read from the first to the last. */
final class Place {
    private final PostingsEnum documents;
    private final byte[] lengths;
    private final SimScorer scorer;

    Place(PostingsEnum documents, byte[] lengths, SimScorer scorer) {
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

    private float worth(int doc) throws IOException {
        return scorer.score(documents.freq(), lengths[doc]);
    }

    private int reach(int from) throws IOException {
        int doc = documents.docID();
        return doc < from ? documents.advance(from) : doc;
    }
}
