package org.parvis.platform;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;

/**
 * The one place that makes folders and files: only the account that runs the program may enter the
 * folders (0700) and read the files (0600), whatever the system would give by default.
 */
public final class PrivateFiles {
    public static final Set<PosixFilePermission> FOLDER =
            PosixFilePermissions.fromString("rwx------");
    static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");

    private PrivateFiles() {}

    /** Makes that folder and those above it that are missing; what is there is left as it is. */
    public static Path folder(Path folder) throws IOException {
        return Files.createDirectories(folder, attribute(FOLDER));
    }

    /** Makes the folder that the file stands in, in the same way, and gives it. */
    public static Path folderOf(Path file) throws IOException {
        return folder(
                Objects.requireNonNull(file.toAbsolutePath().getParent(), "the root is no file"));
    }

    /** As {@link FileChannel#open}; what the options create is private. */
    public static FileChannel open(Path file, OpenOption... options) throws IOException {
        return FileChannel.open(file, Set.of(options), attribute(FILE));
    }

    /** Writes the file as a whole; one that was there and open to others is private from now on. */
    public static void write(Path file, String text) throws IOException {
        write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    /** The same of bytes. */
    public static void write(Path file, byte[] content) throws IOException {
        try (OutputStream out = writing(file)) {
            out.write(content);
        }
    }

    /** An empty file of a new name in that folder, which the caller takes away. */
    public static Path temporary(Path folder, String prefix, String suffix) throws IOException {
        return Files.createTempFile(folder, prefix, suffix, attribute(FILE));
    }

    /** The same for a folder. */
    public static Path temporaryFolder(Path folder, String prefix) throws IOException {
        return Files.createTempDirectory(folder, prefix, attribute(FOLDER));
    }

    /** A copy in the place of whatever stood there. */
    public static void copy(Path from, Path to) throws IOException {
        Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
        Files.setPosixFilePermissions(to, FILE);
    }

    public static OutputStream writing(Path file) throws IOException {
        FileChannel channel =
                open(
                        file,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE,
                        StandardOpenOption.TRUNCATE_EXISTING);
        Files.setPosixFilePermissions(file, FILE);
        return Channels.newOutputStream(channel);
    }

    /** What is on disk is there after a loss of power too: the folder itself is written out. */
    public static void force(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    public static boolean openToOthers(Path path) throws IOException {
        return openToOthers(Files.getPosixFilePermissions(path));
    }

    /** Whether others than the owner may do anything with it. */
    public static boolean openToOthers(Set<PosixFilePermission> rights) {
        return rights.stream().anyMatch(right -> !FOLDER.contains(right));
    }

    /** The same rights without those of others. */
    public static Set<PosixFilePermission> narrowed(Set<PosixFilePermission> rights) {
        Set<PosixFilePermission> kept = EnumSet.copyOf(FOLDER);
        kept.retainAll(rights);
        return kept;
    }

    private static FileAttribute<Set<PosixFilePermission>> attribute(
            Set<PosixFilePermission> rights) {
        return PosixFilePermissions.asFileAttribute(rights);
    }
}
