package org.parvis.disputes.explorer;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parvis.ds.MessageCatalogue;
import org.parvis.ds.Words;
import org.parvis.search.SearchDocument;
import org.parvis.search.SearchKind;
import org.parvis.search.SearchSource;
import org.springframework.stereotype.Component;

/** Lets people find the explorers by what happened to them, in their words. */
@Component
class ExplorerSource implements SearchSource {
    private final Explorers explorers;
    private final MessageCatalogue messages;

    ExplorerSource(Explorers explorers, MessageCatalogue messages) {
        this.explorers = explorers;
        this.messages = messages;
    }

    @Override
    public Stream<SearchDocument> documents(String lang) {
        Words w = messages.forLanguage(lang);
        Words other = messages.forLanguage(SearchSource.other(lang));
        return explorers.all().stream()
                .map(one -> document(one, w).titledElsewhere(title(one, other)));
    }

    private static String title(Explorer explorer, Words w) {
        return w.typeset(explorer.title().in(w.lang()));
    }

    private static SearchDocument document(Explorer explorer, Words w) {
        String lang = w.lang();
        return SearchDocument.of(
                        "explorer/" + explorer.code(),
                        SearchKind.INFORMATION,
                        ExplorerPaths.of(explorer, lang),
                        title(explorer, w),
                        w.typeset(explorer.lead().in(lang)),
                        asked(explorer, lang))
                .withKeywords(Arrays.asList(explorer.keywords().in(lang).split("\\s*,\\s*")))
                .withNotes(
                        List.of(
                                w.say("disputes.explorer.minutes"),
                                w.say("disputes.explorer.noName")));
    }

    /**
     * Each question and each answer is a sentence of its own: what is found shows that one only.
     */
    private static String asked(Explorer explorer, String lang) {
        return explorer.questions().stream()
                .flatMap(
                        question ->
                                Stream.concat(
                                        Stream.of(question.label().in(lang)),
                                        question.options().stream()
                                                .map(option -> option.label().in(lang) + ".")))
                .collect(Collectors.joining(" "));
    }
}
