package org.parvis.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.spell.DirectSpellChecker;
import org.apache.lucene.search.spell.SuggestMode;
import org.apache.lucene.search.spell.SuggestWord;
import org.apache.lucene.search.spell.WordBreakSpellChecker;
import org.apache.lucene.search.spell.WordBreakSpellChecker.BreakSuggestionSortMethod;
import org.jspecify.annotations.Nullable;

/** Corrects what is no word, from the words that search knows; a real word stays as it is. */
final class Spelling {
    private static final int SHORTEST = 4;
    private static final int SHORTEST_GLUED = 8;

    private final Language language;
    private final Analysis analysis;
    private final IndexReader reader;
    private final Map<String, String> shown;
    private final DirectSpellChecker near = new DirectSpellChecker();
    private final WordBreakSpellChecker breaks = new WordBreakSpellChecker();

    /**
     * @param shown each word without accents, as it is written
     */
    Spelling(Language language, Analysis analysis, IndexReader reader, Map<String, String> shown) {
        this.language = language;
        this.analysis = analysis;
        this.reader = reader;
        this.shown = shown;
        near.setMinQueryLength(SHORTEST);
        near.setMinPrefix(1);
        near.setAccuracy(0.6f);
        near.setMaxQueryFrequency(0);
        breaks.setMaxChanges(4);
        breaks.setMinBreakWordLength(2);
    }

    /** The same text with each mistake replaced; equal to it when there is none. */
    String correct(String text, Predicate<Token> known) {
        var better = new StringBuilder(text);
        List<Token> typed = Token.cut(analysis.plain(), text);
        for (Token whole : typed.reversed()) {
            Token token = whole.within(text);
            String written = token.written(text);
            if (token.word().length() < SHORTEST
                    || !written.codePoints().allMatch(Character::isLetter)
                    || known.test(token)
                    || RealWords.has(language, written)) {
                continue;
            }
            String meant = meant(token.word());
            if (meant != null) {
                better.replace(token.start(), token.end(), meant);
            }
        }
        return better.toString();
    }

    private @Nullable String meant(String word) {
        try {
            SuggestWord[] words =
                    near.suggestSimilar(
                            new Term(IndexFields.SPELLING, word),
                            5,
                            reader,
                            SuggestMode.SUGGEST_ALWAYS);
            return words.length > 0 ? asWritten(words[0].string) : apart(word);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Words that were written as one: « actedenaissance ». */
    private @Nullable String apart(String word) throws IOException {
        if (word.length() < SHORTEST_GLUED) {
            return null;
        }
        SuggestWord[][] ways =
                breaks.suggestWordBreaks(
                        new Term(IndexFields.SPELLING, word),
                        1,
                        reader,
                        SuggestMode.SUGGEST_ALWAYS,
                        BreakSuggestionSortMethod.NUM_CHANGES_THEN_MAX_FREQUENCY);
        return ways.length == 0
                ? null
                : Stream.of(ways[0])
                        .map(part -> asWritten(part.string))
                        .collect(Collectors.joining(" "));
    }

    private String asWritten(String word) {
        return shown.getOrDefault(word, word);
    }
}
