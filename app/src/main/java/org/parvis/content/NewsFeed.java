package org.parvis.content;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import org.parvis.ds.Words;
import org.parvis.platform.Settings;
import org.parvis.platform.web.PageRenderer;
import org.parvis.platform.words.AtomDocument;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The news as an Atom feed (RFC 4287), for whoever reads them in a program of their own. */
@Controller
class NewsFeed {
    private static final int MOST = 50;

    private static final MediaType FEED =
            new MediaType(MediaType.APPLICATION_ATOM_XML, StandardCharsets.UTF_8);

    private final Pages pages;
    private final Settings settings;
    private final ZoneId zone;

    NewsFeed(Pages pages, Settings settings, ZoneId zone) {
        this.pages = pages;
        this.settings = settings;
        this.zone = zone;
    }

    /** Where the feed of a language is. */
    static String address(String lang) {
        return Section.NEWS.path(lang) + ".atom";
    }

    @GetMapping({"/fr/nouvelles.atom", "/en/news.atom"})
    ResponseEntity<byte[]> feed(HttpServletRequest request, Words w) {
        List<ContentText> newest = pages.news(w.lang(), MOST);
        request.setAttribute(PageRenderer.FOR_ANYBODY, Boolean.TRUE);
        return ResponseEntity.ok()
                .contentType(FEED)
                .body(
                        AtomDocument.bytes(
                                new AtomDocument.Head(
                                        w.lang(),
                                        w.say("content.news.feed", w.say("ds.site")),
                                        w.say("ds.site"),
                                        settings.publicUrl() + address(w.lang()),
                                        settings.publicUrl() + "/" + w.lang()),
                                newest.stream().map(this::entry).toList()));
    }

    private AtomDocument.Entry entry(ContentText one) {
        return new AtomDocument.Entry(
                settings.publicUrl() + one.address(),
                one.title(),
                one.day().atStartOfDay(zone).toOffsetDateTime(),
                one.summary());
    }
}
