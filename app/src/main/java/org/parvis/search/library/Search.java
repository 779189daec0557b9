package org.parvis.search.library;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.apache.lucene.store.AlreadyClosedException;
import org.parvis.search.SearchSource;
import org.parvis.search.SoughtWords;
import org.parvis.search.asking.SearchAnswer;
import org.parvis.search.asking.SearchIndex;
import org.parvis.search.asking.SearchQuestion;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Asks the newest index of a language. */
@Component
public class Search {
    private final List<SearchSource> sources;
    private final SearchLibrary library;
    private final InstantSource clock;
    private final ZoneId zone;

    Search(List<SearchSource> sources, SearchLibrary library, InstantSource clock, ZoneId zone) {
        this.sources = sources;
        this.library = library;
        this.clock = clock;
        this.zone = zone;
    }

    public SearchAnswer ask(String lang, SearchQuestion question) {
        return today(found(lang, question), lang);
    }

    private SearchAnswer found(String lang, SearchQuestion question) {
        return asked(lang, index -> index.ask(question, today()));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    /**
     * Words of documents that may mean what was searched in vain: the title of what the other
     * language finds by it, else words that look alike; empty when there are none.
     */
    String near(String lang, String words) {
        var typed = new SearchQuestion(words, null, 1, true);
        return found(SearchSource.other(lang), typed).results().stream()
                .map(result -> result.document().elsewhere())
                .filter(title -> !title.isEmpty())
                .findFirst()
                .orElseGet(() -> asked(lang, index -> index.near(typed.words())));
    }

    /** What comes first for some words, until its day. */
    List<SoughtWords.Bet> bets(String lang) {
        return asked(lang, index -> index.bets(today()));
    }

    /** Whether a text has a word that carries meaning. */
    boolean means(String lang, String words) {
        return asked(lang, index -> index.means(words));
    }

    /** Titles that somebody may mean who typed that much. */
    public List<String> suggest(String lang, SearchQuestion typed) {
        return asked(lang, index -> index.suggest(typed));
    }

    /** Another index may take the place of this one in the moment in which it is asked. */
    private <T> T asked(String lang, Function<SearchIndex, T> question) {
        try {
            return question.apply(index(lang));
        } catch (AlreadyClosedException replaced) {
            return question.apply(index(lang));
        }
    }

    /** Where there is none, nothing can be said: that is not the same as to find nothing. */
    private SearchIndex index(String lang) {
        SearchIndex index = library.of(lang);
        if (index == null) {
            throw new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE);
        }
        return index;
    }

    /** The same results, with what changes from one day to the next in front of their notes. */
    private SearchAnswer today(SearchAnswer answer, String lang) {
        var results =
                answer.results().stream()
                        .map(result -> result.noting(notices(result.document().id(), lang)))
                        .toList();
        return answer.with(results);
    }

    private List<String> notices(String document, String lang) {
        return sources.stream()
                .map(source -> source.notice(document, lang))
                .filter(Objects::nonNull)
                .toList();
    }
}
