package org.parvis.participation.told;

import org.parvis.participation.ParticipationPaths;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Where the program in which somebody reads a letter ends all of them with one press (RFC 8058): it
 * has no cookie and no page, and what it says is in the address. People who open it are led to
 * their page: a program that only looks at links ends nothing.
 */
@RestController
class TellingDoor {
    private final Telling telling;

    TellingDoor(Telling telling) {
        this.telling = telling;
    }

    /** What ends all letters when a program sends something there. */
    static String leave(String token) {
        return "/api/followed-consultations/" + token;
    }

    @PostMapping("/api/followed-consultations/{token}")
    ResponseEntity<String> leaves(@PathVariable String token) {
        telling.leave(token);
        return ResponseEntity.ok().contentType(MediaType.TEXT_PLAIN).body("OK\n");
    }

    @GetMapping("/api/followed-consultations/{token}")
    ResponseEntity<Void> look(@PathVariable String token) {
        String lang = telling.of(token).map(told -> told.who().lang()).orElse("fr");
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header("Location", ParticipationPaths.told(token, lang))
                .build();
    }
}
