package org.parvis.search.words;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.fr.FrenchLightStemFilter;
import org.apache.lucene.analysis.util.ElisionFilter;

/** The grammar of a language, as far as search needs it. */
public enum Language {
    FRENCH(Locale.FRENCH, FrenchAnalyzer.getDefaultStopSet()) {
        @Override
        TokenStream bare(TokenStream tokens) {
            return new ElisionFilter(tokens, FrenchAnalyzer.DEFAULT_ARTICLES);
        }

        @Override
        TokenStream stem(TokenStream tokens) {
            return new FrenchLightStemFilter(tokens);
        }
    },
    ENGLISH(Locale.ENGLISH, EnglishAnalyzer.getDefaultStopSet()) {
        @Override
        TokenStream bare(TokenStream tokens) {
            return new EnglishPossessiveFilter(tokens);
        }

        @Override
        TokenStream stem(TokenStream tokens) {
            return new KStemFilter(tokens);
        }
    };

    private final Locale locale;
    private final Set<String> empty = new HashSet<>();

    Language(Locale locale, CharArraySet empty) {
        this.locale = locale;
        empty.forEach(word -> this.empty.add(new String((char[]) word)));
    }

    /** Without what is written together with a word and is none of it. */
    abstract TokenStream bare(TokenStream tokens);

    abstract TokenStream stem(TokenStream tokens);

    public Locale locale() {
        return locale;
    }

    /** Words that carry no meaning of their own. */
    public Set<String> empty() {
        return Set.copyOf(empty);
    }

    public static Language of(String lang) {
        return lang.equals("en") ? ENGLISH : FRENCH;
    }
}
