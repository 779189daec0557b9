package org.parvis.content;

import gg.jte.Content;
import java.util.Optional;
import org.parvis.catalogue.spi.BodyWords;
import org.parvis.ds.Words;
import org.springframework.stereotype.Component;

/** What bodies wrote of themselves, for their public pages. */
@Component
class WordsOfBodies implements BodyWords {
    private final Pages pages;
    private final References references;

    WordsOfBodies(Pages pages, References references) {
        this.references = references;
        this.pages = pages;
    }

    @Override
    public Optional<Content> of(String body, Words w) {
        return PageKey.of(Section.BODIES.folder(), body)
                .flatMap(key -> pages.find(key, w.lang()))
                .map(page -> output -> output.writeContent(references.html(page.html(), w)));
    }
}
