package org.parvis.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.function.FunctionScoreQuery;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DoubleValuesSource;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;

/** The index of one language, made once and never changed: publishing makes another. */
final class SearchIndex {
    private static final int DEEPEST = 100 * SearchQuestion.PAGE_SIZE;

    private final List<SearchDocument> documents;
    private final QueryWriter queries;
    private final IndexSearcher searcher;
    private final KindCounts counts;
    private final Spelling spelling;
    private final Excerpts excerpts;
    private final Bets bets;
    private final Suggestions suggestions;

    SearchIndex(Language language, Lexicon lexicon, List<SearchDocument> documents) {
        this.documents = List.copyOf(documents);
        Analysis analysis = new Analysis(language, lexicon);
        this.queries = new QueryWriter(analysis);
        this.excerpts = new Excerpts(language, analysis);
        this.bets = new Bets(analysis, lexicon.bets());
        this.suggestions = new Suggestions(analysis);
        try {
            var made = IndexMaker.make(analysis, lexicon, this.documents);
            IndexReader reader = made.reader();
            this.searcher = new IndexSearcher(reader);
            this.counts = new KindCounts(reader);
            this.spelling = new Spelling(language, analysis, reader, made.shown());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    SearchAnswer ask(SearchQuestion question, LocalDate today) {
        try {
            String better =
                    question.asTyped()
                            ? question.words()
                            : spelling.correct(question.words(), this::known);
            String corrected = better.equals(question.words()) ? null : better;
            SearchAnswer answer = answer(question, better, corrected, today);
            return corrected != null && answer.total() == 0
                    ? answer(question, question.words(), null, today)
                    : answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Titles of what somebody may mean who typed that much: what begins so; else what the question
     * finds. A mistake is not corrected before the end of the word.
     */
    List<String> suggest(SearchQuestion typed) {
        Query begun = suggestions.begin(typed.words()).orElse(null);
        if (begun == null) {
            return List.of();
        }
        Query asked = queries.write(typed.words()).map(QueryWriter.Written::any).orElse(begun);
        try {
            List<Integer> rows =
                    rows(
                            null,
                            new BooleanQuery.Builder()
                                    .add(begun, Occur.MUST)
                                    .add(asked, Occur.SHOULD)
                                    .build());
            return titles(rows.isEmpty() ? rows(null, asked) : rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> titles(List<Integer> rows) {
        return rows.stream()
                .map(row -> documents.get(row).title())
                .distinct()
                .limit(Suggestions.MOST)
                .toList();
    }

    private SearchAnswer answer(
            SearchQuestion question, String words, @Nullable String corrected, LocalDate today)
            throws IOException {
        QueryWriter.Written written = queries.write(words).orElse(null);
        if (written == null) {
            return SearchAnswer.NOTHING;
        }
        boolean enough = searcher.count(written.any()) > 0;
        Query query = enough ? written.any() : written.one();
        List<Integer> rows = rows(question.kind(), query);
        bets.first(words, today).flatMap(this::row).ifPresent(row -> first(rows, row));
        return new SearchAnswer(
                page(rows, question, query),
                rows.size(),
                corrected,
                searcher.count(written.all()) == 0,
                counts.of(searcher, query));
    }

    private static void first(List<Integer> rows, Integer row) {
        if (rows.remove(row)) {
            rows.addFirst(row);
        }
    }

    private static Query of(@Nullable SearchKind kind, Query query) {
        return kind == null
                ? query
                : new BooleanQuery.Builder()
                        .add(query, Occur.MUST)
                        .add(new TermQuery(new Term(IndexFields.KIND, kind.code())), Occur.FILTER)
                        .build();
    }

    private List<Integer> rows(@Nullable SearchKind kind, Query query) throws IOException {
        Query scored =
                FunctionScoreQuery.boostByValue(
                        query, DoubleValuesSource.fromDoubleField(IndexFields.PRIOR));
        var stored = searcher.storedFields();
        List<Integer> rows = new ArrayList<>();
        for (ScoreDoc hit : searcher.search(of(kind, scored), DEEPEST).scoreDocs) {
            IndexableField row = stored.document(hit.doc).getField(IndexFields.ROW);
            if (row != null) {
                rows.add(row.numericValue().intValue());
            }
        }
        return rows;
    }

    private Optional<Integer> row(String id) {
        for (int row = 0; row < documents.size(); row++) {
            if (documents.get(row).id().equals(id)) {
                return Optional.of(row);
            }
        }
        return Optional.empty();
    }

    private List<SearchResult> page(List<Integer> rows, SearchQuestion question, Query query) {
        return rows.stream()
                .skip((question.page() - 1L) * SearchQuestion.PAGE_SIZE)
                .limit(SearchQuestion.PAGE_SIZE)
                .map(row -> excerpts.of(documents.get(row), query))
                .toList();
    }

    /** Whether search knows the word, or one that begins so. */
    private boolean known(Token token) {
        try {
            return searcher.getIndexReader().docFreq(new Term(IndexFields.SPELLING, token.word()))
                            > 0
                    || searcher.count(new PrefixQuery(new Term(IndexFields.EXACT, token.word())))
                            > 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
