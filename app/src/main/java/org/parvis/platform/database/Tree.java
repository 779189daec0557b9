package org.parvis.platform.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parvis.platform.Digests;
import org.parvis.platform.PrivateFiles;

/** Folders as a backup sees them: walked in order, copied with a digest of what was written. */
final class Tree {
    private Tree() {}

    /** A copied file: its place below the backup, its size and what it holds. */
    record Copied(String path, long bytes, String sha256) {}

    /**
     * All regular files below, by their relative place; a file that vanishes meanwhile is no fault.
     */
    static List<Path> files(Path root, Predicate<Path> wanted) throws IOException {
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(Files::isRegularFile)
                    .map(root::relativize)
                    .filter(wanted)
                    .sorted()
                    .toList();
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof NoSuchFileException) {
                return files(root, wanted);
            }
            throw e;
        }
    }

    /** Every folder below, empty ones too: PostgreSQL needs them. */
    static List<Path> folders(Path root) throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(Files::isDirectory).map(root::relativize).sorted().toList();
        }
    }

    /** Copies one file and says what it held; nothing if it was gone. */
    static @Nullable Copied copy(Path from, Path to, String name) throws IOException {
        MessageDigest sha = Digests.sha256();
        long bytes;
        PrivateFiles.folderOf(to);
        try (InputStream in = Files.newInputStream(from)) {
            try (OutputStream out = new DigestOutputStream(PrivateFiles.writing(to), sha)) {
                bytes = in.transferTo(out);
            }
        } catch (NoSuchFileException gone) {
            return null;
        }
        return new Copied(name, bytes, HexFormat.of().formatHex(sha.digest()));
    }
}
