package org.parvis.content;

import java.util.Optional;
import org.parvis.ds.Words;
import org.parvis.platform.Page;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** Shows a page of words, with the services that it lists and who answers for it. */
@Controller
class PageController {
    private static final int MOVED = 301;
    private static final int GONE = 410;

    private final Pages pages;
    private final ContentPages content;

    PageController(Pages pages, ContentPages content) {
        this.pages = pages;
        this.content = content;
    }

    @GetMapping({"/fr/pages/{slug}", "/en/pages/{slug}"})
    Page page(@PathVariable String slug, Words w) {
        return page(Section.PAGES, slug, w);
    }

    @GetMapping({"/fr/evenements/{slug}", "/en/life-events/{slug}"})
    Page event(@PathVariable String slug, Words w) {
        return page(Section.EVENTS, slug, w);
    }

    @GetMapping({"/fr/themes/{slug}", "/en/topics/{slug}"})
    Page topic(@PathVariable String slug, Words w) {
        return page(Section.TOPICS, slug, w);
    }

    @GetMapping({"/fr/nouvelles/{slug}", "/en/news/{slug}"})
    Page news(@PathVariable String slug, Words w) {
        return page(Section.NEWS, slug, w);
    }

    private Page page(Section section, String slug, Words w) {
        String address = section.path(w.lang()) + "/" + slug;
        return pages.at(address).map(text -> shown(text, w)).orElseGet(() -> gone(address, w));
    }

    private Page shown(ContentText text, Words w) {
        String other = w.lang().equals("fr") ? "en" : "fr";
        String alternate =
                pages.inLanguage(text, other).map(ContentText::address).orElse("/" + other);
        return Page.of("content/page", content.of(text, w))
                .title(text.title())
                .alternate(alternate)
                .summary(text.summary())
                .forAnybody();
    }

    /** Where a page stood: on to where it is now, or to what takes its place; else it is gone. */
    private Page gone(String address, Words w) {
        PageKey key =
                pages.shelf()
                        .owner(address)
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return pages.find(key, w.lang())
                .or(() -> successor(key, w.lang()))
                .map(to -> Page.redirect(to.address()).status(MOVED))
                .orElseGet(
                        () ->
                                Page.of("content/gone", new ContentPage.Gone(w.lang()))
                                        .title(w.say("content.gone.title"))
                                        .status(GONE));
    }

    private Optional<ContentText> successor(PageKey key, String lang) {
        return Optional.ofNullable(pages.successor(key)).flatMap(next -> pages.find(next, lang));
    }
}
