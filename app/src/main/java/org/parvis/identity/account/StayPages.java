package org.parvis.identity.account;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.PageFrame;
import org.parvis.ds.Words;
import org.parvis.identity.sessions.HttpSessions;
import org.parvis.identity.web.AccountPaths;
import org.parvis.kernel.CanonicalJson;
import org.parvis.portal.spi.StaySource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * When a session ends, on each page of whoever is signed in, and the one press by which it goes on:
 * any request puts the end off, this one says until when.
 */
@Controller
class StayPages implements StaySource {
    private final HttpSessions sessions;

    StayPages(HttpSessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public PageFrame.@Nullable Stay stay(HttpServletRequest request, Words w) {
        String path = w.lang().equals("fr") ? "/fr/compte/rester" : "/en/account/stay";
        return sessions.left(request)
                .map(
                        left ->
                                new PageFrame.Stay(
                                        left.idle().toSeconds(),
                                        left.last().toSeconds(),
                                        path,
                                        AccountPaths.confirm(w.lang()),
                                        AccountPaths.signIn(w.lang()),
                                        left.who()))
                .orElse(null);
    }

    @GetMapping({"/fr/compte/rester", "/en/account/stay"})
    ResponseEntity<byte[]> go(HttpServletRequest request) {
        Optional<HttpSessions.Left> left = sessions.left(request);
        return left.isEmpty()
                ? ResponseEntity.status(401).build()
                : ResponseEntity.ok()
                        .contentType(MediaType.APPLICATION_JSON)
                        .header("Cache-Control", "no-store")
                        .body(
                                CanonicalJson.bytes(
                                        Map.of(
                                                "idle",
                                                left.get().idle().toSeconds(),
                                                "last",
                                                left.get().last().toSeconds(),
                                                "who",
                                                left.get().who())));
    }
}
