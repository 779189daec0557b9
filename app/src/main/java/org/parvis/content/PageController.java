package org.parvis.content;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.parvis.ds.ServiceRow;
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
    private final Pages pages;
    private final Listed listed;
    private final InstantSource clock;
    private final ZoneId zone;

    PageController(Pages pages, Listed listed, InstantSource clock, ZoneId zone) {
        this.pages = pages;
        this.listed = listed;
        this.clock = clock;
        this.zone = zone;
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
        ContentText text =
                pages.bySlug(section, w.lang(), slug)
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        String other = w.lang().equals("fr") ? "en" : "fr";
        String alternate =
                pages.inLanguage(text, other).map(ContentText::address).orElse("/" + other);
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        List<ServiceRow> services = listed.rows(text, w);
        return Page.of("content/page", new ContentPage(text, text.expired(today), services))
                .title(text.title())
                .alternate(alternate)
                .summary(text.summary())
                .forAnybody();
    }
}
