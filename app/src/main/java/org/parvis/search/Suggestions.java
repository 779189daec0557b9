package org.parvis.search;

import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;

/** What somebody may mean while they type: each word may be only its beginning. */
final class Suggestions {
    /** What is seen at a glance. */
    static final int MOST = 6;

    private static final int SHORTEST = 2;
    private static final int MOST_WORDS = 8;

    private final Analysis analysis;

    Suggestions(Analysis analysis) {
        this.analysis = analysis;
    }

    /** What begins so; nothing before enough is typed to say anything. */
    Optional<Query> begin(String typed) {
        List<String> words =
                Token.cut(analysis.words(), typed).stream()
                        .map(Token::word)
                        .filter(word -> word.length() >= SHORTEST)
                        .limit(MOST_WORDS)
                        .toList();
        if (words.isEmpty()) {
            return Optional.empty();
        }
        var all = new BooleanQuery.Builder();
        words.forEach(
                word -> all.add(new PrefixQuery(new Term(IndexFields.EXACT, word)), Occur.MUST));
        return Optional.of(all.build());
    }
}
