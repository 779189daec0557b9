package org.parvis.opendata;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.parvis.platform.PrivateFiles;
import org.parvis.platform.Settings;
import org.parvis.platform.database.DiskRoom;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/**
 * Where tables lie: a folder of the data folder, each file under the digest of its bytes, so that
 * what stands there never changes and one that is there twice is there once.
 */
@Component
public class TableShelf {
    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");
    private static final String ENDING = ".parquet";

    private final Path root;
    private final DiskRoom room;

    TableShelf(Settings settings, DiskRoom room) {
        this.root = settings.data().resolve("opendata");
        this.room = room;
    }

    /** Where the table of that digest stands. */
    public Path path(String digest) {
        if (!DIGEST.matcher(digest).matches()) {
            throw new IllegalArgumentException("no digest");
        }
        return root.resolve(digest + ENDING).toAbsolutePath();
    }

    /**
     * A new file that is nobody's table yet; its maker keeps it, or deletes it.
     *
     * @throws ShelfFull when the disk has no room for one
     */
    public Path draft(String suffix) {
        if (!room.enough()) {
            throw new ShelfFull(null);
        }
        try {
            return begun(suffix);
        } catch (IOException e) {
            throw new ShelfFull(e);
        }
    }

    private Path begun(String suffix) throws IOException {
        return PrivateFiles.temporary(PrivateFiles.folder(root), "draft", suffix).toAbsolutePath();
    }

    /**
     * A new folder for what does not fit into memory; whoever asks for it deletes it. None when the
     * disk has no room: tables are read all the same.
     */
    public Optional<Path> scratch() {
        try {
            return room.enough()
                    ? Optional.of(
                            PrivateFiles.temporaryFolder(PrivateFiles.folder(root), "scratch")
                                    .toAbsolutePath())
                    : Optional.empty();
        } catch (IOException none) {
            return Optional.empty();
        }
    }

    /** Writes a new file; what its disk does not take ends in {@link ShelfFull}. */
    public OutputStream writing(Path draft) throws IOException {
        return new ShelfStream(
                Channels.newOutputStream(
                        PrivateFiles.open(
                                draft,
                                StandardOpenOption.WRITE,
                                StandardOpenOption.TRUNCATE_EXISTING)));
    }

    /** Makes a whole file a table, under its digest, durably. */
    public void keep(Path draft, String digest) {
        try {
            PrivateFiles.force(draft);
            Files.move(
                    draft,
                    path(digest),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
            PrivateFiles.force(root);
        } catch (IOException e) {
            throw new ShelfFull(e);
        }
    }

    /**
     * Takes away what nobody wrote to for so long and nothing names: tables that no row speaks of,
     * and what a program that stopped left behind. The clock is that of the disk, so that programs
     * which share the folder agree.
     *
     * @param named the digests that rows speak of, asked after the look at the folder
     */
    void sweep(Duration quiet, Supplier<Set<String>> named) throws IOException {
        Path now = begun(".now");
        Instant before = written(now).minus(quiet);
        Files.delete(now);
        List<Path> old = old(before);
        if (old.isEmpty()) {
            return;
        }
        Set<String> kept = named.get();
        for (Path one : old) {
            Optional<String> digest = digest(one);
            if (digest.isEmpty()) {
                FileSystemUtils.deleteRecursively(one);
            } else if (!kept.contains(digest.get())) {
                drop(one, digest.get(), before);
            }
        }
    }

    private List<Path> old(Instant before) throws IOException {
        List<Path> old = new ArrayList<>();
        try (DirectoryStream<Path> all = Files.newDirectoryStream(root)) {
            for (Path one : all) {
                if (written(one).isBefore(before)) {
                    old.add(one);
                }
            }
        }
        return old;
    }

    /** One that is gone already is not old. */
    private static Instant written(Path one) throws IOException {
        try {
            return Files.getLastModifiedTime(one).toInstant();
        } catch (NoSuchFileException gone) {
            return Instant.MAX;
        }
    }

    /** Whether it is a table, and of which digest. */
    static Optional<String> digest(Path one) {
        String name = String.valueOf(one.getFileName());
        return Optional.of(name)
                .filter(ending -> ending.endsWith(ENDING))
                .map(table -> table.substring(0, table.length() - ENDING.length()))
                .filter(stem -> DIGEST.matcher(stem).matches());
    }

    /** It is put aside first: one that was made anew in that moment is put back. */
    private void drop(Path table, String digest, Instant before) throws IOException {
        Path aside = begun(".gone");
        Files.move(
                table, aside, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        if (written(aside).isBefore(before)) {
            Files.delete(aside);
        } else {
            keep(aside, digest);
        }
    }
}
