package org.parvis.search.asking;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.similarities.Similarity.SimScorer;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.parvis.search.index.IndexView;

/** The documents of a segment that hold a word in one field, read from the first to the last. */
final class Place {
    private final PostingsEnum documents;
    private final byte[] lengths;
    private final SimScorer scorer;

    private Place(PostingsEnum documents, byte[] lengths, SimScorer scorer) {
        this.documents = documents;
        this.lengths = lengths;
        this.scorer = scorer;
    }

    /** A word in one field, for each segment the documents that hold it; empty where none does. */
    static List<@Nullable Place> of(IndexView view, String field, String word, float boost)
            throws IOException {
        List<@Nullable PostingsEnum> documents = new ArrayList<>(view.segments().size());
        var bytes = new BytesRef(word);
        long many = 0;
        long times = 0;
        for (LeafReaderContext segment : view.segments()) {
            Terms terms = segment.reader().terms(field);
            TermsEnum at = terms == null ? null : terms.iterator();
            if (at != null && at.seekExact(bytes)) {
                many += at.docFreq();
                times += at.totalTermFreq();
                documents.add(at.postings(null, PostingsEnum.FREQS));
            } else {
                documents.add(null);
            }
        }
        CollectionStatistics of = view.statistics(field);
        if (many == 0 || of == null) {
            return List.of();
        }
        SimScorer scorer =
                view.searcher()
                        .getSimilarity()
                        .scorer(boost, of, new TermStatistics(bytes, many, times));
        List<@Nullable Place> places = new ArrayList<>(documents.size());
        for (int i = 0; i < documents.size(); i++) {
            PostingsEnum in = documents.get(i);
            byte[] lengths = view.columns(view.segments().get(i)).lengths(field);
            places.add(in == null ? null : new Place(in, lengths, scorer));
        }
        return places;
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
