package org.parvis.search.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.IOUtils;
import org.apache.lucene.util.StringHelper;
import org.jspecify.annotations.Nullable;
import org.parvis.search.SearchDocument;
import org.parvis.search.words.Accented;

/**
 * What an index holds at one moment; what is written meanwhile is in the next view. It is open as
 * long as somebody holds it.
 */
public final class IndexView {
    private final DirectoryReader reader;
    private final IndexSearcher searcher;
    private final Map<String, CollectionStatistics> fields = new HashMap<>();
    private final List<Columns> columns = new ArrayList<>();

    private IndexView(DirectoryReader reader) throws IOException {
        this.reader = reader;
        this.searcher = new IndexSearcher(reader);
        List<String> weighed = new ArrayList<>(IndexFields.ROOTS.keySet());
        weighed.add(IndexFields.EXACT);
        for (String field : weighed) {
            CollectionStatistics of = searcher.collectionStatistics(field);
            if (of != null) {
                fields.put(field, of);
            }
        }
        for (LeafReaderContext segment : reader.leaves()) {
            columns.add(Columns.of(segment.reader(), fields.keySet()));
        }
    }

    /** Of that reader, which is closed where it cannot be read. */
    static IndexView of(DirectoryReader reader) throws IOException {
        try {
            return new IndexView(reader);
        } catch (IOException | RuntimeException e) {
            IOUtils.closeWhileSuppressingExceptions(e, reader);
            throw e;
        }
    }

    /** The same, once every file was read from end to end: each is as it was written. */
    static IndexView checked(DirectoryReader reader) throws IOException {
        try {
            for (LeafReaderContext segment : reader.leaves()) {
                segment.reader().checkIntegrity();
            }
        } catch (IOException | RuntimeException e) {
            IOUtils.closeWhileSuppressingExceptions(e, reader);
            throw e;
        }
        return of(reader);
    }

    public DirectoryReader reader() {
        return reader;
    }

    public IndexSearcher searcher() {
        return searcher;
    }

    public List<LeafReaderContext> segments() {
        return reader.leaves();
    }

    public Columns columns(LeafReaderContext segment) {
        return columns.get(segment.ord);
    }

    /** How much there is of that field; nothing when no document has it. */
    public @Nullable CollectionStatistics statistics(String field) {
        return fields.get(field);
    }

    /** For each word begun so, the documents of a segment that have it in a title or a keyword. */
    public static List<PostingsEnum> begun(LeafReader segment, String begin, int most)
            throws IOException {
        List<PostingsEnum> all = new ArrayList<>();
        Terms terms = segment.terms(IndexFields.EXACT);
        if (terms != null && !begin.isEmpty()) {
            var bytes = new BytesRef(begin);
            TermsEnum at = terms.iterator();
            boolean more = at.seekCeil(bytes) != TermsEnum.SeekStatus.END;
            while (more && all.size() < most && StringHelper.startsWith(at.term(), bytes)) {
                all.add(at.postings(null, PostingsEnum.NONE));
                more = at.next() != null;
            }
        }
        return all;
    }

    /** Whether a document has the word, or a title a word that begins so. */
    public boolean knows(String word) throws IOException {
        if (reader.docFreq(new Term(IndexFields.SPELLING, word)) > 0) {
            return true;
        }
        for (LeafReaderContext segment : segments()) {
            if (!begun(segment.reader(), word, 1).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    /** A word without accents as documents mostly write it. */
    public String asWritten(String word) throws IOException {
        Terms terms = MultiTerms.getTerms(reader, IndexFields.ACCENTS);
        var begin = new BytesRef(word + Accented.SIGN);
        TermsEnum at = terms == null ? TermsEnum.EMPTY : terms.iterator();
        String best = word;
        int most = 0;
        boolean more = at.seekCeil(begin) != TermsEnum.SeekStatus.END;
        while (more && StringHelper.startsWith(at.term(), begin)) {
            if (at.docFreq() > most) {
                most = at.docFreq();
                best = at.term().utf8ToString().substring(word.length() + 1);
            }
            more = at.next() != null;
        }
        return most * 2 < reader.docFreq(new Term(IndexFields.SPELLING, word)) ? word : best;
    }

    /** The number of the document of that name; below zero when there is none. */
    public int number(String id) throws IOException {
        return new KnownDocuments(this).number(IndexFields.name(id, 0));
    }

    public SearchDocument document(int number) throws IOException {
        LeafReaderContext segment = segments().get(ReaderUtil.subIndex(number, segments()));
        return KeptDocument.read(segment.reader(), number - segment.docBase);
    }
}
