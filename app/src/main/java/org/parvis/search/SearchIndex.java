package org.parvis.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.jspecify.annotations.Nullable;

/** The index of one language, made once and never changed: publishing makes another. */
final class SearchIndex {
    private static final Map<String, Float> FIELDS =
            Map.of("title", 6f, "keywords", 4f, "summary", 2f, "body", 1f);

    private final Language language;
    private final List<SearchDocument> documents;
    private final IndexSearcher searcher;
    private final Spelling spelling;

    SearchIndex(Language language, List<SearchDocument> documents) {
        this.language = language;
        this.documents = List.copyOf(documents);
        try {
            IndexReader reader = write();
            this.searcher = new IndexSearcher(reader);
            this.spelling = new Spelling(reader, shownWords());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    SearchAnswer ask(SearchQuestion question) {
        try {
            return find(question);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private SearchAnswer find(SearchQuestion question) throws IOException {
        List<Token> typed = Token.of(language, question.words());
        if (typed.isEmpty()) {
            return SearchAnswer.NOTHING;
        }
        TopDocs top = search(typed, question, typed.size());
        if (top.scoreDocs.length > 0) {
            return answer(top, question, typed, null, false);
        }
        if (question.asTyped()) {
            return some(typed, question, null);
        }
        String better = spelling.correct(question.words(), typed, this::known);
        List<Token> corrected = Token.of(language, better);
        TopDocs found = search(corrected, question, corrected.size());
        if (found.scoreDocs.length > 0) {
            return answer(found, question, corrected, better, false);
        }
        SearchAnswer some = some(typed, question, null);
        return some.total() > 0 ? some : some(corrected, question, better);
    }

    /** What holds some of the words, most of them first asked for. */
    private SearchAnswer some(
            List<Token> typed, SearchQuestion question, @Nullable String corrected)
            throws IOException {
        int words = typed.size();
        for (int least = Math.min((words + 1) / 2, words - 1); least > 0; least /= 2) {
            TopDocs top = search(typed, question, least);
            if (top.scoreDocs.length > 0) {
                return answer(top, question, typed, corrected, true);
            }
        }
        return SearchAnswer.NOTHING;
    }

    private SearchAnswer answer(
            TopDocs top,
            SearchQuestion question,
            List<Token> words,
            @Nullable String corrected,
            boolean some)
            throws IOException {
        return new SearchAnswer(
                results(top, question, words), top.scoreDocs.length, corrected, some);
    }

    /** What holds so many of the words at least; people also name what no page speaks of. */
    private TopDocs search(List<Token> typed, SearchQuestion question, int least)
            throws IOException {
        var query = new BooleanQuery.Builder();
        for (int i = 0; i < typed.size(); i++) {
            query.add(oneWord(typed.get(i), i == typed.size() - 1), Occur.SHOULD);
        }
        query.setMinimumNumberShouldMatch(least);
        var whole = new BooleanQuery.Builder().add(query.build(), Occur.MUST);
        if (question.kind() != null) {
            whole.add(new TermQuery(new Term("kind", question.kind().code())), Occur.FILTER);
        }
        return searcher.search(whole.build(), 100 * SearchQuestion.PAGE_SIZE);
    }

    /** A word counts by the best place where it stands; the last may be only begun. */
    private static Query oneWord(Token token, boolean last) {
        var ways = new ArrayList<Query>();
        FIELDS.forEach(
                (field, boost) ->
                        ways.add(
                                new BoostQuery(
                                        new TermQuery(new Term(field, token.stem())), boost)));
        if (last && token.word().length() > 1) {
            ways.add(
                    new BoostQuery(
                            new ConstantScoreQuery(
                                    new PrefixQuery(new Term("words", token.word()))),
                            0.5f));
        }
        return new DisjunctionMaxQuery(ways, 0.1f);
    }

    private boolean known(Token token, boolean last) {
        try {
            for (String field : FIELDS.keySet()) {
                if (searcher.getIndexReader().docFreq(new Term(field, token.stem())) > 0) {
                    return true;
                }
            }
            return last && searcher.count(new PrefixQuery(new Term("words", token.word()))) > 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<SearchResult> results(TopDocs top, SearchQuestion question, List<Token> typed)
            throws IOException {
        Set<String> stems = new LinkedHashSet<>();
        typed.forEach(token -> stems.add(token.stem()));
        String beginning = typed.getLast().word();
        int from = (question.page() - 1) * SearchQuestion.PAGE_SIZE;
        int to = Math.min(top.scoreDocs.length, from + SearchQuestion.PAGE_SIZE);
        var results = new ArrayList<SearchResult>();
        for (int i = from; i < to; i++) {
            Document stored = searcher.storedFields().document(top.scoreDocs[i].doc);
            SearchDocument found = documents.get(Integer.parseInt(stored.get("row")));
            results.add(
                    new SearchResult(
                            found,
                            Excerpt.of(language, found.title(), stems, beginning),
                            Excerpt.of(language, found.summary(), stems, beginning)));
        }
        return results;
    }

    private IndexReader write() throws IOException {
        var directory = new ByteBuffersDirectory();
        var analyzer =
                new PerFieldAnalyzerWrapper(language.stems(), Map.of("words", language.words()));
        try (var writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
            for (int row = 0; row < documents.size(); row++) {
                writer.addDocument(fields(documents.get(row), row));
            }
            writer.forceMerge(1);
        }
        return DirectoryReader.open(directory);
    }

    private static Document fields(SearchDocument from, int row) {
        String keywords = String.join(" ", from.keywords());
        var to = new Document();
        to.add(new StoredField("row", Integer.toString(row)));
        to.add(new StringField("kind", from.kind().code(), Field.Store.NO));
        to.add(new TextField("title", from.title(), Field.Store.NO));
        to.add(new TextField("keywords", keywords, Field.Store.NO));
        to.add(new TextField("summary", from.summary(), Field.Store.NO));
        to.add(new TextField("body", from.body(), Field.Store.NO));
        for (String text : List.of(from.title(), keywords, from.summary(), from.body())) {
            to.add(new TextField("words", text, Field.Store.NO));
        }
        return to;
    }

    /** Folded word to the word as written, so that a correction comes back with its accents. */
    private Map<String, String> shownWords() {
        var shown = new HashMap<String, String>();
        for (SearchDocument document : documents) {
            var texts = new ArrayList<>(document.keywords());
            texts.addAll(List.of(document.title(), document.summary(), document.body()));
            for (String text : texts) {
                for (Token token : Token.of(language, text)) {
                    String written = text.substring(token.start(), token.end());
                    int cut = Math.max(written.lastIndexOf('\''), written.lastIndexOf('’'));
                    shown.putIfAbsent(token.word(), written.substring(cut + 1).toLowerCase());
                }
            }
        }
        return shown;
    }
}
