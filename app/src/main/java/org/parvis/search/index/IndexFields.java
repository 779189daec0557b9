package org.parvis.search.index;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;
import org.parvis.search.SearchDocument;
import org.parvis.search.SearchKind;
import org.parvis.search.words.Analysis;

/** How a document stands in the index. */
public final class IndexFields {
    /**
     * Changes with whatever is written here or in {@link KeptDocument}: old files are of no use.
     */
    static final int EDITION = 3;

    static final String ID = "id";
    public static final String KIND = "kind";
    public static final String TITLE = "title";
    public static final String EXACT = "exact";
    public static final String SPELLING = "spelling";
    static final String ACCENTS = "accents";
    static final String KEPT = "kept";
    static final String PRINT = "print";

    /** Where a root may stand, and how much that says of what the document is about. */
    public static final Map<String, Float> ROOTS = roots();

    private static final FieldType COUNTED = type(IndexOptions.DOCS_AND_FREQS, false);
    private static final FieldType KNOWN = type(IndexOptions.DOCS, true);

    private IndexFields() {}

    private static Map<String, Float> roots() {
        var roots = new LinkedHashMap<String, Float>();
        roots.put(TITLE, 5f);
        roots.put("keywords", 4f);
        roots.put("summary", 2f);
        roots.put("body", 1f);
        roots.put("elsewhere", 1.5f);
        return roots;
    }

    private static FieldType type(IndexOptions options, boolean withoutLength) {
        var type = new FieldType();
        type.setTokenized(true);
        type.setIndexOptions(options);
        type.setOmitNorms(withoutLength);
        type.freeze();
        return type;
    }

    static Analyzer analyzer(Analysis analysis) {
        return new PerFieldAnalyzerWrapper(
                analysis.stems(),
                Map.of(
                        EXACT,
                        analysis.words(),
                        SPELLING,
                        analysis.plain(),
                        ACCENTS,
                        analysis.accents()));
    }

    /**
     * @param name see {@link #name}
     */
    static Document of(SearchDocument from, String name, KeptDocument kept) {
        String keywords = String.join(" ", from.keywords());
        var to = new Document();
        to.add(new StringField(ID, name, Field.Store.NO));
        to.add(new NumericDocValuesField(KIND, number(from.kind())));
        to.add(new BinaryDocValuesField(KEPT, new BytesRef(kept.bytes())));
        to.add(new BinaryDocValuesField(PRINT, new BytesRef(kept.print())));
        to.add(new TextField(TITLE, from.title(), Field.Store.NO));
        to.add(new Field("keywords", keywords, COUNTED));
        to.add(new Field("summary", from.summary(), COUNTED));
        to.add(new Field("body", from.body(), COUNTED));
        to.add(new Field("elsewhere", from.elsewhere(), COUNTED));
        to.add(new Field(EXACT, from.title() + " " + keywords, COUNTED));
        List.of(from.title(), keywords, from.summary(), from.body())
                .forEach(text -> know(to, text));
        return to;
    }

    /**
     * Words that no document has and that are words all the same. All fields are there, empty:
     * lengths and kinds that every document has are read faster.
     */
    static Document words(String name, String text) {
        var to = new Document();
        to.add(new StringField(ID, name, Field.Store.NO));
        to.add(new NumericDocValuesField(KIND, 0));
        to.add(new TextField(TITLE, "", Field.Store.NO));
        for (String field : List.of("keywords", "summary", "body", "elsewhere", EXACT)) {
            to.add(new Field(field, "", COUNTED));
        }
        know(to, text);
        return to;
    }

    private static void know(Document to, String text) {
        to.add(new Field(SPELLING, text, KNOWN));
        to.add(new Field(ACCENTS, text, KNOWN));
    }

    @SuppressWarnings("EnumOrdinal") // read again by this program only: see the edition
    private static int number(SearchKind kind) {
        return kind.ordinal();
    }

    /** The name of words that no document has. */
    static String nameOfWords(String words) {
        return '\n' + words;
    }

    /** The name of a document in the index; another one of the same name has a number after it. */
    static String name(String id, int before) {
        return before == 0 ? id : id + '\n' + before;
    }
}
