package org.parvis.search;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.lucene.store.AlreadyClosedException;
import org.jspecify.annotations.Nullable;
import org.parvis.platform.Publications;
import org.parvis.platform.Settings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Keeps an index of each language up to what is published. One thread takes in what changed, while
 * the others go on with what there was; whoever asks first after a change waits for it, but not for
 * long. What cannot be written is told, and tried again later.
 */
@Component
class SearchLibrary {
    private static final Logger LOG = LoggerFactory.getLogger(SearchLibrary.class);
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration LATER = Duration.ofMinutes(1);

    private record Shelf(Lexicon lexicon, String name, DocumentIndex files, SearchIndex index) {}

    /** All indexes of one state of what is published. */
    private record State(long version, Map<String, Shelf> shelves) {}

    private final List<SearchSource> sources;
    private final Publications publications;
    private final Lexicons lexicons;
    private final InstantSource clock;
    private final Path folder;
    private final ReentrantLock changing = new ReentrantLock();
    private final AtomicBoolean followed = new AtomicBoolean();
    private @Nullable IndexFolders folders;
    private volatile @Nullable State state;
    private volatile @Nullable Instant failed;

    SearchLibrary(
            List<SearchSource> sources,
            Publications publications,
            Lexicons lexicons,
            InstantSource clock,
            Settings settings) {
        this.sources = sources;
        this.publications = publications;
        this.lexicons = lexicons;
        this.clock = clock;
        this.folder = settings.data().resolve("search");
    }

    /** The newest index of that language; nothing where none could be made. */
    @Nullable SearchIndex of(String lang) {
        State now = state;
        if (now == null) {
            follow();
        } else if (now.version != publications.version() && !rests()) {
            followBeside();
        }
        State then = state;
        Shelf shelf = then == null ? null : then.shelves.get(lang);
        return shelf == null ? null : shelf.index;
    }

    /** Whether what was published last could not be written. */
    boolean behind() {
        return failed != null;
    }

    private boolean rests() {
        Instant last = failed;
        return last != null && clock.instant().isBefore(last.plus(LATER));
    }

    private void followBeside() {
        if (followed.compareAndSet(false, true)) {
            Thread beside =
                    Thread.ofVirtual()
                            .name("search")
                            .start(
                                    () -> {
                                        try {
                                            follow();
                                        } finally {
                                            followed.set(false);
                                        }
                                    });
            try {
                beside.join(PATIENCE);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void follow() {
        changing.lock();
        try {
            long version = publications.version();
            State now = state;
            if (now == null || now.version != version) {
                state = new State(version, changed(now == null ? Map.of() : now.shelves));
                failed = null;
            }
        } catch (IOException | UncheckedIOException | AlreadyClosedException e) {
            LOG.error("The index of search could not be written; it stays as it was", e);
            failed = clock.instant();
            State now = state;
            state = now == null ? new State(-1, Map.of()) : now;
        } finally {
            changing.unlock();
        }
    }

    private Map<String, Shelf> changed(Map<String, Shelf> before) throws IOException {
        List<SearchDocument> french = documents("fr");
        List<SearchDocument> english = documents("en");
        Map<String, Shelf> after = new HashMap<>();
        after.put("fr", shelf("fr", before.get("fr"), titled(french, english)));
        after.put("en", shelf("en", before.get("en"), titled(english, french)));
        return Map.copyOf(after);
    }

    /** Words that change how texts are cut make another index beside the one that is asked. */
    private Shelf shelf(String lang, @Nullable Shelf before, List<SearchDocument> documents)
            throws IOException {
        Lexicon lexicon = lexicons.of(lang);
        String name = IndexFolders.name(lang, lexicon);
        Shelf kept = before != null && before.name.equals(name) ? before : null;
        IndexFolders all = folders();
        DocumentIndex files = kept != null ? kept.files : all.open(lang, lexicon);
        try {
            files.follow(documents);
        } catch (IOException | RuntimeException e) {
            if (kept == null) {
                files.close();
            }
            throw e;
        }
        if (kept == null) {
            all.keepOnly(lang, lexicon);
            if (before != null) {
                before.files.close();
            }
        }
        return kept != null && kept.lexicon.equals(lexicon)
                ? kept
                : new Shelf(
                        lexicon, name, files, new SearchIndex(Language.of(lang), lexicon, files));
    }

    private IndexFolders folders() throws IOException {
        IndexFolders own = folders;
        if (own == null) {
            own = IndexFolders.under(folder);
            folders = own;
        }
        return own;
    }

    private List<SearchDocument> documents(String lang) {
        return sources.stream().flatMap(source -> source.documents(lang).stream()).toList();
    }

    /** With their titles in the other language. */
    private static List<SearchDocument> titled(
            List<SearchDocument> documents, List<SearchDocument> others) {
        Map<String, String> elsewhere = new HashMap<>();
        others.forEach(document -> elsewhere.put(document.id(), document.title()));
        return documents.stream()
                .map(one -> one.titledElsewhere(elsewhere.getOrDefault(one.id(), "")))
                .toList();
    }

    @PreDestroy
    void close() throws IOException {
        changing.lock();
        try {
            State now = state;
            state = new State(-1, Map.of());
            failed = Instant.MAX.minus(LATER);
            for (Shelf shelf : now == null ? List.<Shelf>of() : now.shelves.values()) {
                shelf.files.close();
            }
            IndexFolders own = folders;
            if (own != null) {
                own.close();
            }
        } finally {
            changing.unlock();
        }
    }
}
