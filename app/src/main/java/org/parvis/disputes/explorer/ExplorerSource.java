package org.parvis.disputes.explorer;

import java.util.Arrays;
import java.util.List;
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
    public List<SearchDocument> documents(String lang) {
        Words w = messages.forLanguage(lang);
        return explorers.all().stream().map(one -> document(one, w)).toList();
    }

    private static SearchDocument document(Explorer explorer, Words w) {
        String lang = w.lang();
        List<String> asked =
                explorer.questions().stream()
                        .flatMap(question -> question.options().stream())
                        .map(option -> option.label().in(lang))
                        .toList();
        return SearchDocument.of(
                        "explorer/" + explorer.code(),
                        SearchKind.INFORMATION,
                        ExplorerPaths.of(explorer, lang),
                        w.typeset(explorer.title().in(lang)),
                        w.typeset(explorer.lead().in(lang)),
                        String.join("\n", asked))
                .withKeywords(Arrays.asList(explorer.keywords().in(lang).split("\\s*,\\s*")))
                .withNotes(
                        List.of(
                                w.say("disputes.explorer.minutes"),
                                w.say("disputes.explorer.noName")));
    }
}
