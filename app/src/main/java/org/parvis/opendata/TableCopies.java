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

    private static final String BEGUN = ".begun";

    private final TableShelf shelf;
    private final @Nullable Path folder;
    private final long most;
    private final InstantSource clock;
    private final ReentrantLock copying = new ReentrantLock();

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
        copying.lock();
        try {
            return Files.exists(copy) || copied(table, digest, folder) ? asked(copy) : table;
        } catch (IOException e) {
            LOG.warn("A table cannot be copied to this node and is asked where it lies", e);
            return table;
        } finally {
            copying.unlock();
        }
    }

    private Path asked(Path copy) throws IOException {
        Files.setLastModifiedTime(copy, FileTime.from(clock.instant()));
        return copy;
    }

    /** False where it does not fit, or is not what its digest says. */
    private boolean copied(Path table, String digest, Path into) throws IOException {
        PrivateFiles.folder(into);
        if (!room(into, Files.size(table))) {
            return false;
        }
        Path begun = PrivateFiles.temporary(into, "copy", BEGUN);
        try {
            PrivateFiles.copy(table, begun);
            boolean whole = Digests.hex(begun).equals(digest);
            if (whole) {
                Path copy = into.resolve(String.valueOf(table.getFileName()));
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

    /** Makes room for so many bytes: those that nobody asked longest go, and those left over. */
    private boolean room(Path folder, long bytes) throws IOException {
        Instant old = clock.instant().minus(IN_USE);
        List<Copy> kept = new ArrayList<>();
        for (Copy one : all(folder)) {
            if (leftOver(one.file())) {
                Files.deleteIfExists(one.file());
            } else {
                kept.add(one);
            }
        }
        kept.sort(Comparator.comparing(Copy::asked));
        long taken = kept.stream().mapToLong(Copy::bytes).sum();
        for (Copy one : kept) {
            if (taken + bytes > most && one.asked().isBefore(old)) {
                Files.deleteIfExists(one.file());
                taken -= one.bytes();
            }
        }
        return taken + bytes <= most;
    }

    /** What a program that stopped left, and the copy of a table that is there no more. */
    private boolean leftOver(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.endsWith(BEGUN) || !Files.exists(shelf.beside(name));
    }

    private static List<Copy> all(Path folder) throws IOException {
        List<Copy> all = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                Instant asked = Files.getLastModifiedTime(file).toInstant();
                all.add(new Copy(file, Files.size(file), asked));
            }
        }
        return all;
    }
}
