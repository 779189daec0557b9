package org.parvis.search;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.DoubleDocValuesField;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetField;

/** How a document stands in the index. */
final class IndexFields {
    static final String ROW = "row";
    static final String KIND = "kind";
    static final String TITLE = "title";
    static final String EXACT = "exact";
    static final String SPELLING = "spelling";
    static final String PRIOR = "prior";

    /** Where a root may stand, and how much that says of what the document is about. */
    static final Map<String, Float> ROOTS = roots();

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

    static Analyzer analyzer(Analysis analysis) {
        return new PerFieldAnalyzerWrapper(
                analysis.stems(), Map.of(EXACT, analysis.words(), SPELLING, analysis.plain()));
    }

    static Document of(SearchDocument from, int row) {
        String keywords = String.join(" ", from.keywords());
        var to = new Document();
        to.add(new StoredField(ROW, row));
        to.add(new StringField(KIND, from.kind().code(), Field.Store.NO));
        to.add(new SortedSetDocValuesFacetField(KIND, from.kind().code()));
        to.add(new DoubleDocValuesField(PRIOR, from.kind().prior()));
        to.add(new TextField(TITLE, from.title(), Field.Store.NO));
        to.add(new TextField("keywords", keywords, Field.Store.NO));
        to.add(new TextField("summary", from.summary(), Field.Store.NO));
        to.add(new TextField("body", from.body(), Field.Store.NO));
        to.add(new TextField("elsewhere", from.elsewhere(), Field.Store.NO));
        to.add(new TextField(EXACT, from.title() + " " + keywords, Field.Store.NO));
        for (String text : texts(from)) {
            to.add(new TextField(SPELLING, text, Field.Store.NO));
        }
        return to;
    }

    /** Words that no document has and that are words all the same. */
    static Document words(String text) {
        var to = new Document();
        to.add(new TextField(SPELLING, text, Field.Store.NO));
        return to;
    }

    static FacetsConfig facets() {
        return new FacetsConfig();
    }

    static List<String> texts(SearchDocument from) {
        return List.of(
                from.title(), String.join(" ", from.keywords()), from.summary(), from.body());
    }
}
