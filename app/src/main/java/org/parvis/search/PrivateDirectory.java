package org.parvis.search;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.OutputStreamIndexOutput;
import org.parvis.platform.PrivateFiles;

/** A folder of index files that only the account of the program may read. */
public final class PrivateDirectory extends FilterDirectory {
    private static final int BUFFER = 1 << 14;

    private final Path folder;
    private final AtomicLong temporary = new AtomicLong();

    private PrivateDirectory(Path folder, FSDirectory files) {
        super(files);
        this.folder = folder;
    }

    public static PrivateDirectory open(Path folder) throws IOException {
        Path made = PrivateFiles.folder(folder);
        return new PrivateDirectory(made, FSDirectory.open(made));
    }

    @Override
    public IndexOutput createOutput(String name, IOContext context) throws IOException {
        Path file = folder.resolve(name);
        FileChannel channel =
                PrivateFiles.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        return new OutputStreamIndexOutput(
                file.toString(), name, Channels.newOutputStream(channel), BUFFER);
    }

    @Override
    public IndexOutput createTempOutput(String prefix, String suffix, IOContext context)
            throws IOException {
        return createOutput(getTempFileName(prefix, suffix, temporary.incrementAndGet()), context);
    }

    /** The file of a lock is made as all others are; it stays when the lock is given back. */
    @Override
    public Lock obtainLock(String name) throws IOException {
        Path file = folder.resolve(name);
        if (Files.notExists(file)) {
            PrivateFiles.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE).close();
        }
        return super.obtainLock(name);
    }
}
