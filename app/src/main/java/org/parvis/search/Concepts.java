package org.parvis.search;

import static org.apache.lucene.search.BooleanClause.Occur.MUST;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.synonym.SynonymGraphFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.graph.GraphTokenStreamFiniteStrings;

/**
 * The things that a question means, in order. Each is one query: the best of the ways to say it, as
 * typed or by a word that means the same; « food truck » and « camion de cuisine » are two ways of
 * one.
 */
record Concepts(List<Query> queries) {
    private static final float MEANT = 0.8f;
    private static final float SHARED = 0.1f;

    static Concepts of(Analyzer analyzer, String text) throws IOException {
        try (TokenStream stream = analyzer.tokenStream("text", text)) {
            var graph = new GraphTokenStreamFiniteStrings(stream);
            int[] points = graph.articulationPoints();
            List<Query> queries = new ArrayList<>();
            int from = 0;
            for (int i = 0; i <= points.length; i++) {
                int to = i < points.length ? points[i] : -1;
                List<Query> ways = ways(graph.getFiniteStrings(from, to));
                if (!ways.isEmpty()) {
                    queries.add(new DisjunctionMaxQuery(ways, 0));
                }
                from = to;
            }
            return new Concepts(List.copyOf(queries));
        }
    }

    private static List<Query> ways(Iterator<TokenStream> paths) throws IOException {
        List<Query> ways = new ArrayList<>();
        while (paths.hasNext()) {
            List<Query> words = words(paths.next());
            if (words.size() == 1) {
                ways.add(words.getFirst());
            } else if (!words.isEmpty()) {
                var all = new BooleanQuery.Builder();
                words.forEach(word -> all.add(word, MUST));
                ways.add(new BoostQuery(all.build(), 1.5f / words.size()));
            }
        }
        return ways;
    }

    private static List<Query> words(TokenStream path) throws IOException {
        List<Query> words = new ArrayList<>();
        var term = path.addAttribute(CharTermAttribute.class);
        var type = path.addAttribute(TypeAttribute.class);
        path.reset();
        while (path.incrementToken()) {
            boolean meant = type.type().equals(SynonymGraphFilter.TYPE_SYNONYM);
            words.add(word(term.toString(), meant ? MEANT : 1));
        }
        path.end();
        return words;
    }

    /** A root counts by the best place where it stands. */
    private static Query word(String root, float weight) {
        List<Query> places = new ArrayList<>();
        IndexFields.ROOTS.forEach(
                (field, boost) ->
                        places.add(
                                new BoostQuery(
                                        new TermQuery(new Term(field, root)), boost * weight)));
        return new DisjunctionMaxQuery(places, SHARED);
    }
}
