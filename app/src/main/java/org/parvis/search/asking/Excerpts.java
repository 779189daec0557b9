package org.parvis.search.asking;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.uhighlight.FieldHighlighter;
import org.apache.lucene.search.uhighlight.LabelledCharArrayMatcher;
import org.apache.lucene.search.uhighlight.Passage;
import org.apache.lucene.search.uhighlight.PassageScorer;
import org.apache.lucene.search.uhighlight.PhraseHelper;
import org.apache.lucene.search.uhighlight.TokenStreamOffsetStrategy;
import org.apache.lucene.search.uhighlight.UHComponents;
import org.apache.lucene.search.uhighlight.WholeBreakIterator;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.parvis.search.SearchDocument;
import org.parvis.search.words.Analysis;
import org.parvis.search.words.Language;

/**
 * Shows what a question found in the words of a document: its title, and the sentence that says
 * most. One serves all the results of a question.
 */
final class Excerpts {
    private static final String TEXT = "text";

    /** Most sentences have one word that was asked for: there is nothing to add up. */
    private static final PassageScorer SCORER =
            new PassageScorer() {
                @Override
                public float score(Passage passage, int length) {
                    if (passage.getNumMatches() != 1) {
                        return super.score(passage, length);
                    }
                    return tf(1, passage.getLength())
                            * weight(length, passage.getMatchTermFreqsInDoc()[0])
                            * norm(passage.getStartOffset());
                }
            };

    private final FieldHighlighter whole;
    private final FieldHighlighter sentences;

    Excerpts(Language language, Analysis analysis, QueryWriter.Written asked) {
        var marks = new TokenStreamOffsetStrategy(sought(asked), analysis.stems());
        this.whole = highlighter(marks, new WholeBreakIterator());
        this.sentences = highlighter(marks, BreakIterator.getSentenceInstance(language.locale()));
    }

    /** Each root is a term of its own: a sentence that has two of them says more. */
    private static UHComponents sought(QueryWriter.Written asked) {
        List<LabelledCharArrayMatcher> words = new ArrayList<>();
        for (String root : asked.roots()) {
            char[] whole = root.toCharArray();
            words.add(
                    LabelledCharArrayMatcher.wrap(
                            root,
                            (text, from, length) ->
                                    length == whole.length && begins(whole, text, from)));
        }
        if (!asked.begun().isEmpty()) {
            char[] begin = asked.begun().toCharArray();
            words.add(
                    LabelledCharArrayMatcher.wrap(
                            asked.begun(),
                            (text, from, length) ->
                                    length >= begin.length && begins(begin, text, from)));
        }
        return new UHComponents(
                TEXT,
                field -> true,
                new MatchNoDocsQuery(),
                new BytesRef[0],
                PhraseHelper.NONE,
                words.toArray(LabelledCharArrayMatcher[]::new),
                false,
                Set.of());
    }

    private static boolean begins(char[] begin, char[] text, int from) {
        return Arrays.equals(begin, 0, begin.length, text, from, from + begin.length);
    }

    SearchResult of(SearchDocument found) {
        Excerpt title = excerpt(whole, found.title());
        Excerpt summary = excerpt(whole, found.summary());
        if (title.found() || summary.found() || found.body().isBlank()) {
            return new SearchResult(found, title, summary);
        }
        Excerpt inside = excerpt(sentences, found.body());
        return new SearchResult(found, title, inside.found() ? inside : summary);
    }

    private static Excerpt excerpt(FieldHighlighter how, String text) {
        try {
            Object made = text.isBlank() ? null : marked(how, text);
            return made instanceof Excerpt excerpt ? excerpt : Excerpt.plain(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @SuppressWarnings("NullAway") // the marks are found in the text: no reader is asked
    private static @Nullable Object marked(FieldHighlighter how, String text) throws IOException {
        LeafReader none = null;
        return how.highlightFieldForDoc(none, -1, text);
    }

    private static FieldHighlighter highlighter(
            TokenStreamOffsetStrategy marks, BreakIterator breaks) {
        return new FieldHighlighter(
                TEXT,
                marks,
                breaks,
                SCORER,
                1,
                1,
                new Excerpt.Formatter(),
                Comparator.comparingInt(Passage::getStartOffset));
    }
}
