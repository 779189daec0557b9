package org.parvis.search.asking;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;
import org.parvis.search.index.Columns;
import org.parvis.search.index.IndexFields;
import org.parvis.search.index.IndexView;

/**
 * Counts and weighs what a question finds, in one walk through the lists of its words: all that is
 * found has to be counted by kind anyway, and to weigh it on the way takes less than to look for
 * the best apart. What comes of it is the same as the sum of the queries of Lucene would be.
 */
final class Weighing {
    private static final float ALL = 4f;
    private static final float EXACT = 1.5f;
    private static final float IN_ORDER = 2f;
    private static final int APART = 3;

    private final IndexView view;
    private final int least;
    private final Found found;
    private final List<Meaning> meanings = new ArrayList<>();
    private final List<List<@Nullable Place>> exact = new ArrayList<>();
    private final Weight inOrder;
    private final Window.Four windows = Window.Four.make();
    private final Window total = windows.total();

    private Weighing(IndexView view, QueryWriter.Written asked, int least, Found found)
            throws IOException {
        this.view = view;
        this.least = least;
        this.found = found;
        var places = new Places(view);
        for (int i = 0; i < asked.concepts().size(); i++) {
            String begin = i == asked.concepts().size() - 1 ? asked.begun() : "";
            meanings.add(new Meaning(places, asked.concepts().get(i), begin, windows));
        }
        for (String word : asked.exact()) {
            exact.add(places.of(IndexFields.EXACT, word, EXACT));
        }
        var phrase = new PhraseQuery.Builder().setSlop(APART);
        asked.inOrder().forEach(root -> phrase.add(new Term(IndexFields.TITLE, root)));
        this.inOrder =
                view.searcher()
                        .createWeight(
                                view.searcher().rewrite(phrase.build()),
                                ScoreMode.COMPLETE,
                                IN_ORDER);
    }

    /**
     * @param least how many of the things meant a document must hold
     */
    static Found of(IndexView view, QueryWriter.Written asked, int least, Found.Wanted wanted)
            throws IOException {
        return new Weighing(view, asked, least, new Found(wanted)).all(List.of());
    }

    /** Those documents of each segment, whether they hold what is meant or not. */
    static Found among(
            IndexView view,
            QueryWriter.Written asked,
            List<FixedBitSet> bySegment,
            Found.Wanted wanted)
            throws IOException {
        return new Weighing(view, asked, 0, new Found(wanted)).all(bySegment);
    }

    private Found all(List<FixedBitSet> only) throws IOException {
        for (LeafReaderContext segment : view.segments()) {
            segment(segment, only.isEmpty() ? null : only.get(segment.ord));
        }
        return found;
    }

    private void segment(LeafReaderContext segment, @Nullable FixedBitSet only) throws IOException {
        byte[] kinds = view.columns(segment).kinds();
        List<Place> typed = typed(segment);
        Scorer ordered = inOrder.scorer(segment);
        for (int from = 0; from < kinds.length; from += Window.SIZE) {
            int to = Math.min(kinds.length, from + Window.SIZE);
            for (Meaning meaning : meanings) {
                meaning.into(segment.ord, from, to);
            }
            if (only != null) {
                total.only(only, from, to);
            }
            for (Place place : typed) {
                place.more(total, from, to);
            }
            if (ordered != null) {
                more(ordered, from, to);
            }
            count(kinds, from, segment.docBase);
        }
    }

    /** Where the words stand as they were typed. */
    private List<Place> typed(LeafReaderContext segment) {
        List<Place> typed = new ArrayList<>();
        for (List<@Nullable Place> word : exact) {
            Place place = word.isEmpty() ? null : word.get(segment.ord);
            if (place != null) {
                typed.add(place);
            }
        }
        return typed;
    }

    private void more(Scorer scorer, int from, int to) throws IOException {
        DocIdSetIterator documents = scorer.iterator();
        int doc = documents.docID() < from ? documents.advance(from) : documents.docID();
        for (; doc < to; doc = documents.nextDoc()) {
            if (total.holds(doc - from)) {
                total.more(doc - from, scorer.score());
            }
        }
    }

    private void count(byte[] kinds, int from, int base) {
        for (int word = 0; word < Window.WORDS; word++) {
            for (long left = total.take(word); left != 0; left &= left - 1) {
                int at = Window.first(word, left);
                int times = total.times(at);
                float worth = total.take(at, 0);
                int kind = kinds[from + at];
                if (times >= least && kind != Columns.NO_DOCUMENT) {
                    boolean whole = times == meanings.size();
                    found.add(kind, worth + (whole ? ALL : 0), base + from + at, whole);
                }
            }
        }
    }
}
