package org.parvis.search.index;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.search.ReferenceManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.BytesRefHash;
import org.apache.lucene.util.IOFunction;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;
import org.parvis.search.SearchDocument;
import org.parvis.search.words.Analysis;

/**
 * The documents of one language and the words that search knows beside them, in files. It takes in
 * what changed, adds what is new and lets go of what is gone; one thread does. Those who read go on
 * with the view they hold. What fails leaves the view and the files as they were.
 */
public final class DocumentIndex implements Closeable {
    private static final double MEMORY_MB = 24;
    private static final double SEGMENTS = 3;

    private final Directory directory;
    private final Analysis analysis;
    private final Views views;
    private IndexWriter writer;

    public DocumentIndex(Directory directory, Analysis analysis) throws IOException {
        this.directory = directory;
        this.analysis = analysis;
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
    public <T> T read(IOFunction<IndexView, T> question) {
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

    /**
     * From now on it holds these documents and no other. Each is let go of before the next comes;
     * what is kept of all of them meanwhile is their names, in some forty bytes each.
     *
     * @param known words that are no mistakes though no document may have them
     */
    public void follow(List<String> known, Stream<SearchDocument> documents) throws IOException {
        if (!writer.isOpen()) {
            writer = writer();
            views.maybeRefreshBlocking();
        }
        IndexView before = views.acquire();
        try {
            change(before, known, documents);
            writer.commit();
        } catch (IOException | RuntimeException e) {
            IOUtils.closeWhileSuppressingExceptions(e, writer::rollback);
            throw e;
        } finally {
            views.release(before);
        }
        views.maybeRefreshBlocking();
    }

    private void change(IndexView before, List<String> known, Stream<SearchDocument> documents)
            throws IOException {
        var still = new BytesRefHash();
        var there = new KnownDocuments(before);
        for (String words : known) {
            learn(words, still, there);
        }
        documents.forEachOrdered(document -> write(document, still, there));
        for (LeafReaderContext segment : before.segments()) {
            remove(segment.reader(), still);
        }
        if (before.reader().maxDoc() == 0) {
            writer.forceMerge(1);
        }
    }

    private void learn(String words, BytesRefHash names, KnownDocuments known) throws IOException {
        String name = IndexFields.nameOfWords(words);
        if (names.add(new BytesRef(name)) >= 0 && known.number(name) < 0) {
            writer.addDocument(IndexFields.words(name, words));
        }
    }

    private void write(SearchDocument document, BytesRefHash names, KnownDocuments known) {
        int twin = 0;
        String name = IndexFields.name(document.id(), twin);
        while (names.add(new BytesRef(name)) < 0) {
            name = IndexFields.name(document.id(), ++twin);
        }
        try {
            KeptDocument kept = KeptDocument.of(document);
            int number = known.number(name);
            if (number < 0 || !known.is(number, kept)) {
                writer.updateDocument(
                        new Term(IndexFields.ID, name), IndexFields.of(document, name, kept));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void remove(LeafReader segment, BytesRefHash still) throws IOException {
        Terms names = segment.terms(IndexFields.ID);
        if (names == null) {
            return;
        }
        TermsEnum at = names.iterator();
        for (BytesRef name = at.next(); name != null; name = at.next()) {
            if (still.find(name) < 0 && KnownDocuments.living(segment, at) >= 0) {
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
