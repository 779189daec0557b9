package org.parvis.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.BreakIterator;
import java.util.Comparator;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.search.uhighlight.FieldHighlighter;
import org.apache.lucene.search.uhighlight.Passage;
import org.apache.lucene.search.uhighlight.PassageScorer;
import org.apache.lucene.search.uhighlight.WholeBreakIterator;
import org.jspecify.annotations.Nullable;

/**
 * Shows what a question found in the words of a document: its title, and the sentence that says
 * most. One serves all the results of a question.
 */
final class Excerpts {
    private final FieldHighlighter whole;
    private final FieldHighlighter sentences;

    Excerpts(Language language, Analysis analysis, QueryWriter.Written asked) {
        var marks = new Marks(analysis, asked.roots(), asked.begun());
        this.whole = highlighter(marks, new WholeBreakIterator());
        this.sentences = highlighter(marks, BreakIterator.getSentenceInstance(language.locale()));
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

    private static FieldHighlighter highlighter(Marks marks, BreakIterator breaks) {
        return new FieldHighlighter(
                marks.getField(),
                marks,
                breaks,
                new PassageScorer(),
                1,
                1,
                new Excerpt.Formatter(),
                Comparator.comparingInt(Passage::getStartOffset));
    }
}
