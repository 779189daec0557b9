package org.parvis.opendata.programs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.queryparser.classic.MultiFieldQueryParser;
import org.apache.lucene.queryparser.classic.ParseException;
import org.apache.lucene.queryparser.classic.QueryParser;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Finds datasets as clients of CKAN ask: by the classic grammar of Lucene, which is that of their
 * queries and filters. It is made anew when something was published and somebody asks.
 */
@Component
class PackageIndex {
    private static final int LONGEST = 2_000;
    private static final String[] WORDS = {"title", "notes", "text"};
    private static final Analyzer ANALYZER =
            new PerFieldAnalyzerWrapper(
                    new KeywordAnalyzer(),
                    Map.of(
                            "title", new StandardAnalyzer(),
                            "notes", new StandardAnalyzer(),
                            "text", new StandardAnalyzer()));

    private final AllDatasets data;
    private final PackageDocuments documents;
    private volatile Made made = new Made(List.of(), null);

    PackageIndex(AllDatasets data, PackageDocuments documents) {
        this.data = data;
        this.documents = documents;
    }

    private record Made(List<Catalogued> of, @Nullable IndexSearcher searcher) {}

    /**
     * Those that meet the query and all filters.
     *
     * @param sort as clients write it: {@code score desc, metadata_modified desc}
     */
    List<Catalogued> find(String query, List<String> filters, String sort) {
        Made now = current();
        IndexSearcher searcher = now.searcher();
        if (searcher == null) {
            return List.of();
        }
        try {
            List<Catalogued> found = new ArrayList<>();
            int all = Math.max(1, now.of().size());
            Query asked = asked(query, filters);
            for (ScoreDoc hit : searcher.search(asked, all, sorted(sort)).scoreDocs) {
                found.add(now.of().get(hit.doc));
            }
            return found;
        } catch (IndexSearcher.TooManyClauses many) {
            throw CkanError.costly("Too many conditions");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Query asked(String query, List<String> filters) {
        BooleanQuery.Builder both = new BooleanQuery.Builder();
        both.add(parsed(query), BooleanClause.Occur.MUST);
        filters.stream()
                .filter(filter -> !filter.isBlank())
                .forEach(filter -> both.add(parsed(filter), BooleanClause.Occur.FILTER));
        return both.build();
    }

    private static Sort sorted(String sort) {
        if (sort.length() > LONGEST) {
            throw CkanError.query("Cannot sort by it");
        }
        SortField[] orders =
                Stream.of(sort.split(","))
                        .map(String::strip)
                        .filter(order -> !order.isEmpty())
                        .map(PackageIndex::order)
                        .toArray(SortField[]::new);
        return orders.length == 0 ? Sort.RELEVANCE : new Sort(orders);
    }

    private static SortField order(String written) {
        String order = written.toLowerCase(Locale.ROOT);
        boolean descending = order.endsWith(" desc");
        String field = order.replaceFirst(" +(asc|desc)$", "");
        return switch (field) {
            // Lucene has the best first, unless it is turned
            case "score" -> new SortField(null, SortField.Type.SCORE, order.endsWith(" asc"));
            case "id", "name", "title_string", "metadata_created", "metadata_modified" ->
                    new SortField(field, SortField.Type.STRING, descending);
            case "title" -> new SortField("title_string", SortField.Type.STRING, descending);
            default -> throw CkanError.query("Cannot sort by field: " + field);
        };
    }

    private static Query parsed(String query) {
        if (query.isBlank() || query.equals("*:*") || query.equals("*")) {
            return MatchAllDocsQuery.INSTANCE;
        }
        if (query.length() > LONGEST
                || query.contains("/") && query.matches("(?s).*(^|[ (:])/.*")) {
            throw CkanError.costly("Too long, or a regular expression");
        }
        MultiFieldQueryParser parser = new MultiFieldQueryParser(WORDS, ANALYZER);
        parser.setDefaultOperator(QueryParser.Operator.AND);
        parser.setAllowLeadingWildcard(false);
        try {
            return parser.parse(query);
        } catch (ParseException | RuntimeException | StackOverflowError unread) {
            throw CkanError.costly("Cannot parse the query");
        }
    }

    @SuppressWarnings("ReferenceEquality") // what was published is another list each time
    private Made current() {
        List<Catalogued> all = data.all();
        Made known = made;
        if (known.of() != all) {
            known = new Made(all, searcher(all));
            made = known;
        }
        return known;
    }

    private IndexSearcher searcher(List<Catalogued> all) {
        ByteBuffersDirectory directory = new ByteBuffersDirectory();
        try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(ANALYZER))) {
            for (Catalogued one : all) {
                writer.addDocument(documents.of(one));
            }
            writer.commit();
            writer.forceMerge(1);
            writer.commit();
            return new IndexSearcher(DirectoryReader.open(directory));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
