package org.parvis.opendata.catalogue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.parvis.kernel.Home;
import org.parvis.opendata.CatalogueEntry;
import org.parvis.organizations.Organization;

/**
 * The index of a state of the catalogue.
 *
 * @param version of what is public, when it was looked at last
 * @param bodies what was said of those that publish something
 */
record MadeIndex(
        List<CatalogueEntry> of,
        long version,
        Map<Home, Organization> bodies,
        DirectoryReader reader,
        IndexSearcher searcher,
        IndexFacets facets) {
    /** What two datasets are sorted by that are alike in everything else. */
    private static final SortField LAST = new SortField(IndexDocuments.NAME, SortField.Type.STRING);

    static MadeIndex of(
            List<CatalogueEntry> of,
            long version,
            Map<Home, Organization> bodies,
            DirectoryReader reader)
            throws IOException {
        return new MadeIndex(
                of, version, bodies, reader, new IndexSearcher(reader), new IndexFacets(reader));
    }

    /** The same of a later version, in which nothing that is said of a dataset changed. */
    MadeIndex at(long later, List<CatalogueEntry> all) {
        return new MadeIndex(all, later, bodies, reader, searcher, facets);
    }

    /** What it finds, sorted and counted. */
    Hits hits(IndexQuestion question) throws IOException {
        Query asked = question.asked();
        Sort order =
                new Sort(
                        Stream.concat(Arrays.stream(question.order().getSort()), Stream.of(LAST))
                                .toArray(SortField[]::new));
        long to = (long) question.from() + question.most();
        List<Integer> documents =
                Arrays.stream(searcher.search(asked, last(to), order).scoreDocs)
                        .limit(to)
                        .skip(question.from())
                        .map(hit -> hit.doc)
                        .toList();
        if (asked instanceof MatchAllDocsQuery) {
            return new Hits(reader.numDocs(), documents, facets.whole(question.counted()));
        }
        Counting.Counted counted =
                searcher.search(asked, new Counting.By(facets.of(question.counted().fields())));
        return new Hits(
                counted.found(), documents, facets.told(question.counted(), counted.counts()));
    }

    private int last(long wanted) {
        return Math.clamp(wanted, 1, Math.max(1, reader.numDocs()));
    }

    /**
     * These documents in their kept form.
     *
     * @param there whether the dataset of that name may be given
     */
    List<KeptJson> kept(List<Integer> documents, Predicate<String> there) throws IOException {
        List<KeptJson> given = new ArrayList<>();
        for (int document : documents) {
            LeafReaderContext leaf =
                    reader.leaves().get(ReaderUtil.subIndex(document, reader.leaves()));
            new KeptForms(leaf, there).give(document - leaf.docBase, given::add);
        }
        return given;
    }

    /** All documents, one after the other. */
    void each(Predicate<String> there, Consumer<KeptJson> taking) throws IOException {
        for (LeafReaderContext leaf : reader.leaves()) {
            Bits live = leaf.reader().getLiveDocs();
            KeptForms forms = new KeptForms(leaf, there);
            for (int place = 0; place < leaf.reader().maxDoc(); place++) {
                if (live == null || live.get(place)) {
                    forms.give(place, taking);
                }
            }
        }
    }

    /** The kept forms of a part of the index, asked in the order in which they stand there. */
    private record KeptForms(SortedDocValues names, BinaryDocValues kept, Predicate<String> there) {
        KeptForms(LeafReaderContext leaf, Predicate<String> there) throws IOException {
            this(
                    DocValues.getSorted(leaf.reader(), IndexDocuments.NAME),
                    DocValues.getBinary(leaf.reader(), IndexDocuments.KEPT),
                    there);
        }

        void give(int place, Consumer<KeptJson> taking) throws IOException {
            if (names.advanceExact(place)
                    && there.test(names.lookupOrd(names.ordValue()).utf8ToString())
                    && kept.advanceExact(place)) {
                taking.accept(new KeptJson(BytesRef.deepCopyOf(kept.binaryValue()).bytes));
            }
        }
    }

    private List<String> stored(String field, ScoreDoc[] hits, int from, long to)
            throws IOException {
        List<String> given = new ArrayList<>();
        var stored = searcher.storedFields();
        for (int at = from; at < Math.min(hits.length, to); at++) {
            given.add(stored.document(hits[at].doc, Set.of(field)).get(field));
        }
        return given;
    }

    int count(Narrowed wanted) throws IOException {
        return searcher.count(wanted.asked());
    }

    /** The names of those in the order in which a language sorts their titles. */
    List<String> names(Narrowed wanted, String lang, int from, int most) throws IOException {
        Sort order =
                new Sort(
                        new SortField(IndexDocuments.ORDER + lang, SortField.Type.STRING),
                        new SortField(IndexDocuments.PLACE, SortField.Type.STRING));
        long to = (long) from + most;
        TopDocs first = searcher.search(wanted.asked(), last(to), order);
        return stored(IndexDocuments.NAME, first.scoreDocs, from, to);
    }

    /** The names of what that query finds. */
    List<String> names(Query asked, int most) throws IOException {
        return stored(IndexDocuments.NAME, searcher.search(asked, last(most)).scoreDocs, 0, most);
    }

    /** What all of them are called. */
    Set<UUID> ids(Narrowed wanted) throws IOException {
        return searcher.search(wanted.asked(), new Identifying.All());
    }
}
