package org.parvis.portal;

import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.parvis.platform.Settings;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Whom to tell about a weakness, where researchers look first (RFC 9116). */
@Controller
class SecurityTextController {
    /** Read again by then: well within the year that the RFC allows. */
    private static final Duration VALID = Duration.ofDays(180);

    private static final MediaType TEXT = MediaType.parseMediaType("text/plain;charset=utf-8");
    private static final List<String> FICTITIOUS = List.of("mailto:securite@parvis.example");

    private final SecuritySettings security;
    private final Settings settings;
    private final InstantSource clock;

    SecurityTextController(SecuritySettings security, Settings settings, InstantSource clock) {
        this.security = security;
        this.settings = settings;
        this.clock = clock;
    }

    @GetMapping("/.well-known/security.txt")
    ResponseEntity<String> show() {
        List<String> contact = security.contact();
        if (contact.isEmpty() && !settings.demonstration()) {
            return ResponseEntity.status(HttpStatus.NOT_FOUND)
                    .contentType(TEXT)
                    .body("# This installation names no contact for security.\n");
        }
        return ResponseEntity.ok()
                .contentType(TEXT)
                .body(contact.isEmpty() ? fictitious() : text(contact));
    }

    private String fictitious() {
        return "# A demonstration: nobody reads this address.\n" + text(FICTITIOUS);
    }

    private String text(List<String> contact) {
        StringBuilder text = new StringBuilder();
        contact.forEach(one -> line(text, "Contact", one));
        line(text, "Expires", clock.instant().plus(VALID).truncatedTo(ChronoUnit.DAYS).toString());
        line(text, "Preferred-Languages", "fr, en");
        line(text, "Canonical", settings.publicUrl() + "/.well-known/security.txt");
        if (security.policy() != null) {
            line(text, "Policy", security.policy());
        } else if (settings.demonstration()) {
            line(text, "Policy", policyPage("fr"));
            line(text, "Policy", policyPage("en"));
        }
        return text.toString();
    }

    private String policyPage(String lang) {
        return settings.publicUrl()
                + SitePaths.page(lang, "signaler-une-faille", "report-a-weakness");
    }

    private static void line(StringBuilder text, String name, String value) {
        text.append(name).append(": ").append(value).append('\n');
    }
}
