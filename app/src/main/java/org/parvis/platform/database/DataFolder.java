package org.parvis.platform.database;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Set;
import org.parvis.platform.PrivateFiles;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes back, at a start, what an earlier version, a copy or a hand opened to other accounts of the
 * machine in the data folder, and says so. Documents and the cluster may hold millions of files:
 * they are walked only when the folder that holds them was open, since else nobody could come in.
 */
final class DataFolder extends SimpleFileVisitor<Path> {
    private static final Logger LOG = LoggerFactory.getLogger(DataFolder.class);
    private static final Set<String> LARGE = Set.of("documents", "postgres");

    private final Path data;
    private final boolean everything;
    private int narrowed;
    private int left;

    private DataFolder(Path data, boolean everything) {
        this.data = data;
        this.everything = everything;
    }

    /** Makes the folder, or closes it to others together with all that stands in it. */
    static void close(Path data) throws IOException {
        PrivateFiles.folder(data);
        Path real = data.toRealPath();
        DataFolder walk =
                new DataFolder(
                        real, PrivateFiles.openToOthers(Files.getPosixFilePermissions(real)));
        Files.walkFileTree(real, walk);
        walk.tell();
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
        boolean wasOpen = narrow(folder);
        boolean large =
                data.equals(folder.getParent()) && LARGE.contains(folder.getFileName().toString());
        return large && !wasOpen && !everything
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        if (!attributes.isSymbolicLink()) {
            narrow(file);
        }
        return FileVisitResult.CONTINUE;
    }

    /** Gone meanwhile, or of another account: what cannot be read is not ours to close. */
    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) {
        if (!(failure instanceof NoSuchFileException)) {
            left++;
        }
        return FileVisitResult.CONTINUE;
    }

    private boolean narrow(Path path) {
        try {
            Set<PosixFilePermission> rights = Files.getPosixFilePermissions(path);
            if (!PrivateFiles.openToOthers(rights)) {
                return false;
            }
            Files.setPosixFilePermissions(path, PrivateFiles.narrowed(rights));
            narrowed++;
        } catch (NoSuchFileException gone) {
            return false;
        } catch (IOException notOurs) {
            left++;
        }
        return true;
    }

    private void tell() {
        if (narrowed > 0) {
            LOG.warn(
                    "{} files and folders of the data folder were open to other accounts of this"
                            + " machine; only this one may read them now",
                    narrowed);
        }
        if (left > 0) {
            LOG.error(
                    "{} files and folders of the data folder belong to another account and could"
                            + " not be closed to others",
                    left);
        }
    }
}
