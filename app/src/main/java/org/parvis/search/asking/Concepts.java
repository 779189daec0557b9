package org.parvis.search.asking;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.synonym.SynonymGraphFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;
import org.apache.lucene.util.graph.GraphTokenStreamFiniteStrings;

/**
 * The things that a question means, in order. Each is the best of the ways to say it, as typed or
 * by a word that means the same; « food truck » and « camion de cuisine » are two ways of one.
 */
record Concepts(List<Concept> all) {
    private static final float MEANT = 0.8f;

    /** A root, and how much it counts: less when it only means what was typed. */
    record Word(String root, float weight) {}

    /** All these words say it together. */
    record Way(List<Word> words) {}

    /** One thing that is meant, in one way or another. */
    record Concept(List<Way> ways) {}

    static Concepts of(Analyzer analyzer, String text) throws IOException {
        try (TokenStream stream = analyzer.tokenStream("text", text)) {
            var graph = new GraphTokenStreamFiniteStrings(stream);
            int[] points = graph.articulationPoints();
            List<Concept> concepts = new ArrayList<>();
            int from = 0;
            for (int i = 0; i <= points.length; i++) {
                int to = i < points.length ? points[i] : -1;
                List<Way> ways = ways(graph.getFiniteStrings(from, to));
                if (!ways.isEmpty()) {
                    concepts.add(new Concept(ways));
                }
                from = to;
            }
            return new Concepts(List.copyOf(concepts));
        }
    }

    private static List<Way> ways(Iterator<TokenStream> paths) throws IOException {
        List<Way> ways = new ArrayList<>();
        while (paths.hasNext()) {
            List<Word> words = words(paths.next());
            if (!words.isEmpty()) {
                ways.add(new Way(words));
            }
        }
        return ways;
    }

    private static List<Word> words(TokenStream path) throws IOException {
        List<Word> words = new ArrayList<>();
        var term = path.addAttribute(CharTermAttribute.class);
        var type = path.addAttribute(TypeAttribute.class);
        path.reset();
        while (path.incrementToken()) {
            boolean meant = type.type().equals(SynonymGraphFilter.TYPE_SYNONYM);
            words.add(new Word(term.toString(), meant ? MEANT : 1));
        }
        path.end();
        return words;
    }
}
