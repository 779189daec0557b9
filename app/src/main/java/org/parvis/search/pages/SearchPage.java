package org.parvis.search.pages;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.Choice;
import org.parvis.ds.Status;
import org.parvis.ds.Tone;
import org.parvis.ds.Words;
import org.parvis.platform.words.Telephones;
import org.parvis.search.SearchFact;
import org.parvis.search.SearchKind;
import org.parvis.search.asking.SearchAnswer;
import org.parvis.search.asking.SearchQuestion;
import org.parvis.search.asking.SearchResult;

/** The results page: what was asked, what was found, and the ways on from it. */
record SearchPage(String lang, SearchQuestion asked, SearchAnswer answer) {
    String action() {
        return lang.equals("en") ? "/en/search" : "/fr/recherche";
    }

    boolean asks() {
        return !asked.words().isEmpty();
    }

    boolean empty() {
        return answer.total() == 0;
    }

    /** By what a telephone calls the number that was asked for. */
    @Nullable String dialled() {
        SearchAnswer.AtOnce told = answer.atOnce();
        return told != null && told.fact() == SearchFact.PHONE
                ? Telephones.dialled(told.text())
                : null;
    }

    /** The words really searched: the corrected ones when there was a correction. */
    String searched() {
        String corrected = answer.corrected();
        return corrected == null ? asked.words() : corrected;
    }

    String asTyped() {
        return link(asked.kind(), 1, true);
    }

    @Nullable String previous() {
        return asked.page() > 1 ? link(asked.kind(), asked.page() - 1, asked.asTyped()) : null;
    }

    @Nullable String next() {
        boolean more =
                asked.page() < SearchQuestion.MOST_PAGES
                        && asked.page() * SearchQuestion.PAGE_SIZE < answer.total();
        return more ? link(asked.kind(), asked.page() + 1, asked.asTyped()) : null;
    }

    /** The same search among every kind of thing. */
    String everywhere() {
        return link(null, 1, asked.asTyped());
    }

    /** The kinds that the question finds, with how many; the one that is chosen stays. */
    List<Choice> kinds(Words w) {
        var choices = new ArrayList<Choice>();
        choices.add(Choice.of("", w.say("search.kind.all")).checked(asked.kind() == null));
        Arrays.stream(SearchKind.values())
                .filter(kind -> kind == asked.kind() || many(kind) > 0)
                .map(
                        kind ->
                                Choice.of(
                                                kind.code(),
                                                w.say(
                                                        "search.kind.many",
                                                        w.say(
                                                                "search.kind."
                                                                        + kind.code()
                                                                        + ".long"),
                                                        many(kind)))
                                        .checked(kind == asked.kind()))
                .forEach(choices::add);
        return choices;
    }

    private int many(SearchKind kind) {
        return answer.kinds().getOrDefault(kind, 0);
    }

    Status tag(SearchResult result, Words w) {
        SearchKind kind = result.document().kind();
        return Status.of(w.say("search.kind." + kind.code()), tone(kind));
    }

    private static Tone tone(SearchKind kind) {
        return switch (kind) {
            case SERVICE -> Tone.PROGRESS;
            case DATA -> Tone.INFO;
            case EVENT, TOPIC, ANSWER, STEPS, GUIDE, INFORMATION, BODY -> Tone.NEUTRAL;
        };
    }

    private String link(@Nullable SearchKind kind, int page, boolean exact) {
        var link = new StringBuilder(action()).append("?q=");
        link.append(URLEncoder.encode(asked.words(), StandardCharsets.UTF_8));
        if (kind != null) {
            link.append("&k=").append(kind.code());
        }
        if (page > 1) {
            link.append("&p=").append(page);
        }
        return exact ? link.append("&exact=1").toString() : link.toString();
    }
}
