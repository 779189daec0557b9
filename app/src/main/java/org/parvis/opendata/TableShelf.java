package org.parvis.opendata;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.parvis.platform.PrivateFiles;
import org.parvis.platform.Settings;
import org.springframework.stereotype.Component;

/**
 * Where tables lie: a folder of the data folder, each file under the digest of its bytes, so that
 * what stands there never changes and one that is there twice is there once.
 */
@Component
public class TableShelf {
    private static final int SHA_256 = 64;

    private final Path root;

    TableShelf(Settings settings) {
        this.root = settings.data().resolve("opendata");
    }

    /** Where the table of that digest stands. */
    public Path path(String digest) {
        if (digest.length() != SHA_256 || !digest.matches("[0-9a-f]+")) {
            throw new IllegalArgumentException("no digest");
        }
        return root.resolve(digest + ".parquet").toAbsolutePath();
    }

    /** Hands over all bytes of a table. */
    public void copy(String digest, OutputStream out) throws IOException {
        send(path(digest), out);
    }

    /** A new file that is nobody's table yet; its maker keeps it, or deletes it. */
    public Path draft(String suffix) throws IOException {
        return PrivateFiles.temporary(PrivateFiles.folder(root), "draft", suffix).toAbsolutePath();
    }

    /** A new folder for what does not fit into memory; whoever asks for it deletes it. */
    public Path scratch() throws IOException {
        return PrivateFiles.temporaryFolder(PrivateFiles.folder(root), "scratch").toAbsolutePath();
    }

    /** Writes a new file. */
    public OutputStream writing(Path draft) throws IOException {
        return Channels.newOutputStream(
                PrivateFiles.open(
                        draft, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING));
    }

    /** Hands over all bytes of a new file. */
    public void send(Path draft, OutputStream out) throws IOException {
        try (InputStream in = Files.newInputStream(draft)) {
            in.transferTo(out);
        }
    }

    /** Makes a whole file a table, under its digest, durably. */
    public void keep(Path draft, String digest) throws IOException {
        PrivateFiles.force(draft);
        Files.move(
                draft,
                path(digest),
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
        PrivateFiles.force(root);
    }
}
