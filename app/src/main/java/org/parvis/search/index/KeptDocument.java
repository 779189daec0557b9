package org.parvis.search.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.util.BytesRef;
import org.parvis.platform.Digests;
import org.parvis.search.SearchDocument;
import org.parvis.search.SearchFact;
import org.parvis.search.SearchKind;

/**
 * A document as it is kept beside its words, to be shown without asking whoever gave it.
 *
 * @param print the same for the same document and for no other
 */
record KeptDocument(byte[] bytes, String print) {
    private static final int DIGITS = 32;

    static KeptDocument of(SearchDocument document) {
        var out = new ByteBuffersDataOutput();
        try {
            out.writeString(document.id());
            out.writeString(document.kind().code());
            for (String text :
                    List.of(
                            document.url(),
                            document.title(),
                            document.summary(),
                            document.body(),
                            document.elsewhere())) {
                out.writeString(text);
            }
            write(out, document.keywords());
            write(out, document.notes());
            write(out, document.facts());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        byte[] bytes = out.toArrayCopy();
        return new KeptDocument(bytes, Digests.hex(bytes).substring(0, DIGITS));
    }

    private static void write(ByteBuffersDataOutput out, List<String> texts) throws IOException {
        out.writeVInt(texts.size());
        for (String text : texts) {
            out.writeString(text);
        }
    }

    /** In one order: the same facts have the same print. */
    private static void write(ByteBuffersDataOutput out, Map<SearchFact, String> facts)
            throws IOException {
        for (SearchFact fact : SearchFact.values()) {
            out.writeString(facts.getOrDefault(fact, ""));
        }
    }

    /** The document of that number in a segment. */
    static SearchDocument read(LeafReader segment, int number) throws IOException {
        BinaryDocValues values = segment.getBinaryDocValues(IndexFields.KEPT);
        if (values == null || !values.advanceExact(number)) {
            throw new IllegalStateException("no document is kept at " + number);
        }
        return read(values.binaryValue());
    }

    static SearchDocument read(BytesRef bytes) throws IOException {
        var in = new ByteArrayDataInput(bytes.bytes, bytes.offset, bytes.length);
        String id = in.readString();
        SearchKind kind = SearchKind.of(in.readString());
        if (kind == null) {
            throw new IllegalStateException("the kind of " + id + " is not known");
        }
        String url = in.readString();
        String title = in.readString();
        String summary = in.readString();
        String body = in.readString();
        String elsewhere = in.readString();
        return new SearchDocument(
                id, kind, url, title, summary, body, texts(in), texts(in), elsewhere, facts(in));
    }

    private static Map<SearchFact, String> facts(ByteArrayDataInput in) throws IOException {
        Map<SearchFact, String> facts = new EnumMap<>(SearchFact.class);
        for (SearchFact fact : SearchFact.values()) {
            facts.put(fact, in.readString());
        }
        facts.values().removeIf(String::isEmpty);
        return facts;
    }

    private static List<String> texts(ByteArrayDataInput in) throws IOException {
        String[] texts = new String[in.readVInt()];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = in.readString();
        }
        return List.of(texts);
    }
}
