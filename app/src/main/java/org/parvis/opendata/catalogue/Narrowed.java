package org.parvis.opendata.catalogue;

import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.queryparser.classic.QueryParser;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.WildcardQuery;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.Home;

/**
 * To what people narrow the catalogue.
 *
 * @param theme code of a theme; empty for all
 * @param home of a body; nothing for all
 * @param words each of which stands, as a part of a word, in what is said of a dataset ({@link
 *     CatalogueTerms#text})
 */
public record Narrowed(String theme, @Nullable Home home, List<String> words) {
    public Narrowed {
        words = List.copyOf(words);
    }

    Query asked() {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        all.add(MatchAllDocsQuery.INSTANCE, BooleanClause.Occur.FILTER);
        if (!theme.isEmpty()) {
            all.add(
                    new TermQuery(new Term(IndexDocuments.THEME, theme)),
                    BooleanClause.Occur.FILTER);
        }
        if (home != null) {
            all.add(
                    new TermQuery(new Term(IndexDocuments.HOME, home.toString())),
                    BooleanClause.Occur.FILTER);
        }
        words.stream()
                .filter(word -> !word.isEmpty())
                .distinct()
                .map(word -> new Term(IndexDocuments.SAID, "*" + QueryParser.escape(word) + "*"))
                .forEach(term -> all.add(new WildcardQuery(term), BooleanClause.Occur.FILTER));
        return all.build();
    }
}
