package org.parvis.search.asking;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.jspecify.annotations.Nullable;
import org.parvis.search.index.IndexFields;
import org.parvis.search.index.IndexView;

/** One thing that a question means: which documents say it, in one way or another, and how well. */
final class Meaning {
    private static final float SHARED = 0.1f;
    private static final float TOGETHER = 1.5f;
    private static final float BEGUN = 0.5f;
    private static final int MOST_BEGUN = 128;

    /** A word: for each segment, the fields where it stands. */
    private record Word(List<List<Place>> bySegment) {}

    private final List<List<Word>> ways = new ArrayList<>();
    private final List<List<PostingsEnum>> begun = new ArrayList<>();
    private final Window total;
    private final Window own;
    private final Window way;
    private final Window word;

    /**
     * @param begin how a word of a title may begin that says it too; empty for none
     */
    Meaning(Places places, Concepts.Concept concept, String begin, Window.Four windows)
            throws IOException {
        this.total = windows.total();
        this.own = windows.own();
        this.way = windows.way();
        this.word = windows.word();
        for (Concepts.Way meant : concept.ways()) {
            List<Word> words = new ArrayList<>();
            for (Concepts.Word one : meant.words()) {
                words.add(word(places, one));
            }
            ways.add(words);
        }
        for (LeafReaderContext segment : places.segments()) {
            begun.add(IndexView.begun(segment.reader(), begin, MOST_BEGUN));
        }
    }

    private static Word word(Places places, Concepts.Word word) throws IOException {
        List<List<Place>> bySegment = new ArrayList<>();
        places.segments().forEach(segment -> bySegment.add(new ArrayList<>()));
        for (var field : IndexFields.ROOTS.entrySet()) {
            List<@Nullable Place> found =
                    places.of(field.getKey(), word.root(), field.getValue() * word.weight());
            for (int i = 0; i < found.size(); i++) {
                Place place = found.get(i);
                if (place != null) {
                    bySegment.get(i).add(place);
                }
            }
        }
        return new Word(bySegment);
    }

    /** Adds, to each document of the window that says it, what that is worth. */
    void into(int segment, int from, int to) throws IOException {
        if (ways.size() == 1 && ways.getFirst().size() == 1 && begun.get(segment).isEmpty()) {
            read(ways.getFirst().getFirst(), segment, from, to);
            total.add(word, SHARED);
        } else {
            oneOf(segment, from, to);
        }
    }

    /** By the way that says it best. */
    private void oneOf(int segment, int from, int to) throws IOException {
        for (List<Word> words : ways) {
            if (words.size() == 1) {
                read(words.getFirst(), segment, from, to);
                own.most(word, SHARED);
            } else {
                together(words, segment, from, to);
            }
        }
        for (PostingsEnum documents : begun.get(segment)) {
            int doc = documents.docID() < from ? documents.advance(from) : documents.docID();
            for (; doc < to; doc = documents.nextDoc()) {
                own.most(doc - from, BEGUN);
            }
        }
        total.add(own, SHARED);
    }

    private void read(Word said, int segment, int from, int to) throws IOException {
        for (Place place : said.bySegment.get(segment)) {
            place.best(word, from, to);
        }
    }

    private void together(List<Word> words, int segment, int from, int to) throws IOException {
        for (Word said : words) {
            read(said, segment, from, to);
            way.add(word, SHARED);
        }
        for (int at64 = 0; at64 < Window.WORDS; at64++) {
            for (long left = way.take(at64); left != 0; left &= left - 1) {
                int at = Window.first(at64, left);
                boolean all = way.times(at) == words.size();
                float worth = way.take(at, SHARED);
                if (all) {
                    own.most(at, worth * TOGETHER / words.size());
                }
            }
        }
    }
}
