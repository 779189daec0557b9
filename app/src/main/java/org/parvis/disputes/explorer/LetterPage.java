package org.parvis.disputes.explorer;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.parvis.ds.Words;

/**
 * A letter to print. Names and addresses are written by hand: none is asked for here.
 *
 * @param paragraphs its words, with a line to write on where an answer was left out
 * @param back the page that it was opened from
 */
record LetterPage(String title, String subject, List<String> paragraphs, String back) {
    private static final Pattern PLACE = Pattern.compile("\\{\\{([^}]*)}}");
    private static final String LINE = "____________________";

    static LetterPage of(Answers answers, Explorer.Letter letter, String back, Words w) {
        return new LetterPage(
                w.typeset(letter.title().in(w.lang())),
                filled(letter.subject().in(w.lang()), answers, w),
                Stream.of(letter.body().in(w.lang()).split("\\n\\s*\\n"))
                        .map(paragraph -> filled(paragraph.strip(), answers, w))
                        .toList(),
                back);
    }

    private static String filled(String text, Answers answers, Words w) {
        return PLACE.matcher(w.typeset(text))
                .replaceAll(place -> Matcher.quoteReplacement(said(place.group(1), answers, w)));
    }

    private static String said(String id, Answers answers, Words w) {
        String said =
                answers.explorer()
                        .question(id)
                        .map(
                                question ->
                                        ExplorerPaths.said(
                                                question, answers.given().getOrDefault(id, ""), w))
                        .orElse("");
        return said.isEmpty() ? LINE : said;
    }
}
