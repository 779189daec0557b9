package org.parvis.opendata.programs;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.lucene.queryparser.classic.MultiFieldQueryParser;
import org.apache.lucene.queryparser.classic.ParseException;
import org.apache.lucene.queryparser.classic.QueryParser;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.parvis.opendata.catalogue.CatalogueIndex;
import org.parvis.opendata.catalogue.IndexFacets;
import org.parvis.opendata.catalogue.IndexQuestion;

/**
 * A question of clients of CKAN, in the classic grammar of Lucene, which is that of their queries
 * and filters.
 *
 * @param filters all of which a dataset must meet
 * @param sort as they write it: {@code score desc, metadata_modified desc}
 * @param from how many of those that are found are left out before the first that is given
 * @param most how many are given
 */
record PackageQuestion(
        String query,
        List<String> filters,
        String sort,
        int from,
        int most,
        IndexFacets.Wanted counted) {
    private static final int LONGEST = 2_000;
    private static final String[] WORDS = {"title", "notes", "text"};

    PackageQuestion {
        filters = filters.stream().filter(filter -> !PackageQuestion.anything(filter)).toList();
    }

    /** As it is put to the index. */
    IndexQuestion put() {
        return new IndexQuestion(asked(), order(), from, most, counted);
    }

    /** What a dataset must be to be found. */
    private Query asked() {
        Query first = parsed(query);
        if (filters.isEmpty()) {
            return first;
        }
        BooleanQuery.Builder both = new BooleanQuery.Builder();
        both.add(first, BooleanClause.Occur.MUST);
        filters.forEach(filter -> both.add(parsed(filter), BooleanClause.Occur.FILTER));
        return both.build();
    }

    private static boolean anything(String query) {
        return query.isBlank() || query.equals("*:*") || query.equals("*");
    }

    private static Query parsed(String query) {
        if (anything(query)) {
            return MatchAllDocsQuery.INSTANCE;
        }
        if (query.length() > LONGEST
                || query.contains("/") && query.matches("(?s).*(^|[ (:])/.*")) {
            throw CkanError.costly("Too long, or a regular expression");
        }
        MultiFieldQueryParser parser = new MultiFieldQueryParser(WORDS, CatalogueIndex.ANALYZER);
        parser.setDefaultOperator(QueryParser.Operator.AND);
        parser.setAllowLeadingWildcard(false);
        try {
            return parser.parse(query);
        } catch (ParseException | RuntimeException | StackOverflowError unread) {
            throw CkanError.costly("Cannot parse the query");
        }
    }

    /** In which order. */
    private Sort order() {
        if (sort.length() > LONGEST) {
            throw CkanError.query("Cannot sort by it");
        }
        SortField[] orders =
                Stream.of(sort.split(","))
                        .map(String::strip)
                        .filter(order -> !order.isEmpty())
                        .map(PackageQuestion::order)
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
}
