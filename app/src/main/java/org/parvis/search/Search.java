package org.parvis.search;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.parvis.platform.Publications;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Keeps the newest index of each language and asks it. */
@Component
class Search {
    /** All indexes of one state of what is published. */
    private record Library(long version, Map<String, SearchIndex> indexes) {}

    private final List<SearchSource> sources;
    private final Publications publications;
    private final Lexicons lexicons;
    private final InstantSource clock;
    private final ZoneId zone;
    private final ReentrantLock building = new ReentrantLock();
    private volatile @Nullable Library library;

    Search(
            List<SearchSource> sources,
            Publications publications,
            Lexicons lexicons,
            InstantSource clock,
            ZoneId zone) {
        this.lexicons = lexicons;
        this.clock = clock;
        this.zone = zone;
        this.sources = sources;
        this.publications = publications;
    }

    SearchAnswer ask(String lang, SearchQuestion question) {
        SearchIndex index = library().indexes.get(lang);
        return index == null
                ? SearchAnswer.NOTHING
                : today(index.ask(question, LocalDate.ofInstant(clock.instant(), zone)), lang);
    }

    /** Titles that somebody may mean who typed that much. */
    List<String> suggest(String lang, SearchQuestion typed) {
        SearchIndex index = library().indexes.get(lang);
        return index == null ? List.of() : index.suggest(typed);
    }

    /** The same results, with what changes from one day to the next in front of their notes. */
    private SearchAnswer today(SearchAnswer answer, String lang) {
        var results =
                answer.results().stream()
                        .map(result -> result.noting(notices(result.document().id(), lang)))
                        .toList();
        return new SearchAnswer(
                results, answer.total(), answer.corrected(), answer.some(), answer.kinds());
    }

    private List<String> notices(String document, String lang) {
        return sources.stream()
                .map(source -> source.notice(document, lang))
                .filter(Objects::nonNull)
                .toList();
    }

    @EventListener(ApplicationReadyEvent.class)
    void ready() {
        library();
    }

    /** The newest library; one thread builds it while the others go on with the one before. */
    private Library library() {
        Library current = library;
        if (current != null && current.version == publications.version()) {
            return current;
        }
        if (current != null && !building.tryLock()) {
            return current;
        }
        if (current == null) {
            building.lock();
        }
        try {
            return build();
        } finally {
            building.unlock();
        }
    }

    private Library build() {
        long version = publications.version();
        Library current = library;
        if (current == null || current.version != version) {
            List<SearchDocument> french = documents("fr");
            List<SearchDocument> english = documents("en");
            current =
                    new Library(
                            version,
                            Map.of(
                                    "fr",
                                    index("fr", french, english),
                                    "en",
                                    index("en", english, french)));
            library = current;
        }
        return current;
    }

    private SearchIndex index(
            String lang, List<SearchDocument> documents, List<SearchDocument> others) {
        Map<String, String> elsewhere = new HashMap<>();
        others.forEach(document -> elsewhere.put(document.id(), document.title()));
        return new SearchIndex(
                Language.of(lang),
                lexicons.of(lang),
                documents.stream()
                        .map(one -> one.titledElsewhere(elsewhere.getOrDefault(one.id(), "")))
                        .toList());
    }

    private List<SearchDocument> documents(String lang) {
        return sources.stream().flatMap(source -> source.documents(lang).stream()).toList();
    }
}
