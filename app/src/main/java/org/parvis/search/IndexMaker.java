package org.parvis.search;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.ByteBuffersDirectory;

/** Writes an index of documents, and of the words that search knows beside them. */
final class IndexMaker {
    /**
     * What was written.
     *
     * @param shown each word without accents, as it is written
     */
    record Made(IndexReader reader, Map<String, String> shown) {}

    private IndexMaker() {}

    static Made make(Analysis analysis, Lexicon lexicon, List<SearchDocument> documents)
            throws IOException {
        var directory = new ByteBuffersDirectory();
        var config = new IndexWriterConfig(IndexFields.analyzer(analysis));
        FacetsConfig facets = IndexFields.facets();
        Map<String, String> shown = new HashMap<>();
        try (var writer = new IndexWriter(directory, config)) {
            for (int row = 0; row < documents.size(); row++) {
                SearchDocument document = documents.get(row);
                writer.addDocument(facets.build(IndexFields.of(document, row)));
                IndexFields.texts(document).forEach(text -> show(analysis, text, shown));
            }
            for (String said : said(lexicon)) {
                writer.addDocument(IndexFields.words(said));
                show(analysis, said, shown);
            }
            writer.forceMerge(1);
        }
        return new Made(DirectoryReader.open(directory), Map.copyOf(shown));
    }

    private static List<String> said(Lexicon lexicon) {
        return Stream.concat(
                        lexicon.silent().stream(),
                        lexicon.rules().stream().flatMap(rule -> rule.says().stream()))
                .distinct()
                .toList();
    }

    private static void show(Analysis analysis, String text, Map<String, String> shown) {
        for (Token token : Token.cut(analysis.plain(), text)) {
            String written = token.within(text).written(text);
            shown.putIfAbsent(token.word(), written.toLowerCase(Locale.ROOT));
        }
    }
}
