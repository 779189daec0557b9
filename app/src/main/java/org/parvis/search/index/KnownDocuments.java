package org.parvis.search.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;

/** Finds the documents of a view by their names, one after the other. */
final class KnownDocuments {
    private final List<LeafReaderContext> segments;
    private final List<TermsEnum> names = new ArrayList<>();

    KnownDocuments(IndexView view) throws IOException {
        this.segments = view.segments();
        for (LeafReaderContext segment : segments) {
            Terms terms = segment.reader().terms(IndexFields.ID);
            names.add(terms == null ? TermsEnum.EMPTY : terms.iterator());
        }
    }

    /** Below zero when there is none. */
    int number(String name) throws IOException {
        var bytes = new BytesRef(name);
        for (int i = 0; i < segments.size(); i++) {
            if (names.get(i).seekExact(bytes)) {
                int doc = living(segments.get(i).reader(), names.get(i));
                if (doc >= 0) {
                    return segments.get(i).docBase + doc;
                }
            }
        }
        return -1;
    }

    /**
     * The number in its segment of the document whose name stands there; below zero: it is gone.
     */
    static int living(LeafReader segment, TermsEnum name) throws IOException {
        Bits living = segment.getLiveDocs();
        PostingsEnum documents = name.postings(null, PostingsEnum.NONE);
        int doc = documents.nextDoc();
        while (doc != PostingsEnum.NO_MORE_DOCS && living != null && !living.get(doc)) {
            doc = documents.nextDoc();
        }
        return doc == PostingsEnum.NO_MORE_DOCS ? -1 : doc;
    }

    /** Whether the document of that number is that one, unchanged. */
    boolean is(int number, KeptDocument kept) throws IOException {
        LeafReaderContext segment = segments.get(ReaderUtil.subIndex(number, segments));
        BinaryDocValues prints = segment.reader().getBinaryDocValues(IndexFields.PRINT);
        return prints != null
                && prints.advanceExact(number - segment.docBase)
                && prints.binaryValue().bytesEquals(new BytesRef(kept.print()));
    }
}
