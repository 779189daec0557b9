package org.parvis.search.asking;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.util.FixedBitSet;
import org.parvis.search.index.IndexView;
import org.parvis.search.words.Analysis;
import org.parvis.search.words.Token;

/** What somebody may mean while they type: each word may be only its beginning. */
final class Suggestions {
    /** What is seen at a glance. */
    static final int MOST = 6;

    private static final int SAME_TITLES = 5;
    private static final int SHORTEST = 2;
    private static final int MOST_WORDS = 8;
    private static final int MOST_BEGUN = 4_096;

    private final Analysis analysis;
    private final QueryWriter queries;

    Suggestions(Analysis analysis, QueryWriter queries) {
        this.analysis = analysis;
        this.queries = queries;
    }

    /**
     * The numbers of documents, the best first: what begins so, else what the question finds;
     * nothing before enough is typed to say anything.
     */
    List<Integer> of(IndexView view, String typed) throws IOException {
        List<String> words =
                Token.cut(analysis.words(), typed).stream()
                        .map(Token::word)
                        .filter(word -> word.length() >= SHORTEST)
                        .limit(MOST_WORDS)
                        .toList();
        if (words.isEmpty()) {
            return List.of();
        }
        QueryWriter.Written asked = queries.write(typed).orElse(QueryWriter.Written.NOTHING);
        var wanted = new Found.Wanted(null, MOST * SAME_TITLES, -1);
        List<Integer> begun = Weighing.among(view, asked, begun(view, words), wanted).best();
        return begun.isEmpty() && asked.enough() > 0
                ? Weighing.of(view, asked, asked.enough(), wanted).best()
                : begun;
    }

    private static List<FixedBitSet> begun(IndexView view, List<String> words) throws IOException {
        List<FixedBitSet> bySegment = new ArrayList<>();
        for (LeafReaderContext segment : view.segments()) {
            int size = segment.reader().maxDoc();
            var all = new FixedBitSet(size);
            all.set(0, size);
            for (String word : words) {
                var one = new FixedBitSet(size);
                for (PostingsEnum documents : IndexView.begun(segment.reader(), word, MOST_BEGUN)) {
                    one.or(documents);
                }
                all.and(one);
            }
            bySegment.add(all);
        }
        return bySegment;
    }
}
