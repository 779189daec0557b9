package org.parvis.search.asking;

import java.io.IOException;
import java.util.List;
import java.util.StringJoiner;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.spell.DirectSpellChecker;
import org.apache.lucene.search.spell.SuggestMode;
import org.apache.lucene.search.spell.SuggestWord;
import org.apache.lucene.search.spell.WordBreakSpellChecker;
import org.apache.lucene.search.spell.WordBreakSpellChecker.BreakSuggestionSortMethod;
import org.jspecify.annotations.Nullable;
import org.parvis.search.index.IndexFields;
import org.parvis.search.index.IndexView;
import org.parvis.search.words.Analysis;
import org.parvis.search.words.Language;
import org.parvis.search.words.RealWords;
import org.parvis.search.words.Token;

/** Corrects what is no word, from the words that search knows; a real word stays as it is. */
final class Spelling {
    private static final int SHORTEST = 4;
    private static final int SHORTEST_GLUED = 8;

    private final Language language;
    private final Analysis analysis;
    private final DirectSpellChecker nearest = near(1);
    private final DirectSpellChecker near = near(2);
    private final DirectSpellChecker alike = alike();
    private final WordBreakSpellChecker breaks = new WordBreakSpellChecker();

    Spelling(Language language, Analysis analysis) {
        this.language = language;
        this.analysis = analysis;
        breaks.setMaxChanges(4);
        breaks.setMinBreakWordLength(2);
    }

    private static DirectSpellChecker near(int changes) {
        var near = new DirectSpellChecker();
        near.setMaxEdits(changes);
        near.setMinQueryLength(SHORTEST);
        near.setMinPrefix(1);
        near.setAccuracy(0.6f);
        near.setMaxQueryFrequency(0);
        return near;
    }

    private static DirectSpellChecker alike() {
        DirectSpellChecker alike = near(2);
        alike.setMinPrefix(0);
        alike.setMaxQueryFrequency(0.99f);
        return alike;
    }

    /** The same text with each mistake replaced; equal to it when there is none. */
    String correct(IndexView view, String text) throws IOException {
        var better = new StringBuilder(text);
        List<Token> typed = Token.cut(analysis.plain(), text);
        for (Token whole : typed.reversed()) {
            Token token = whole.within(text);
            if (mistaken(view, token, token.written(text))) {
                String meant = meant(view, token.word());
                if (meant != null) {
                    better.replace(token.start(), token.end(), meant);
                }
            }
        }
        return better.toString();
    }

    /** Words of documents that look like those, even by their first letter; empty for none. */
    String near(IndexView view, String text) throws IOException {
        var words = new StringJoiner(" ");
        for (Token token : Token.cut(analysis.words(), text)) {
            SuggestWord[] found = similar(alike, view, token.word());
            if (found.length > 0) {
                words.add(view.asWritten(found[0].string));
            }
        }
        return words.toString();
    }

    private boolean mistaken(IndexView view, Token token, String written) throws IOException {
        return token.word().length() >= SHORTEST
                && written.codePoints().allMatch(Character::isLetter)
                && !view.knows(token.word())
                && !RealWords.has(language, written);
    }

    /** A word with one mistake is nearer than any with two, which take longer to look for. */
    private @Nullable String meant(IndexView view, String word) throws IOException {
        SuggestWord[] words = similar(nearest, view, word);
        if (words.length == 0) {
            words = similar(near, view, word);
        }
        return words.length > 0 ? view.asWritten(words[0].string) : apart(view, word);
    }

    private static SuggestWord[] similar(DirectSpellChecker how, IndexView view, String word)
            throws IOException {
        return how.suggestSimilar(
                new Term(IndexFields.SPELLING, word), 5, view.reader(), SuggestMode.SUGGEST_ALWAYS);
    }

    /** Words that were written as one: « actedenaissance ». */
    private @Nullable String apart(IndexView view, String word) throws IOException {
        if (word.length() < SHORTEST_GLUED) {
            return null;
        }
        SuggestWord[][] ways =
                breaks.suggestWordBreaks(
                        new Term(IndexFields.SPELLING, word),
                        1,
                        view.reader(),
                        SuggestMode.SUGGEST_ALWAYS,
                        BreakSuggestionSortMethod.NUM_CHANGES_THEN_MAX_FREQUENCY);
        if (ways.length == 0) {
            return null;
        }
        var words = new StringJoiner(" ");
        for (SuggestWord part : ways[0]) {
            words.add(view.asWritten(part.string));
        }
        return words.toString();
    }
}
