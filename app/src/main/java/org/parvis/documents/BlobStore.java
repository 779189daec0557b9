package org.parvis.documents;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
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
}
