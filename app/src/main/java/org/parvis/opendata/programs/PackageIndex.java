package org.parvis.opendata.programs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
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
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.parvis.opendata.PublishedData;
import org.parvis.opendata.Version;
import org.parvis.organizations.Organization;
import org.parvis.organizations.Organizations;
import org.springframework.stereotype.Component;

/**
 * Finds datasets as clients of CKAN ask: by the classic grammar of Lucene, which is that of their
 * queries and filters. It is made anew when something was published and somebody asks.
 */
@Component
class PackageIndex {
    private static final String[] WORDS = {"title", "notes", "text"};
    private static final Analyzer ANALYZER =
            new PerFieldAnalyzerWrapper(
                    new KeywordAnalyzer(),
                    Map.of(
                            "title", new StandardAnalyzer(),
                            "notes", new StandardAnalyzer(),
                            "text", new StandardAnalyzer()));

    private final PublishedData data;
    private final Organizations organizations;
    private volatile Made made = new Made(List.of(), null);

    PackageIndex(PublishedData data, Organizations organizations) {
        this.data = data;
        this.organizations = organizations;
    }

    private record Made(List<Version> of, @Nullable IndexSearcher searcher) {}

    /**
     * Those that meet the query and all filters.
     *
     * @param sort as clients write it: {@code score desc, metadata_modified desc}
     */
    List<Version> find(String query, List<String> filters, String sort) {
        Made now = current();
        IndexSearcher searcher = now.searcher();
        if (searcher == null) {
            return List.of();
        }
        BooleanQuery.Builder both = new BooleanQuery.Builder();
        both.add(parsed(query), BooleanClause.Occur.MUST);
        filters.stream()
                .filter(filter -> !filter.isBlank())
                .forEach(filter -> both.add(parsed(filter), BooleanClause.Occur.FILTER));
        try {
            List<Version> found = new ArrayList<>();
            int all = Math.max(1, now.of().size());
            for (ScoreDoc hit : searcher.search(both.build(), all, sorted(sort)).scoreDocs) {
                found.add(now.of().get(hit.doc));
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Sort sorted(String sort) {
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
        if (query.length() > 2_000 || query.contains("/") && query.matches("(?s).*(^|[ (:])/.*")) {
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
        List<Version> all = data.all();
        Made known = made;
        if (known.of() != all) {
            known = new Made(all, searcher(all));
            made = known;
        }
        return known;
    }

    private IndexSearcher searcher(List<Version> all) {
        ByteBuffersDirectory directory = new ByteBuffersDirectory();
        try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(ANALYZER))) {
            for (Version version : all) {
                writer.addDocument(document(version));
            }
            writer.commit();
            writer.forceMerge(1);
            writer.commit();
            return new IndexSearcher(DirectoryReader.open(directory));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Document document(Version version) {
        Document one = new Document();
        text(one, "title", version.description().title().texts().values());
        text(one, "notes", version.description().summary().texts().values());
        text(
                one,
                "text",
                version.columns().stream().map(column -> column.name().replace('_', ' ')).toList());
        facets(version)
                .forEach((field, values) -> values.forEach(value -> exact(one, field, value)));
        sorted(one, "id", version.dataset().toString());
        sorted(one, "name", version.name());
        sorted(one, "title_string", version.description().title().in("fr"));
        exact(one, "owner_org", version.home().toString());
        sorted(one, "metadata_created", PackageWords.stamp(data.begun(version)) + "Z");
        sorted(one, "metadata_modified", PackageWords.stamp(version.signedAt()) + "Z");
        return one;
    }

    /** What results are counted by. */
    Map<String, List<String>> facets(Version version) {
        Map<String, List<String>> facets = new HashMap<>();
        facets.put(
                "organization",
                organizations.byHome(version.home()).map(Organization::code).stream().toList());
        facets.put(
                "groups",
                version.description().themes().stream()
                        .map(code -> code.toLowerCase(Locale.ROOT))
                        .toList());
        facets.put("tags", PackageWords.tagNames(version));
        facets.put("res_format", List.of("CSV"));
        facets.put("license_id", List.of(version.description().licence()));
        return facets;
    }

    private static void text(Document one, String field, Iterable<String> texts) {
        texts.forEach(text -> one.add(new TextField(field, text, Field.Store.NO)));
    }

    /** By which results can also be sorted. */
    private static void sorted(Document one, String field, String value) {
        exact(one, field, value);
        one.add(new SortedDocValuesField(field, new BytesRef(value)));
    }

    private static void exact(Document one, String field, String value) {
        one.add(new StringField(field, value, Field.Store.NO));
    }
}
