package org.parvis.search.asking;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.similarities.Similarity;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.parvis.search.index.IndexView;

/**
 * Where the words of one question stand. All look into the same dictionaries, a field and segment
 * each, which are opened once: a question asks for dozens of words.
 */
final class Places {
    private final IndexView view;
    private final Map<String, List<TermsEnum>> dictionaries = new HashMap<>();

    Places(IndexView view) {
        this.view = view;
    }

    List<LeafReaderContext> segments() {
        return view.segments();
    }

    /** A word in one field, for each segment the documents that hold it; empty where none does. */
    List<@Nullable Place> of(String field, String word, float boost) throws IOException {
        var bytes = new BytesRef(word);
        List<@Nullable PostingsEnum> documents = new ArrayList<>();
        long many = 0;
        long times = 0;
        for (TermsEnum at : dictionary(field)) {
            if (at.seekExact(bytes)) {
                many += at.docFreq();
                times += at.totalTermFreq();
                documents.add(at.postings(null, PostingsEnum.FREQS));
            } else {
                documents.add(null);
            }
        }
        CollectionStatistics of = view.statistics(field);
        return many == 0 || of == null
                ? List.of()
                : places(
                        field,
                        documents,
                        scorer(boost, of, new TermStatistics(bytes, many, times)));
    }

    private List<TermsEnum> dictionary(String field) throws IOException {
        List<TermsEnum> dictionary = dictionaries.get(field);
        if (dictionary == null) {
            dictionary = new ArrayList<>();
            for (LeafReaderContext segment : view.segments()) {
                Terms terms = segment.reader().terms(field);
                dictionary.add(terms == null ? TermsEnum.EMPTY : terms.iterator());
            }
            dictionaries.put(field, dictionary);
        }
        return dictionary;
    }

    private Similarity.SimScorer scorer(float boost, CollectionStatistics of, TermStatistics word) {
        return view.searcher().getSimilarity().scorer(boost, of, word);
    }

    private List<@Nullable Place> places(
            String field, List<@Nullable PostingsEnum> documents, Similarity.SimScorer scorer) {
        List<@Nullable Place> places = new ArrayList<>(documents.size());
        for (int i = 0; i < documents.size(); i++) {
            PostingsEnum in = documents.get(i);
            byte[] lengths = view.columns(view.segments().get(i)).lengths(field);
            places.add(in == null ? null : new Place(in, lengths, scorer));
        }
        return places;
    }
}
