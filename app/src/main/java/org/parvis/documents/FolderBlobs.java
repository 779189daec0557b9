package org.parvis.documents;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.parvis.kernel.CaseFileId;
import org.parvis.platform.PrivateFiles;

/**
 * Blobs in folders, one per home and case file; a blob appears whole, and on disk, or not at all.
 */
final class FolderBlobs implements BlobStore {
    /** Left free for the database and everybody else. */
    private static final long AIR = 1L << 30;

    private final Path root;

    FolderBlobs(Path root) {
        this.root = root;
    }

    @Override
    public Incoming begin(CaseFileId file) throws IOException {
        Path folder = folder(file);
        PrivateFiles.folder(folder);
        return new IncomingFile(folder);
    }

    @Override
    public InputStream read(CaseFileId file, String name) throws IOException {
        return Files.newInputStream(folder(file).resolve(name));
    }

    @Override
    public void erase(CaseFileId file, String name) {
        try {
            Files.deleteIfExists(folder(file).resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void erase(CaseFileId file) {
        eraseFolder(folder(file));
    }

    @Override
    public SeekableByteChannel hold(UUID holder, String name) throws IOException {
        Path folder = held(holder);
        PrivateFiles.folder(folder);
        return PrivateFiles.open(
                folder.resolve(name),
                StandardOpenOption.READ,
                StandardOpenOption.WRITE,
                StandardOpenOption.CREATE);
    }

    @Override
    public SeekableByteChannel held(UUID holder, String name) throws IOException {
        return PrivateFiles.open(held(holder).resolve(name), StandardOpenOption.READ);
    }

    @Override
    public void adopt(UUID holder, String held, CaseFileId file, String name) throws IOException {
        Path folder = folder(file);
        PrivateFiles.folder(folder);
        Path from = held(holder).resolve(held);
        Path to = folder.resolve(name);
        try {
            Files.createLink(to, from);
        } catch (UnsupportedOperationException | FileSystemException e) {
            PrivateFiles.copy(from, to);
        }
        PrivateFiles.force(to);
        PrivateFiles.force(folder);
    }

    @Override
    public void eraseHeld(UUID holder, String name) {
        try {
            Files.deleteIfExists(held(holder).resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void eraseHeld(UUID holder) {
        eraseFolder(held(holder));
    }

    @Override
    public SeekableByteChannel channel(CaseFileId file, String name) throws IOException {
        return PrivateFiles.open(folder(file).resolve(name), StandardOpenOption.READ);
    }

    @Override
    public boolean roomFor(long bytes) {
        try {
            PrivateFiles.folder(root);
            return Files.getFileStore(root).getUsableSpace() > bytes + AIR;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void eraseFolder(Path folder) {
        if (Files.notExists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            List<Path> deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
            for (Path path : deepestFirst) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path held(UUID holder) {
        return root.resolve("held").resolve(holder.toString());
    }

    private Path folder(CaseFileId file) {
        return root.resolve(file.home().toString()).resolve(file.id().toString());
    }

    private static final class IncomingFile implements Incoming {
        private final Path folder;
        private final Path draft;
        private final FileChannel channel;
        private final OutputStream out;

        IncomingFile(Path folder) throws IOException {
            this.folder = folder;
            this.draft = folder.resolve(".incoming-" + UUID.randomUUID());
            this.channel =
                    PrivateFiles.open(
                            draft, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW);
            this.out = Channels.newOutputStream(channel);
        }

        @Override
        public OutputStream out() {
            // closing the cipher must not close the file before it is forced to disk
            return new OutputStream() {
                @Override
                public void write(int b) throws IOException {
                    out.write(b);
                }

                @Override
                public void write(byte[] bytes, int offset, int length) throws IOException {
                    out.write(bytes, offset, length);
                }
            };
        }

        @Override
        public boolean keep(String name) throws IOException {
            channel.force(true);
            channel.close();
            Path kept = folder.resolve(name);
            boolean isNew = Files.notExists(kept);
            Files.move(
                    draft,
                    kept,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
            PrivateFiles.force(folder);
            return isNew;
        }

        @Override
        public void close() {
            try {
                channel.close();
                Files.deleteIfExists(draft);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
