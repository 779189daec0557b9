package org.parvis.search.library;

import jakarta.annotation.PreDestroy;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;
import org.parvis.platform.Publications;
import org.parvis.platform.Settings;
import org.parvis.platform.web.LowThreads;
import org.parvis.search.SearchSource;
import org.parvis.search.asking.SearchIndex;
import org.parvis.search.index.DocumentIndex;
import org.parvis.search.index.IndexFolders;
import org.parvis.search.words.Language;
import org.parvis.search.words.Lexicon;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Keeps an index of each language up to what is published. One thread takes in what changed, while
 * the others go on with what there was; whoever asks first after a change waits for it, but not for
 * long. What cannot be read or written is told, and tried again later.
 */
@Component
@EnableConfigurationProperties(SearchSettings.class)
class SearchLibrary {
    private static final Logger LOG = LoggerFactory.getLogger(SearchLibrary.class);
    private static final ThreadFactory BESIDE = LowThreads.named("search");
    private static final Duration LATER = Duration.ofMinutes(1);
    private static final long NONE = -1;

    private record Shelf(String name, Lexicon lexicon, DocumentIndex files, SearchIndex index) {
        static Shelf of(String lang, Lexicon lexicon, DocumentIndex files) {
            return new Shelf(
                    IndexFolders.name(lang, lexicon),
                    lexicon,
                    files,
                    new SearchIndex(Language.of(lang), lexicon, files));
        }
    }

    private final List<SearchSource> sources;
    private final Publications publications;
    private final Lexicons lexicons;
    private final InstantSource clock;
    private final Path folder;
    private final Duration patience;
    private final Map<String, Shelf> shelves = new ConcurrentHashMap<>();
    private final ReentrantLock changing = new ReentrantLock();
    private final AtomicBoolean followed = new AtomicBoolean();
    private @Nullable IndexFolders folders;
    private boolean closed;
    private volatile long version = NONE;
    private volatile @Nullable Instant failed;

    SearchLibrary(
            List<SearchSource> sources,
            Publications publications,
            Lexicons lexicons,
            InstantSource clock,
            SearchSettings own,
            Settings settings) {
        this.sources = sources;
        this.publications = publications;
        this.lexicons = lexicons;
        this.clock = clock;
        this.patience = own.patience();
        this.folder = settings.data().resolve("search");
    }

    /** The newest index of that language; nothing where none could be made. */
    @Nullable SearchIndex of(String lang) {
        if (due()) {
            if (version == NONE && failed == null) {
                follow();
            } else {
                followBeside();
            }
        }
        Shelf shelf = shelves.get(lang);
        return shelf == null ? null : shelf.index;
    }

    /** Before the first question, which would wait for it. */
    @EventListener(ApplicationReadyEvent.class)
    void ready() {
        if (due()) {
            follow();
        }
    }

    /** Whether what was published last could not be taken in. */
    boolean behind() {
        return failed != null;
    }

    /** Whether there is something to ask, be it of yesterday. */
    boolean answers() {
        return !shelves.isEmpty();
    }

    private boolean due() {
        Instant last = failed;
        return version != publications.version()
                && (last == null || !clock.instant().isBefore(last.plus(LATER)));
    }

    private void followBeside() {
        if (followed.compareAndSet(false, true)) {
            Thread beside =
                    BESIDE.newThread(
                            () -> {
                                try {
                                    follow();
                                } finally {
                                    followed.set(false);
                                }
                            });
            beside.start();
            try {
                beside.join(patience);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void follow() {
        changing.lock();
        try {
            long newest = publications.version();
            if (!closed && due()) {
                change("fr");
                change("en");
                version = newest;
                failed = null;
            }
        } catch (IOException | RuntimeException e) {
            LOG.error("Search could not take in what was published; it stays as it was", e);
            failed = clock.instant();
        } finally {
            changing.unlock();
        }
    }

    /** Words that change how texts are cut make another index beside the one that is asked. */
    private void change(String lang) throws IOException {
        Lexicon lexicon = lexicons.of(lang);
        Shelf before = shelves.get(lang);
        if (before != null && before.name.equals(IndexFolders.name(lang, lexicon))) {
            take(lang, lexicon, before.files);
            if (!before.lexicon.equals(lexicon)) {
                shelves.put(lang, Shelf.of(lang, lexicon, before.files));
            }
            return;
        }
        shelves.put(lang, Shelf.of(lang, lexicon, made(lang, lexicon)));
        if (before != null) {
            before.files.close();
        }
        folders().keepOnly(lang, lexicon);
    }

    private DocumentIndex made(String lang, Lexicon lexicon) throws IOException {
        DocumentIndex files = folders().open(lang, lexicon);
        try {
            take(lang, lexicon, files);
            return files;
        } catch (IOException | RuntimeException e) {
            IOUtils.closeWhileSuppressingExceptions(e, files);
            throw e;
        }
    }

    private IndexFolders folders() throws IOException {
        IndexFolders own = folders;
        if (own == null) {
            own = IndexFolders.under(folder);
            folders = own;
        }
        return own;
    }

    private void take(String lang, Lexicon lexicon, DocumentIndex files) throws IOException {
        try (var documents = sources.stream().flatMap(source -> source.documents(lang))) {
            files.follow(lexicon.said(), documents);
        }
    }

    @PreDestroy
    void close() throws IOException {
        changing.lock();
        try {
            closed = true;
            List<Closeable> open = new ArrayList<>();
            shelves.values().forEach(shelf -> open.add(shelf.files));
            shelves.clear();
            if (folders != null) {
                open.add(folders);
            }
            IOUtils.close(open);
        } finally {
            changing.unlock();
        }
    }
}
