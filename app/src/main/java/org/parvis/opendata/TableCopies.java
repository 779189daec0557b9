package org.parvis.opendata;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.parvis.platform.Digests;
import org.parvis.platform.PrivateFiles;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * Published tables on the disk of this node, where the data folder is one that several nodes share
 * and that is far: each is copied when it is first asked, and asked there from then on. A copy is
 * never needed: what cannot be copied is asked where it lies.
 */
@Component
@EnableConfigurationProperties(TableSettings.class)
public class TableCopies {
    private static final Logger LOG = LoggerFactory.getLogger(TableCopies.class);

    /** Longer than anything waits with a table open: one that was asked since then stays. */
    private static final Duration IN_USE = Duration.ofMinutes(30);

    private static final String BEGUN = "copy";
    private static final String ENDING = ".begun";

    private final TableShelf shelf;
    private final @Nullable Path folder;
    private final long most;
    private final InstantSource clock;

    /** Held by whoever copies: everybody else asks where the table lies, and waits for nobody. */
    private final ReentrantLock copying = new ReentrantLock();

    /** Held while a copy is chosen, and while one is taken away: none goes that was just chosen. */
    private final ReentrantLock choosing = new ReentrantLock();

    @Autowired
    TableCopies(TableShelf shelf, TableSettings settings, InstantSource clock) {
        this(shelf, settings.copies(), settings.copiesSize().toBytes(), clock);
    }

    TableCopies(TableShelf shelf, @Nullable Path folder, long most, InstantSource clock) {
        this.shelf = shelf;
        this.folder = folder == null ? null : folder.toAbsolutePath();
        this.most = most;
        this.clock = clock;
    }

    /** Where the table of that digest is asked. */
    public Path of(String digest) {
        Path table = shelf.path(digest);
        if (folder == null) {
            return table;
        }
        Path copy = folder.resolve(String.valueOf(table.getFileName()));
        try {
            return chosen(copy) || copied(table, digest, copy) && chosen(copy) ? copy : table;
        } catch (IOException e) {
            LOG.warn("A table cannot be copied to this node and is asked where it lies", e);
            return table;
        }
    }

    /** False where it is not there. */
    private boolean chosen(Path copy) throws IOException {
        choosing.lock();
        try {
            boolean there = Files.exists(copy);
            if (there) {
                Files.setLastModifiedTime(copy, FileTime.from(clock.instant()));
            }
            return there;
        } finally {
            choosing.unlock();
        }
    }

    /** False where another one is copied, where it does not fit, or is not what its digest says. */
    private boolean copied(Path table, String digest, Path copy) throws IOException {
        if (!copying.tryLock()) {
            return false;
        }
        try {
            Path into = PrivateFiles.folderOf(copy);
            return room(into, Files.size(table))
                    && whole(table, digest, PrivateFiles.temporary(into, BEGUN, ENDING), copy);
        } finally {
            copying.unlock();
        }
    }

    private static boolean whole(Path table, String digest, Path begun, Path copy)
            throws IOException {
        try {
            PrivateFiles.copy(table, begun);
            boolean whole = Digests.hex(begun).equals(digest);
            if (whole) {
                Files.move(begun, copy, StandardCopyOption.ATOMIC_MOVE);
            } else {
                LOG.error("The table {} is not what its digest says: it was not copied", digest);
            }
            return whole;
        } finally {
            Files.deleteIfExists(begun);
        }
    }

    /** A copy, how long it is, and when it was last asked. */
    private record Copy(Path file, long bytes, Instant asked) {}

    /** Makes room for so many bytes: those that nobody asked longest go. */
    private boolean room(Path folder, long bytes) throws IOException {
        Instant old = clock.instant().minus(IN_USE);
        List<Copy> kept = kept(folder);
        kept.sort(Comparator.comparing(Copy::asked));
        long taken = kept.stream().mapToLong(Copy::bytes).sum();
        for (Copy one : kept) {
            if (taken + bytes > most && gone(one.file(), old)) {
                taken -= one.bytes();
            }
        }
        return taken + bytes <= most;
    }

    /** Whether it went: not if it was asked since then. */
    private boolean gone(Path copy, Instant old) throws IOException {
        choosing.lock();
        try {
            return asked(copy).isBefore(old) && Files.deleteIfExists(copy);
        } finally {
            choosing.unlock();
        }
    }

    private static Instant asked(Path copy) throws IOException {
        return Files.getLastModifiedTime(copy).toInstant();
    }

    /**
     * The copies that stand there. What a program that stopped left, and the copy of a table that
     * is there no more, go; what is no copy stays, whosever it is.
     */
    private List<Copy> kept(Path folder) throws IOException {
        List<Copy> kept = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                Optional<String> digest = TableShelf.digest(file);
                if (begun(file) || digest.filter(this::isNoTable).isPresent()) {
                    Files.deleteIfExists(file);
                } else if (digest.isPresent()) {
                    kept.add(new Copy(file, Files.size(file), asked(file)));
                }
            }
        }
        return kept;
    }

    private static boolean begun(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.startsWith(BEGUN) && name.endsWith(ENDING);
    }

    private boolean isNoTable(String digest) {
        return !Files.exists(shelf.path(digest));
    }
}
