package org.parvis.content;

import java.util.List;
import java.util.stream.Stream;
import org.parvis.ds.MessageCatalogue;
import org.parvis.ds.Words;
import org.parvis.search.SearchDocument;
import org.parvis.search.SearchSource;
import org.springframework.stereotype.Component;

/** Lets people find the pages by their words. */
@Component
class PageSource implements SearchSource {
    private final Pages pages;
    private final References references;
    private final MessageCatalogue messages;

    PageSource(Pages pages, References references, MessageCatalogue messages) {
        this.references = references;
        this.pages = pages;
        this.messages = messages;
    }

    @Override
    public Stream<SearchDocument> documents(String lang) {
        Words w = messages.forLanguage(lang);
        return pages.in(lang).stream()
                .filter(page -> page.section() != Section.BODIES) // its page is found as a body
                .map(page -> document(page, w).titledElsewhere(elsewhere(page)));
    }

    private String elsewhere(ContentText page) {
        return pages.find(page.key(), SearchSource.other(page.lang()))
                .map(ContentText::title)
                .orElse("");
    }

    private SearchDocument document(ContentText page, Words w) {
        return SearchDocument.of(
                        page.section().code() + "/" + page.stem(),
                        page.kind().found(page.section()),
                        page.address(),
                        page.title(),
                        page.summary(),
                        references.text(page.text(), w))
                .withKeywords(page.placing().keywords())
                .withNotes(List.of(w.say("content.page.reviewed", w.date(page.reviewed()))));
    }
}
