package org.parvis.search;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
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
import org.apache.lucene.search.ReferenceManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.apache.lucene.util.IOFunction;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;

/**
 * The documents of one language and the words that search knows beside them, in files. It takes in
 * what changed, adds what is new and lets go of what is gone; one thread does. Those who read go on
 * with the view they hold. What fails leaves the view and the files as they were.
 */
final class DocumentIndex implements Closeable {
    private static final double MEMORY_MB = 24;
    private static final double SEGMENTS = 3;

    private final Directory directory;
    private final Analysis analysis;
    private final List<String> known;
    private final Views views;
    private IndexWriter writer;

    /**
     * @param known words that are no mistakes though no document may have them
     */
    DocumentIndex(Directory directory, Analysis analysis, List<String> known) throws IOException {
        this.directory = directory;
        this.analysis = analysis;
        this.known = List.copyOf(known);
        this.writer = writer();
        try {
            this.views = new Views(IndexView.checked(DirectoryReader.open(writer)));
        } catch (IOException | RuntimeException e) {
            IOUtils.closeWhileSuppressingExceptions(e, writer::rollback);
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

    /** What the newest view says; it stays as it is until the question is answered. */
    <T> T read(IOFunction<IndexView, T> question) {
        try {
            IndexView newest = views.acquire();
            try {
                return question.apply(newest);
            } finally {
                views.release(newest);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** From now on it holds these documents and no other. */
    void follow(List<SearchDocument> documents) throws IOException {
        if (!writer.isOpen()) {
            writer = writer();
            views.maybeRefreshBlocking();
        }
        IndexView before = views.acquire();
        try {
            change(before, documents);
            writer.commit();
        } catch (IOException | RuntimeException e) {
            IOUtils.closeWhileSuppressingExceptions(e, writer::rollback);
            throw e;
        } finally {
            views.release(before);
        }
        views.maybeRefreshBlocking();
    }

    private void change(IndexView before, List<SearchDocument> documents) throws IOException {
        boolean first = before.reader().maxDoc() == 0;
        if (first) {
            for (String words : known) {
                writer.addDocument(IndexFields.words(words));
            }
        }
        FixedBitSet still = write(before, documents);
        for (LeafReaderContext segment : before.segments()) {
            remove(segment, still);
        }
        if (first) {
            writer.forceMerge(1);
        }
    }

    /** Gives the numbers of those documents that were there before. */
    private FixedBitSet write(IndexView before, List<SearchDocument> documents) throws IOException {
        var still = new FixedBitSet(before.reader().maxDoc() + 1);
        Map<String, Integer> same = new HashMap<>();
        var names = new KnownDocuments(before);
        for (SearchDocument document : documents) {
            int twin = same.merge(document.id(), 1, Integer::sum) - 1;
            String name = IndexFields.name(document.id(), twin);
            KeptDocument kept = KeptDocument.of(document);
            int number = names.number(name);
            if (number >= 0) {
                still.set(number);
            }
            if (number < 0 || !names.is(number, kept)) {
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

    @Override
    public void close() throws IOException {
        IOUtils.close(views, writer::rollback, directory);
    }

    /** The newest view; one before it is open as long as somebody reads it. */
    private final class Views extends ReferenceManager<IndexView> {
        Views(IndexView first) {
            current = first;
        }

        @Override
        protected @Nullable IndexView refreshIfNeeded(IndexView view) throws IOException {
            DirectoryReader newer = DirectoryReader.openIfChanged(view.reader(), writer);
            return newer == null ? null : IndexView.of(newer);
        }

        @Override
        protected boolean tryIncRef(IndexView view) {
            return view.reader().tryIncRef();
        }

        @Override
        protected void decRef(IndexView view) throws IOException {
            view.reader().decRef();
        }

        @Override
        protected int getRefCount(IndexView view) {
            return view.reader().getRefCount();
        }
    }
}
