package org.parvis.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.BreakIterator;
import java.util.function.Supplier;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.search.uhighlight.WholeBreakIterator;

/** Shows what was found in the words of a document: its title, and the sentence that says most. */
final class Excerpts {
    private final UnifiedHighlighter whole;
    private final UnifiedHighlighter sentences;

    Excerpts(Language language, Analysis analysis) {
        this.whole = highlighter(analysis, WholeBreakIterator::new);
        this.sentences =
                highlighter(analysis, () -> BreakIterator.getSentenceInstance(language.locale()));
    }

    SearchResult of(SearchDocument found, Query query) {
        Excerpt title = excerpt(whole, query, found.title());
        Excerpt summary = excerpt(whole, query, found.summary());
        if (title.found() || summary.found() || found.body().isBlank()) {
            return new SearchResult(found, title, summary);
        }
        Excerpt inside = excerpt(sentences, query, found.body());
        return new SearchResult(found, title, inside.found() ? inside : summary);
    }

    private static Excerpt excerpt(UnifiedHighlighter how, Query query, String text) {
        try {
            Object made =
                    text.isBlank() ? null : how.highlightWithoutSearcher("text", query, text, 1);
            return made instanceof Excerpt excerpt ? excerpt : Excerpt.plain(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static UnifiedHighlighter highlighter(
            Analysis analysis, Supplier<BreakIterator> breaks) {
        return UnifiedHighlighter.builderWithoutSearcher(analysis.stems())
                .withFieldMatcher(anyField -> true)
                .withWeightMatches(false)
                .withHighlightPhrasesStrictly(false)
                .withBreakIterator(breaks)
                .withFormatter(new Excerpt.Formatter())
                .build();
    }
}
