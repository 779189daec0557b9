package org.parvis.participation.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parvis.participation.DraftText.Article;
import org.parvis.participation.DraftText.Paragraph;
import org.parvis.participation.DraftText.TextVersion;
import org.parvis.platform.words.WordDifference;

/**
 * One version of a text beside an earlier one, in the order of the later one; what is gone stands
 * where it stood, after the paragraph that came before it.
 */
record TextChange(List<Row> rows) {
    /**
     * One paragraph in both.
     *
     * @param article the code of its article in the later version; in the earlier one if it is gone
     */
    sealed interface Row {
        String article();

        String code();

        record Kept(String article, String code, String text, boolean moved) implements Row {}

        record Reworded(String article, String code, boolean moved, WordDifference difference)
                implements Row {}

        record Added(String article, String code, String text) implements Row {}

        record Gone(String article, String code, String text) implements Row {}
    }

    /** Where a paragraph stands, and which one comes before it; nothing before the first. */
    private record Stood(Article article, Paragraph paragraph, String previous) {
        String text(String lang) {
            return paragraph.text().in(lang);
        }
    }

    static TextChange between(TextVersion before, TextVersion after, String lang) {
        Map<String, Stood> was = stood(before);
        Map<String, Stood> is = stood(after);
        List<Row> rows = new ArrayList<>();
        is.forEach((code, now) -> rows.add(row(code, was.get(code), now, lang)));
        was.forEach(
                (code, then) -> {
                    if (!is.containsKey(code)) {
                        rows.add(after(then.previous(), rows), gone(code, then, lang));
                    }
                });
        return new TextChange(List.copyOf(rows));
    }

    private static Map<String, Stood> stood(TextVersion version) {
        Map<String, Stood> all = new LinkedHashMap<>();
        String previous = "";
        for (Article article : version.articles()) {
            for (Paragraph paragraph : article.paragraphs()) {
                all.put(paragraph.code(), new Stood(article, paragraph, previous));
                previous = paragraph.code();
            }
        }
        return all;
    }

    private static Row row(String code, @Nullable Stood was, Stood is, String lang) {
        String article = is.article().code();
        String text = is.text(lang);
        if (was == null) {
            return new Row.Added(article, code, text);
        }
        boolean moved = !was.article().code().equals(article);
        String before = was.text(lang);
        return before.equals(text)
                ? new Row.Kept(article, code, text, moved)
                : new Row.Reworded(article, code, moved, WordDifference.between(before, text));
    }

    private static Row gone(String code, Stood was, String lang) {
        return new Row.Gone(was.article().code(), code, was.text(lang));
    }

    /** Right after that one; at the beginning for none. */
    private static int after(String code, List<Row> rows) {
        int at = 0;
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).code().equals(code)) {
                at = i + 1;
            }
        }
        return at;
    }

    /** How many paragraphs are not as they were. */
    long changed() {
        return rows.stream().filter(row -> !(row instanceof Row.Kept kept) || kept.moved()).count();
    }
}
