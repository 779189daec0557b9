package org.parvis.opendata.programs;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.store.ByteBuffersDirectory;

/** The index of a list of datasets: a dataset stands in it where it stands in the list. */
record MadeIndex(List<Catalogued> of, IndexSearcher searcher, PackageFacets facets) {
    static MadeIndex of(List<Catalogued> all, PackageDocuments documents) throws IOException {
        ByteBuffersDirectory directory = new ByteBuffersDirectory();
        IndexWriterConfig config = new IndexWriterConfig(PackageQuestion.ANALYZER);
        try (IndexWriter writer = new IndexWriter(directory, config)) {
            for (Catalogued one : all) {
                writer.addDocument(documents.of(one));
            }
            writer.commit();
            writer.forceMerge(1);
            writer.commit();
        }
        DirectoryReader reader = DirectoryReader.open(directory);
        return new MadeIndex(all, new IndexSearcher(reader), new PackageFacets(reader));
    }

    PackagesFound find(PackageQuestion question) throws IOException {
        Query asked = question.asked();
        Sort order = question.order();
        int last = Math.clamp((long) question.from() + question.most(), 1, of.size());
        return asked instanceof MatchAllDocsQuery
                ? all(question, searcher.search(asked, last, order))
                : some(
                        question,
                        FacetsCollectorManager.search(
                                searcher, asked, last, order, new FacetsCollectorManager()));
    }

    /** How many of all there are of each is known before anybody asks. */
    private PackagesFound all(PackageQuestion question, TopDocs first) throws IOException {
        return new PackagesFound(
                of.size(), given(question, first), facets.counts(question.counted(), null));
    }

    private PackagesFound some(PackageQuestion question, FacetsCollectorManager.FacetsResult result)
            throws IOException {
        FacetsCollector found = result.facetsCollector();
        int count =
                found.getMatchingDocs().stream()
                        .mapToInt(FacetsCollector.MatchingDocs::totalHits)
                        .sum();
        return new PackagesFound(
                count, given(question, result.topDocs()), facets.counts(question.counted(), found));
    }

    private List<Catalogued> given(PackageQuestion question, TopDocs first) {
        List<Catalogued> given = new ArrayList<>();
        ScoreDoc[] hits = first.scoreDocs;
        int end = (int) Math.min(hits.length, (long) question.from() + question.most());
        for (int at = question.from(); at < end; at++) {
            given.add(of.get(hits[at].doc));
        }
        return given;
    }
}
