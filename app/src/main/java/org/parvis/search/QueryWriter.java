package org.parvis.search;

import static org.apache.lucene.search.BooleanClause.Occur.FILTER;
import static org.apache.lucene.search.BooleanClause.Occur.MUST;
import static org.apache.lucene.search.BooleanClause.Occur.SHOULD;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** Writes what was typed as queries. Nothing typed is ever read as a query language. */
final class QueryWriter {
    private static final float ALL = 4f;
    private static final float EXACT = 1.5f;
    private static final float IN_ORDER = 2f;
    private static final float BEGUN = 0.5f;
    private static final int APART = 3;
    private static final int MOST = 24;

    private final Analysis analysis;

    QueryWriter(Analysis analysis) {
        this.analysis = analysis;
    }

    /**
     * What was asked.
     *
     * @param any what holds enough of the things meant, the best first
     * @param one what holds one of them at least
     * @param all what holds every one
     */
    record Written(Query any, Query one, Query all) {}

    /** Nothing where no word carries meaning. */
    Optional<Written> write(String text) {
        List<Query> concepts = new ArrayList<>(read(text).queries().stream().limit(MOST).toList());
        List<Token> words = Token.cut(analysis.words(), text);
        if (concepts.isEmpty() || words.isEmpty()) {
            return Optional.empty();
        }
        concepts.addLast(begun(concepts.removeLast(), words.getLast().word()));
        Query all = together(concepts);
        int enough = concepts.size() < 3 ? 1 : concepts.size() / 2;
        List<Query> better = new ArrayList<>();
        better.add(new BoostQuery(new ConstantScoreQuery(all), ALL));
        better.add(new BoostQuery(inOrder(text), IN_ORDER));
        words.stream()
                .limit(MOST)
                .map(word -> new TermQuery(new Term(IndexFields.EXACT, word.word())))
                .forEach(exact -> better.add(new BoostQuery(exact, EXACT)));
        return Optional.of(
                new Written(scored(concepts, enough, better), scored(concepts, 1, better), all));
    }

    private static Query scored(List<Query> concepts, int least, List<Query> better) {
        var some = new BooleanQuery.Builder().setMinimumNumberShouldMatch(least);
        concepts.forEach(concept -> some.add(concept, SHOULD));
        var whole = new BooleanQuery.Builder().add(some.build(), MUST);
        better.forEach(one -> whole.add(one, SHOULD));
        return whole.build();
    }

    private Concepts read(String text) {
        try {
            Concepts read = Concepts.of(analysis.asked(), text);
            return read.queries().isEmpty() ? Concepts.of(analysis.stems(), text) : read;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Query together(List<Query> concepts) {
        var all = new BooleanQuery.Builder();
        concepts.forEach(concept -> all.add(concept, FILTER));
        return all.build();
    }

    /** The last word may be only begun. */
    private static Query begun(Query last, String word) {
        return word.length() < 2
                ? last
                : new DisjunctionMaxQuery(
                        List.of(
                                last,
                                new BoostQuery(
                                        new ConstantScoreQuery(
                                                new PrefixQuery(new Term(IndexFields.EXACT, word))),
                                        BEGUN)),
                        0);
    }

    private Query inOrder(String text) {
        var phrase = new PhraseQuery.Builder().setSlop(APART);
        analysis.roots(text).stream()
                .limit(MOST)
                .forEach(root -> phrase.add(new Term(IndexFields.TITLE, root)));
        return phrase.build();
    }
}
