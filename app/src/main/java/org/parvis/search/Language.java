package org.parvis.search;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.fr.FrenchLightStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.util.ElisionFilter;

/**
 * How a language is cut into words. Accents are folded before stemming, so that a word typed
 * without them has the same stem. "Words" are what a reader sees (for beginnings and corrections);
 * "stems" are what is compared.
 */
enum Language {
    FRENCH {
        @Override
        TokenStream split(TokenStream tokens) {
            tokens = new ElisionFilter(tokens, FrenchAnalyzer.DEFAULT_ARTICLES);
            return new StopFilter(tokens, FrenchAnalyzer.getDefaultStopSet());
        }

        @Override
        TokenStream stem(TokenStream tokens) {
            return new FrenchLightStemFilter(tokens);
        }
    },
    ENGLISH {
        @Override
        TokenStream split(TokenStream tokens) {
            tokens = new EnglishPossessiveFilter(tokens);
            return new StopFilter(tokens, EnglishAnalyzer.getDefaultStopSet());
        }

        @Override
        TokenStream stem(TokenStream tokens) {
            return new KStemFilter(tokens);
        }
    };

    private final Analyzer words = analyzer(false);
    private final Analyzer stems = analyzer(true);

    abstract TokenStream split(TokenStream tokens);

    abstract TokenStream stem(TokenStream tokens);

    static Language of(String lang) {
        return lang.equals("en") ? ENGLISH : FRENCH;
    }

    Analyzer words() {
        return words;
    }

    Analyzer stems() {
        return stems;
    }

    private Analyzer analyzer(boolean stemmed) {
        return new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String field) {
                var source = new StandardTokenizer();
                TokenStream tokens = split(new LowerCaseFilter(source));
                tokens = new ASCIIFoldingFilter(tokens);
                return new TokenStreamComponents(source, stemmed ? stem(tokens) : tokens);
            }
        };
    }
}
