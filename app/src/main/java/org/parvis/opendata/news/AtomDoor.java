package org.parvis.opendata.news;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.parvis.ds.Words;
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

    AtomDoor(NewsOfData news, AtomFeed feed) {
        this.news = news;
        this.feed = feed;
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
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return answer(feed.of(happened, name, w));
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
