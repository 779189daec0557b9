package org.parvis.search.asking;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.similarities.Similarity.BulkSimScorer;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.parvis.search.index.IndexView;

/** The documents of a segment that hold a word in one field, read from the first to the last. */
final class Place {
    private final PostingsEnum documents;
    private final @Nullable NumericDocValues lengths;
    private final BulkSimScorer scorer;

    private Place(
            PostingsEnum documents, @Nullable NumericDocValues lengths, BulkSimScorer scorer) {
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
        BulkSimScorer scorer =
                view.searcher()
                        .getSimilarity()
                        .scorer(boost, of, new TermStatistics(bytes, many, times))
                        .asBulkSimScorer();
        List<@Nullable Place> places = new ArrayList<>(documents.size());
        for (int i = 0; i < documents.size(); i++) {
            PostingsEnum in = documents.get(i);
            LeafReader segment = view.segments().get(i).reader();
            places.add(in == null ? null : new Place(in, segment.getNormValues(field), scorer));
        }
        return places;
    }

    /** Those before that one, each by the best place where the word stands. */
    void best(Window window, Batch batch, int from, int to) throws IOException {
        reach(from);
        while (batch.read(documents, to, lengths, scorer)) {
            for (int i = 0; i < batch.size(); i++) {
                window.best(batch.document(i) - from, batch.worth(i));
            }
        }
    }

    /** The same for those only that are in the window already. */
    void more(Window window, Batch batch, int from, int to) throws IOException {
        reach(from);
        while (batch.read(documents, to, lengths, scorer)) {
            for (int i = 0; i < batch.size(); i++) {
                int at = batch.document(i) - from;
                if (window.holds(at)) {
                    window.more(at, batch.worth(i));
                }
            }
        }
    }

    private void reach(int from) throws IOException {
        if (documents.docID() < from) {
            documents.advance(from);
        }
    }
}
