package org.parvis.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.spell.DirectSpellChecker;
import org.apache.lucene.search.spell.SuggestMode;
import org.apache.lucene.search.spell.SuggestWord;
import org.jspecify.annotations.Nullable;

/** Corrects words that nothing public uses, from the words that it does use. */
final class Spelling {
    private final IndexReader reader;
    private final Map<String, String> shown;
    private final DirectSpellChecker checker = new DirectSpellChecker();

    Spelling(IndexReader reader, Map<String, String> shown) {
        this.reader = reader;
        this.shown = shown;
        checker.setMinQueryLength(4);
        checker.setMinPrefix(1);
        checker.setAccuracy(0.6f);
        checker.setMaxQueryFrequency(0);
    }

    /** The same text, with each unknown word replaced by the nearest known one. */
    String correct(String text, List<Token> typed, BiPredicate<Token, Boolean> known) {
        var better = new StringBuilder(text);
        for (int i = typed.size() - 1; i >= 0; i--) {
            Token token = typed.get(i);
            if (known.test(token, i == typed.size() - 1)) {
                continue;
            }
            String nearest = nearest(token.word());
            if (nearest != null) {
                String written = text.substring(token.start(), token.end());
                int cut = Math.max(written.lastIndexOf('\''), written.lastIndexOf('’')) + 1;
                better.replace(token.start() + cut, token.end(), nearest);
            }
        }
        return better.toString();
    }

    private @Nullable String nearest(String word) {
        try {
            SuggestWord[] near =
                    checker.suggestSimilar(
                            new Term("words", word), 5, reader, SuggestMode.SUGGEST_ALWAYS);
            return near.length == 0 ? null : shown.getOrDefault(near[0].string, near[0].string);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
