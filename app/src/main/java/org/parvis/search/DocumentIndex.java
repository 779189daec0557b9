package org.parvis.search;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;

/**
 * The documents of one language and the words that search knows beside them, in files. It takes in
 * what changed, adds what is new and lets go of what is gone; one thread does. Those who read go on
 * with the view they hold. What fails leaves the view and the files as they were.
 */
final class DocumentIndex implements AutoCloseable {
    private static final double MEMORY_MB = 24;
    private static final double SEGMENTS = 3;

    private final Directory directory;
    private final Analysis analysis;
    private final List<String> known;
    private IndexWriter writer;
    private volatile IndexView view;
    private volatile boolean closed;

    /**
     * @param known words that are no mistakes though no document may have them
     */
    DocumentIndex(Directory directory, Analysis analysis, List<String> known) throws IOException {
        this.directory = directory;
        this.analysis = analysis;
        this.known = List.copyOf(known);
        this.writer = writer();
        try {
            DirectoryReader reader = DirectoryReader.open(writer);
            for (LeafReaderContext segment : reader.leaves()) {
                segment.reader().checkIntegrity();
            }
            this.view = new IndexView(reader);
        } catch (IOException | RuntimeException e) {
            writer.rollback();
            throw e;
        }
    }

    private IndexWriter writer() throws IOException {
        var few = new TieredMergePolicy();
        few.setSegmentsPerTier(SEGMENTS);
        return new IndexWriter(
                directory,
                new IndexWriterConfig(IndexFields.analyzer(analysis))
                        .setMergePolicy(few)
                        .setRAMBufferSizeMB(MEMORY_MB));
    }

    /** The newest view, held: whoever asked lets it go. */
    IndexView hold() {
        while (true) {
            IndexView newest = view;
            if (newest.hold()) {
                return newest;
            }
            if (closed) {
                throw new AlreadyClosedException("another index took its place");
            }
        }
    }

    /** From now on it holds these documents and no other. */
    void follow(List<SearchDocument> documents) throws IOException {
        if (!writer.isOpen()) {
            writer = writer();
            renew();
        }
        boolean first = view.reader().maxDoc() == 0;
        if (first) {
            for (String words : known) {
                writer.addDocument(IndexFields.words(words));
            }
        }
        FixedBitSet still = change(documents);
        for (LeafReaderContext segment : view.segments()) {
            remove(segment, still);
        }
        if (first) {
            writer.forceMerge(1);
        }
        renew();
        writer.commit();
    }

    /** Gives the numbers of those documents that were there before. */
    private FixedBitSet change(List<SearchDocument> documents) throws IOException {
        var still = new FixedBitSet(view.reader().maxDoc() + 1);
        Map<String, Integer> same = new HashMap<>();
        var before = new KnownDocuments(view);
        for (SearchDocument document : documents) {
            int twin = same.merge(document.id(), 1, Integer::sum) - 1;
            String name = IndexFields.name(document.id(), twin);
            KeptDocument kept = KeptDocument.of(document);
            int number = before.number(name);
            if (number >= 0) {
                still.set(number);
            }
            if (number < 0 || !before.is(number, kept)) {
                writer.updateDocument(
                        new Term(IndexFields.ID, name), IndexFields.of(document, name, kept));
            }
        }
        return still;
    }

    private void remove(LeafReaderContext segment, FixedBitSet still) throws IOException {
        Terms names = segment.reader().terms(IndexFields.ID);
        if (names == null) {
            return;
        }
        TermsEnum at = names.iterator();
        for (BytesRef name = at.next(); name != null; name = at.next()) {
            int doc = KnownDocuments.living(segment.reader(), at);
            if (doc >= 0 && !still.get(segment.docBase + doc)) {
                writer.deleteDocuments(new Term(IndexFields.ID, BytesRef.deepCopyOf(name)));
            }
        }
    }

    private void renew() throws IOException {
        DirectoryReader newer = DirectoryReader.openIfChanged(view.reader(), writer);
        if (newer != null) {
            IndexView old = view;
            view = new IndexView(newer);
            old.let();
        }
    }

    @Override
    public void close() throws IOException {
        closed = true;
        view.let();
        writer.rollback();
        directory.close();
    }
}
