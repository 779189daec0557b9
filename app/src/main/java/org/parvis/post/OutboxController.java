package org.parvis.post;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.parvis.ds.Words;
import org.parvis.platform.Page;
import org.parvis.platform.packs.ContentPack;
import org.parvis.platform.web.DemonstrationDoor;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** The local outbox: what the demonstration would have sent. */
@Controller
class OutboxController {
    private final Outbox outbox;
    private final MailRoom room;
    private final ContentPack pack;
    private final DemonstrationDoor door;

    OutboxController(Outbox outbox, MailRoom room, ContentPack pack, DemonstrationDoor door) {
        this.outbox = outbox;
        this.room = room;
        this.pack = pack;
        this.door = door;
    }

    @GetMapping({"/fr/courrier", "/en/outbox"})
    Page list(Words w, HttpServletRequest request) {
        onlyInDemonstration();
        if (!door.isOpenTo(request)) {
            return Page.redirect("/" + w.lang() + "/demonstration");
        }
        List<OutboxPage.Row> rows =
                outbox.newest().stream().map(entry -> OutboxPage.Row.of(entry, w)).toList();
        return Page.of("post/outbox", new OutboxPage(rows)).title(w.say("post.outbox.title"));
    }

    @GetMapping({"/fr/courrier/{id}", "/en/outbox/{id}"})
    Page one(@PathVariable UUID id, Words w, HttpServletRequest request) {
        Outbox.Entry entry = entry(id, request);
        MessageContent content = entry.content();
        OutboxMessagePage page =
                new OutboxMessagePage(
                        OutboxPage.Row.of(entry, w),
                        content.lines(),
                        entry.told(),
                        MailPage.of(entry.message().lang(), content.subject(), content.text())
                                .parts(),
                        entry.told() && entry.message().medium() == Medium.EMAIL
                                ? href(w, id) + "/html"
                                : null,
                        entry.message().lang());
        return Page.of("post/outboxMessage", page).title(page.row().subject());
    }

    /** The mail as a reader would show it, in a page that can do nothing. */
    @GetMapping(
            value = {"/fr/courrier/{id}/html", "/en/outbox/{id}/html"},
            produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<String> html(@PathVariable UUID id, HttpServletRequest request) {
        Outbox.Entry entry = entry(id, request);
        if (!entry.told()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/html;charset=UTF-8"))
                .cacheControl(CacheControl.noStore())
                .header(
                        "Content-Security-Policy",
                        "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none';"
                                + " style-src 'unsafe-inline'")
                .body(room.html(entry.message().lang(), entry.content()));
    }

    static String href(Words w, UUID id) {
        return (w.lang().equals("fr") ? "/fr/courrier/" : "/en/outbox/") + id;
    }

    private Outbox.Entry entry(UUID id, HttpServletRequest request) {
        onlyInDemonstration();
        if (!door.isOpenTo(request)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return outbox.one(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private void onlyInDemonstration() {
        if (!pack.demonstration()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }
}
