package org.parvis.disputes.explorer;

import java.time.LocalDate;
import org.parvis.ds.Words;

/** Addresses of an explorer, and its answers in words. */
final class ExplorerPaths {
    private ExplorerPaths() {}

    static String other(String lang) {
        return lang.equals("fr") ? "en" : "fr";
    }

    static String of(Explorer explorer, String lang) {
        return (lang.equals("fr") ? "/fr/vos-droits/" : "/en/your-rights/")
                + explorer.slug().in(lang);
    }

    /** With answers, as they were sealed. */
    static String with(Explorer explorer, String sealed, String lang) {
        return of(explorer, lang) + (sealed.isEmpty() ? "" : "?a=" + sealed);
    }

    /** Where one answer is changed. */
    static String edit(Explorer explorer, String sealed, String question, String lang) {
        return with(explorer, sealed, lang) + "&q=" + question;
    }

    static String letter(Explorer explorer, Explorer.Letter letter, String sealed, String lang) {
        return of(explorer, lang)
                + (lang.equals("fr") ? "/lettres/" : "/letters/")
                + letter.id()
                + (sealed.isEmpty() ? "" : "?a=" + sealed);
    }

    /** An answer in words; empty when it was left out. */
    static String said(Question question, String answer, Words w) {
        return answer.isEmpty()
                ? ""
                : switch (question.kind()) {
                    case CHOICE ->
                            question.option(answer)
                                    .map(one -> w.typeset(one.inWords().in(w.lang())))
                                    .orElse("");
                    case DAY -> w.date(LocalDate.parse(answer));
                    case WORDS -> answer;
                };
    }
}
