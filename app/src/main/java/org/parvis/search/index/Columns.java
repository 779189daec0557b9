package org.parvis.search.index;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.util.Bits;

/**
 * What every question reads of every document of a segment that it finds: the kind, and how long
 * each field is. A byte each, in memory: in the files of Lucene the same takes longer to read than
 * to weigh.
 */
public final class Columns {
    /** The kind of what is no document: it is gone, or is words that search knows. */
    public static final byte NO_DOCUMENT = -1;

    private static final byte NO_LENGTH = 1;

    private final byte[] kinds;
    private final Map<String, byte[]> lengths = new HashMap<>();

    private Columns(byte[] kinds) {
        this.kinds = kinds;
    }

    static Columns of(LeafReader segment, Set<String> fields) throws IOException {
        var columns = new Columns(kinds(segment));
        for (String field : fields) {
            columns.lengths.put(field, lengths(segment, field));
        }
        return columns;
    }

    private static byte[] kinds(LeafReader segment) throws IOException {
        NumericDocValues kinds = DocValues.getNumeric(segment, IndexFields.KIND);
        byte[] each = read(segment.maxDoc(), kinds, NO_DOCUMENT);
        Bits living = segment.getLiveDocs();
        for (int doc = 0; living != null && doc < each.length; doc++) {
            each[doc] = living.get(doc) ? each[doc] : NO_DOCUMENT;
        }
        return each;
    }

    private static byte[] lengths(LeafReader segment, String field) throws IOException {
        NumericDocValues lengths = segment.getNormValues(field);
        return read(
                segment.maxDoc(), lengths == null ? DocValues.emptyNumeric() : lengths, NO_LENGTH);
    }

    private static byte[] read(int size, NumericDocValues values, byte none) throws IOException {
        var each = new byte[size];
        Arrays.fill(each, none);
        for (int doc = values.nextDoc(); doc < size; doc = values.nextDoc()) {
            each[doc] = (byte) values.longValue();
        }
        return each;
    }

    /** The number of the kind of each document. */
    public byte[] kinds() {
        return kinds;
    }

    /** How long that field of each document is, as Lucene writes a length. */
    public byte[] lengths(String field) {
        return Objects.requireNonNull(lengths.get(field));
    }
}
