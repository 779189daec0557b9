package org.parvis.opendata.news;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.parvis.ds.Words;
import org.parvis.opendata.SeriesData;
import org.parvis.organizations.Organizations;
import org.parvis.platform.Digests;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** What happens to data as Atom, for programs that look again and again: unchanged is said so. */
@Controller
class AtomDoor {
    private static final MediaType ATOM =
            new MediaType(MediaType.APPLICATION_ATOM_XML, StandardCharsets.UTF_8);

    private static final int TAG = 24;

    private final NewsOfData news;
    private final AtomFeed feed;
    private final SeriesData all;
    private final Organizations organizations;

    AtomDoor(NewsOfData news, AtomFeed feed, SeriesData all, Organizations organizations) {
        this.news = news;
        this.feed = feed;
        this.all = all;
        this.organizations = organizations;
    }

    @GetMapping({"/fr/donnees.atom", "/en/data.atom"})
    ResponseEntity<byte[]> catalogue(@RequestParam Map<String, String> query, Words w) {
        Wanted wanted = Wanted.of(query);
        return answer(feed.of(news.of(wanted), wanted, w));
    }

    @GetMapping({"/fr/donnees/{name}/versions.atom", "/en/data/{name}/versions.atom"})
    ResponseEntity<byte[]> dataset(@PathVariable String name, Words w) {
        List<Happening> happened = news.of(name);
        if (happened.isEmpty()) {
            throw absent();
        }
        return answer(feed.of(happened, name, w));
    }

    @GetMapping({
        "/fr/donnees-series/{body}/{series}/versions.atom",
        "/en/data-series/{body}/{series}/versions.atom"
    })
    ResponseEntity<byte[]> series(@PathVariable String body, @PathVariable String series, Words w) {
        SeriesData.Whole whole =
                organizations
                        .byCode(body)
                        .flatMap(one -> all.of(one.home(), series))
                        .orElseThrow(AtomDoor::absent);
        return answer(feed.of(news.of(whole), whole.words(), body, w));
    }

    private static ResponseStatusException absent() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    private static ResponseEntity<byte[]> answer(AtomFeed.Written feed) {
        return ResponseEntity.ok()
                .contentType(ATOM)
                .eTag(Digests.hex(feed.bytes()).substring(0, TAG))
                .lastModified(feed.updated())
                .header("Cache-Control", "public, no-cache")
                .header("Access-Control-Allow-Origin", "*")
                .body(feed.bytes());
    }
}
