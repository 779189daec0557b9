package org.parvis.disputes.explorer;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.parvis.disputes.Article;
import org.parvis.ds.Words;

/**
 * A provision as it is shown.
 *
 * @param says what it says; empty while it is to be confirmed, for it is not ours to say then
 * @param status who read it when, or that nobody has
 */
record FoundArticle(String citation, String says, String status, String source, String host) {
    static List<FoundArticle> of(List<Article> articles, Words w) {
        return articles.stream()
                .map(
                        one ->
                                new FoundArticle(
                                        one.citation().in(w.lang()),
                                        one.firm() ? w.typeset(one.says().in(w.lang())) : "",
                                        status(one, w),
                                        one.source().toString(),
                                        Objects.requireNonNullElse(one.source().getHost(), "")))
                .toList();
    }

    private static String status(Article article, Words w) {
        LocalDate read = article.read();
        return read == null
                ? w.say("disputes.explorer.article.confirm")
                : w.say("disputes.explorer.article.read", w.date(read));
    }
}
