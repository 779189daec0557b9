package org.parvis.content;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import org.parvis.ds.Words;
import org.parvis.platform.Page;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** Shows a page of words, with who answers for it and when it was last read. */
@Controller
class PageController {
    private final Pages pages;
    private final InstantSource clock;
    private final ZoneId zone;

    PageController(Pages pages, InstantSource clock, ZoneId zone) {
        this.pages = pages;
        this.clock = clock;
        this.zone = zone;
    }

    @GetMapping({"/fr/pages/{slug}", "/en/pages/{slug}"})
    Page page(@PathVariable String slug, Words w) {
        ContentText text =
                pages.bySlug(w.lang(), slug)
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        String other = w.lang().equals("fr") ? "en" : "fr";
        String alternate =
                pages.inLanguage(text, other)
                        .map(twin -> "/" + other + "/pages/" + twin.slug())
                        .orElse("/" + other);
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        return Page.of("content/page", new ContentPage(text, text.expired(today)))
                .title(text.title())
                .alternate(alternate)
                .forAnybody();
    }
}
