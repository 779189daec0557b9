package org.parvis.search.words;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.SetKeywordMarkerFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.synonym.SynonymGraphFilter;
import org.apache.lucene.analysis.synonym.SynonymMap;
import org.apache.lucene.util.CharsRef;
import org.apache.lucene.util.CharsRefBuilder;

/**
 * How texts and questions of a language are cut into words. Accents fall last, so that roots are
 * found in well-written words and those typed without accents still meet them.
 */
public final class Analysis {
    private final Analyzer plain;
    private final Analyzer accents;
    private final Analyzer words;
    private final Analyzer stems;
    private final Analyzer asked;

    public Analysis(Language language, Lexicon lexicon) {
        Set<String> empty = new HashSet<>(language.empty());
        empty.removeAll(lexicon.spoken());
        Set<String> silent = new HashSet<>(empty);
        silent.addAll(lexicon.silent());
        var apart = new CharArraySet(lexicon.apart(), true);
        UnaryOperator<TokenStream> root =
                tokens -> language.stem(new SetKeywordMarkerFilter(tokens, apart));
        this.plain = analyzer(language, Set.of(), tokens -> tokens, tokens -> tokens);
        this.accents = accents(language);
        this.words = analyzer(language, empty, tokens -> tokens, tokens -> tokens);
        this.stems = analyzer(language, empty, root, tokens -> tokens);
        SynonymMap same = rules(lexicon.rules());
        this.asked =
                analyzer(
                        language,
                        silent,
                        root,
                        tokens ->
                                same.fst == null
                                        ? tokens
                                        : new SynonymGraphFilter(tokens, same, true));
    }

    /** Every word, folded, for spelling. */
    public Analyzer plain() {
        return plain;
    }

    /** How words with accents are written. */
    public Analyzer accents() {
        return accents;
    }

    /** Words that carry meaning, folded. */
    public Analyzer words() {
        return words;
    }

    /** Their roots. */
    public Analyzer stems() {
        return stems;
    }

    /** The roots of a question, with those of the words that mean the same. */
    public Analyzer asked() {
        return asked;
    }

    private SynonymMap rules(List<Lexicon.Rule> rules) {
        var map = new SynonymMap.Builder(true);
        for (Lexicon.Rule rule : rules) {
            for (String said : rule.says()) {
                for (String meant : rule.means()) {
                    rule(map, roots(said), roots(meant));
                }
            }
        }
        try {
            return map.build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void rule(SynonymMap.Builder map, List<String> said, List<String> meant) {
        if (!said.isEmpty() && !meant.isEmpty() && !said.equals(meant)) {
            map.add(joined(said), joined(meant), true);
        }
    }

    private static CharsRef joined(List<String> words) {
        return SynonymMap.Builder.join(words.toArray(String[]::new), new CharsRefBuilder());
    }

    /** The roots of the words of that text that carry meaning, in order. */
    public List<String> roots(String text) {
        return Token.cut(stems, text).stream().map(Token::word).toList();
    }

    private static Analyzer accents(Language language) {
        return new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String field) {
                var source = new StandardTokenizer();
                TokenStream tokens = language.bare(new LowerCaseFilter(source));
                return new TokenStreamComponents(source, new Accented(tokens));
            }
        };
    }

    private static Analyzer analyzer(
            Language language,
            Set<String> dropped,
            UnaryOperator<TokenStream> root,
            UnaryOperator<TokenStream> then) {
        var without = new CharArraySet(dropped, true);
        return new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String field) {
                var source = new StandardTokenizer();
                TokenStream tokens = language.bare(new LowerCaseFilter(source));
                tokens = new WithoutPoints(tokens);
                tokens = new Closed(new StopFilter(tokens, without));
                tokens = new ASCIIFoldingFilter(root.apply(tokens));
                return new TokenStreamComponents(source, then.apply(tokens));
            }
        };
    }
}
