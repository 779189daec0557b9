package org.parvis.search.asking;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parvis.search.SearchDocument;
import org.parvis.search.SoughtWords;
import org.parvis.search.index.DocumentIndex;
import org.parvis.search.index.IndexView;
import org.parvis.search.words.Analysis;
import org.parvis.search.words.Language;
import org.parvis.search.words.Lexicon;

/** The search of one language, by the words that an installation knows at one time. */
public final class SearchIndex {
    private static final int MOST_ASKED = 3;

    private final Language language;
    private final Analysis analysis;
    private final QueryWriter queries;
    private final Spelling spelling;
    private final Bets bets;
    private final Asks asks;
    private final Suggestions suggestions;
    private final DocumentIndex index;

    /**
     * @param index made for the same language with the same words
     */
    public SearchIndex(Language language, Lexicon lexicon, DocumentIndex index) {
        this.language = language;
        this.index = index;
        this.analysis = new Analysis(language, lexicon);
        this.queries = new QueryWriter(analysis);
        this.spelling = new Spelling(language, analysis);
        this.bets = new Bets(analysis, lexicon.bets());
        this.asks = new Asks(analysis, lexicon.asks());
        this.suggestions = new Suggestions(analysis, queries);
    }

    public SearchAnswer ask(SearchQuestion question, LocalDate today) {
        return index.read(view -> ask(view, question, today));
    }

    /** Words of documents that look like those; empty when none does. */
    public String near(String words) {
        return index.read(view -> spelling.near(view, words));
    }

    /** What comes first for some words, the first to end at the top. */
    public List<SoughtWords.Bet> bets(LocalDate today) {
        return index.read(view -> bets.told(view, today));
    }

    /** Whether a text has a word that carries meaning. */
    public boolean means(String words) {
        return !analysis.roots(words).isEmpty();
    }

    /**
     * Titles of what somebody may mean who typed that much: what begins so; else what the question
     * finds. A mistake is not corrected before the end of the word.
     */
    public List<String> suggest(SearchQuestion typed) {
        return index.read(view -> suggest(view, typed.words()));
    }

    private List<String> suggest(IndexView view, String typed) throws IOException {
        Set<String> titles = new LinkedHashSet<>();
        for (int number : suggestions.of(view, typed)) {
            titles.add(view.document(number).title());
        }
        return titles.stream().limit(Suggestions.MOST).toList();
    }

    private SearchAnswer ask(IndexView view, SearchQuestion question, LocalDate today)
            throws IOException {
        String better =
                question.asTyped() ? question.words() : spelling.correct(view, question.words());
        String corrected = better.equals(question.words()) ? null : better;
        SearchAnswer answer = answer(view, question, better, corrected, today);
        return corrected != null && answer.total() == 0
                ? answer(view, question, question.words(), null, today)
                : answer;
    }

    private SearchAnswer answer(
            IndexView view,
            SearchQuestion question,
            String words,
            @Nullable String corrected,
            LocalDate today)
            throws IOException {
        QueryWriter.Written asked = queries.write(words).orElse(null);
        if (asked == null) {
            return SearchAnswer.NOTHING;
        }
        String bet = bets.first(words, today).orElse(null);
        var wanted =
                new Found.Wanted(
                        question.kind(),
                        question.page() * SearchQuestion.PAGE_SIZE,
                        bet == null ? -1 : view.number(bet));
        Found found = Weighing.of(view, asked, asked.enough(), wanted);
        if (!found.anything() && asked.enough() > 1) {
            found = Weighing.of(view, asked, 1, wanted);
        }
        return new SearchAnswer(
                page(view, found.best(), question, new Excerpts(language, analysis, asked)),
                found.total(),
                corrected,
                !found.whole(),
                found.kinds(),
                first(question) ? atOnce(view, words) : null);
    }

    private static boolean first(SearchQuestion question) {
        return question.page() == 1 && question.kind() == null;
    }

    /** Told by the best of those that hold all of what it is asked about, or by none. */
    private SearchAnswer.@Nullable AtOnce atOnce(IndexView view, String words) throws IOException {
        Asks.Asked asked = asks.of(words).orElse(null);
        QueryWriter.Written about =
                asked == null ? null : queries.write(asked.about()).orElse(null);
        if (asked == null || about == null) {
            return null;
        }
        var wanted = new Found.Wanted(null, MOST_ASKED, -1);
        int all = about.concepts().size();
        for (int number : Weighing.of(view, about, all, wanted).best()) {
            SearchDocument best = view.document(number);
            String text = best.facts().get(asked.fact());
            if (text != null) {
                return new SearchAnswer.AtOnce(asked.fact(), text, best);
            }
        }
        return null;
    }

    private static List<SearchResult> page(
            IndexView view, List<Integer> best, SearchQuestion question, Excerpts excerpts)
            throws IOException {
        int from = Math.min(best.size(), (question.page() - 1) * SearchQuestion.PAGE_SIZE);
        int to = Math.min(best.size(), from + SearchQuestion.PAGE_SIZE);
        List<SearchResult> page = new ArrayList<>();
        for (int number : best.subList(from, to)) {
            page.add(excerpts.of(view.document(number)));
        }
        return page;
    }
}
