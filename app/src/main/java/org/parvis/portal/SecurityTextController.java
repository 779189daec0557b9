package org.parvis.portal;

import java.time.InstantSource;
import org.parvis.platform.Settings;
import org.parvis.platform.packs.ContentPack;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Whom to tell about a weakness, where researchers look first (RFC 9116). */
@Controller
class SecurityTextController {
    private static final MediaType TEXT = MediaType.parseMediaType("text/plain;charset=utf-8");

    private final SecuritySettings security;
    private final Settings settings;
    private final ContentPack pack;
    private final InstantSource clock;

    SecurityTextController(
            SecuritySettings security, Settings settings, ContentPack pack, InstantSource clock) {
        this.security = security;
        this.settings = settings;
        this.pack = pack;
        this.clock = clock;
    }

    @GetMapping("/.well-known/security.txt")
    ResponseEntity<String> show() {
        return SecurityText.of(
                        security, settings.publicUrl(), pack.demonstration(), clock.instant())
                .map(text -> ResponseEntity.ok().contentType(TEXT).body(text))
                .orElseGet(
                        () ->
                                ResponseEntity.status(HttpStatus.NOT_FOUND)
                                        .contentType(TEXT)
                                        .body("# No contact for security is named here.\n"));
    }
}
