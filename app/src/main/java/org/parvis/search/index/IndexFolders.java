package org.parvis.search.index;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.util.IOUtils;
import org.apache.lucene.util.Version;
import org.parvis.platform.Digests;
import org.parvis.platform.PrivateFiles;
import org.parvis.search.PrivateDirectory;
import org.parvis.search.words.Analysis;
import org.parvis.search.words.Language;
import org.parvis.search.words.Lexicon;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The index files of a node. Nodes that share a data folder have a folder each: a node takes the
 * first that no other holds, and with it the files of a node that stood there before. An index that
 * cuts texts by other words or was made by another program has another name; it is never opened,
 * and it goes once the one that takes its place is whole. Nothing here is worth a copy: all of it
 * is made anew from what is published.
 */
public final class IndexFolders implements Closeable {
    private static final Logger LOG = LoggerFactory.getLogger(IndexFolders.class);
    private static final String LOCK = "node.lock";
    private static final int MOST_NODES = 100;
    private static final int DIGITS = 16;

    private final Path folder;
    private final Directory locks;
    private final Lock lock;

    private IndexFolders(Path folder, Directory locks, Lock lock) {
        this.folder = folder;
        this.locks = locks;
        this.lock = lock;
    }

    /** The first folder under that one which no other node holds. */
    public static IndexFolders under(Path all) throws IOException {
        for (int node = 1; node <= MOST_NODES; node++) {
            Path folder = PrivateFiles.folder(all.resolve(Integer.toString(node)));
            Directory locks = PrivateDirectory.open(folder);
            try {
                return new IndexFolders(folder, locks, locks.obtainLock(LOCK));
            } catch (LockObtainFailedException heldByAnother) {
                locks.close();
            } catch (IOException e) {
                locks.close();
                throw e;
            }
        }
        throw new IOException("every folder of " + all + " is held by a node");
    }

    /** The name of an index in that language whose texts are cut by these words. */
    public static String name(String lang, Lexicon lexicon) {
        var words = List.of(new TreeSet<>(lexicon.spoken()), new TreeSet<>(lexicon.apart()));
        String made = IndexFields.EDITION + " " + Version.LATEST + " " + words;
        return lang + "-" + Digests.hex(made.getBytes(StandardCharsets.UTF_8)).substring(0, DIGITS);
    }

    /** What is there of that name, or the same empty when it cannot be read. */
    public DocumentIndex open(String lang, Lexicon lexicon) throws IOException {
        Path files = folder.resolve(name(lang, lexicon));
        try {
            return opened(files, lang, lexicon);
        } catch (IOException | IllegalArgumentException | IllegalStateException unreadable) {
            LOG.warn(
                    "The index of search cannot be read and is made anew: {}",
                    unreadable.toString());
            IOUtils.rm(files);
            return opened(files, lang, lexicon);
        }
    }

    private static DocumentIndex opened(Path files, String lang, Lexicon lexicon)
            throws IOException {
        Directory directory = PrivateDirectory.open(files);
        try {
            return new DocumentIndex(directory, new Analysis(Language.of(lang), lexicon));
        } catch (IOException | RuntimeException e) {
            IOUtils.closeWhileSuppressingExceptions(e, directory);
            throw e;
        }
    }

    /** Takes away the files of that language that were made with other words. */
    public void keepOnly(String lang, Lexicon lexicon) throws IOException {
        String kept = name(lang, lexicon);
        try (Stream<Path> all = Files.list(folder)) {
            IOUtils.rm(
                    all.filter(one -> one.getFileName().toString().startsWith(lang + "-"))
                            .filter(one -> !one.endsWith(kept))
                            .toArray(Path[]::new));
        }
    }

    @Override
    public void close() throws IOException {
        lock.close();
        locks.close();
    }
}
