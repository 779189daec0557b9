package org.parvis.opendata.catalogue;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.util.IOUtils;
import org.parvis.search.PrivateDirectory;

/** The files of the index of a node, made anew at each start: out of the memory of the program. */
final class IndexFiles implements Closeable {
    private static final int MOST_NODES = 64;
    private static final double MEMORY_MB = 8;
    private static final double SEGMENTS = 3;

    private final Directory directory;
    private final IndexWriter writer;

    private IndexFiles(Directory directory, IndexWriter writer) {
        this.directory = directory;
        this.writer = writer;
    }

    /** In the first folder under that one which no other node holds; what was there goes. */
    static IndexFiles under(Path all, Analyzer analyzer) throws IOException {
        for (int node = 1; node <= MOST_NODES; node++) {
            Directory directory = PrivateDirectory.open(all.resolve(Integer.toString(node)));
            try {
                return new IndexFiles(directory, new IndexWriter(directory, config(analyzer)));
            } catch (LockObtainFailedException heldByAnother) {
                directory.close();
            } catch (IOException | RuntimeException e) {
                IOUtils.closeWhileSuppressingExceptions(e, directory);
                throw e;
            }
        }
        throw new IOException("every folder of " + all + " is held by a node");
    }

    private static IndexWriterConfig config(Analyzer analyzer) {
        TieredMergePolicy few = new TieredMergePolicy();
        few.setSegmentsPerTier(SEGMENTS);
        return new IndexWriterConfig(analyzer)
                .setOpenMode(IndexWriterConfig.OpenMode.CREATE)
                .setMergePolicy(few)
                .setRAMBufferSizeMB(MEMORY_MB);
    }

    /** Not after a fault of the disk: then nothing is written into them any more. */
    boolean open() {
        return writer.isOpen();
    }

    /** In the place of the one of that name, when there is one. */
    void put(String name, Document one) throws IOException {
        writer.updateDocument(new Term(IndexDocuments.NAME, name), one);
    }

    void remove(String name) throws IOException {
        writer.deleteDocuments(new Term(IndexDocuments.NAME, name));
    }

    /** What is in it now. */
    DirectoryReader read(boolean whole) throws IOException {
        if (whole) {
            writer.forceMerge(1);
        }
        return DirectoryReader.open(writer);
    }

    /** Nothing of it is needed after the program. */
    @Override
    public void close() throws IOException {
        writer.rollback();
        directory.close();
    }
}
