package org.parvis.documents;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.SeekableByteChannel;
import java.util.UUID;
import org.parvis.kernel.CaseFileId;

/** Where sealed documents lie: a folder, or any object store that can do these four things. */
interface BlobStore {
    /** Something being written, invisible until it is kept. */
    interface Incoming extends AutoCloseable {
        OutputStream out();

        /** Makes it durable under that name; true when it was not there before. */
        boolean keep(String name) throws IOException;

        /** Drops it unless it was kept. */
        @Override
        void close();
    }

    Incoming begin(CaseFileId file) throws IOException;

    InputStream read(CaseFileId file, String name) throws IOException;

    void erase(CaseFileId file, String name);

    /** Erases all blobs of the file and their folder. */
    void erase(CaseFileId file);

    /** Something held for a draft, open for writing at any place; made when it is not there. */
    SeekableByteChannel hold(UUID holder, String name) throws IOException;

    SeekableByteChannel held(UUID holder, String name) throws IOException;

    /** Gives a file what is held, under a name of its own; what is held stays. */
    void adopt(UUID holder, String held, CaseFileId file, String name) throws IOException;

    void eraseHeld(UUID holder, String name);

    /** Erases all that is held for that draft. */
    void eraseHeld(UUID holder);

    /** A blob of a file, open for reading at any place. */
    SeekableByteChannel channel(CaseFileId file, String name) throws IOException;

    /** Whether that many bytes more leave the disk some air. */
    boolean roomFor(long bytes);
}
