package org.parvis.opendata.asking;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.core.KeywordTokenizer;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.fr.FrenchLightStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.parvis.platform.words.FoldedText;

/**
 * What two words must share to be taken for one: their letters without accents, or their root in
 * one of the languages, cut as search cuts them.
 */
final class Roots {
    private static final Analyzer FRENCH = cutting(FrenchLightStemFilter::new);
    private static final Analyzer ENGLISH = cutting(KStemFilter::new);
    private static final int SHORT = 2;

    private Roots() {}

    static Set<String> of(String word) {
        Set<String> roots = new HashSet<>(Set.of(FoldedText.of(word)));
        if (word.length() > SHORT && Character.isLetter(word.charAt(0))) {
            roots.add("fr:" + root(FRENCH, word));
            roots.add("en:" + root(ENGLISH, word));
        }
        return Set.copyOf(roots);
    }

    private static Analyzer cutting(UnaryOperator<TokenStream> stem) {
        return new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String field) {
                var source = new KeywordTokenizer();
                return new TokenStreamComponents(
                        source, new ASCIIFoldingFilter(stem.apply(new LowerCaseFilter(source))));
            }
        };
    }

    private static String root(Analyzer cut, String word) {
        try (TokenStream stream = cut.tokenStream("word", word)) {
            var term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            StringBuilder root = new StringBuilder();
            while (stream.incrementToken()) {
                root.append(term);
            }
            stream.end();
            return root.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
