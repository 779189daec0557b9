package org.parvis.platform.packs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;
import org.parvis.platform.PrivateFiles;
import org.parvis.platform.Scene;
import org.parvis.platform.Scenes;
import org.parvis.platform.Settings;
import org.springframework.stereotype.Component;

/**
 * Packs as folders below the data folder, each under its digest: what a node reads. They are copies
 * of what the database holds, and are made again when they are gone.
 */
@Component
class PackCopies {
    /** What an installation has that never took a pack in. */
    private static final String NONE = "none";

    private final Path folder;
    private final Scenes scenes;

    PackCopies(Settings settings, Scenes scenes) {
        this.folder = settings.data().toAbsolutePath().normalize().resolve("pack");
        this.scenes = scenes;
    }

    /** The digest of the pack in force. */
    String digest() {
        return scenes.reading(new Scene.Reader(), PackTable::digest).orElse(NONE);
    }

    PackNames names() {
        return scenes.reading(new Scene.Reader(), PackTable::names);
    }

    PackEdition inForce() {
        return scenes.reading(
                new Scene.Reader(),
                jdbc ->
                        PackTable.digest(jdbc)
                                .map(
                                        digest ->
                                                PackEdition.of(
                                                        digest,
                                                        made(digest)
                                                                ? root(digest)
                                                                : copy(
                                                                        digest,
                                                                        PackTable.files(jdbc)),
                                                        PackTable.names(jdbc)))
                                .orElseGet(this::none));
    }

    PackEdition none() {
        return PackEdition.of(NONE, root(NONE), new PackNames());
    }

    boolean made(String digest) {
        return Files.isDirectory(root(digest));
    }

    private Path root(String digest) {
        return folder.resolve(digest);
    }

    /** Writes the files beside, then gives them their name: a folder with a name is whole. */
    Path copy(String digest, Map<String, byte[]> files) {
        if (made(digest)) {
            return root(digest);
        }
        try {
            PrivateFiles.folder(folder);
            Path making = PrivateFiles.temporaryFolder(folder, "making");
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                Path to = making.resolve(file.getKey());
                PrivateFiles.folderOf(to);
                PrivateFiles.write(to, file.getValue());
            }
            named(making, root(digest));
            return root(digest);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void named(Path making, Path root) throws IOException {
        try {
            Files.move(making, root, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException e) {
            if (!Files.isDirectory(root)) {
                throw e;
            }
            delete(making); // another node or command was first, with the same files
        }
    }

    /** Takes a copy away that nobody will read. */
    void forget(String digest) {
        delete(root(digest));
    }

    private static void delete(Path root) {
        try (Stream<Path> all = Files.walk(root)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
