package org.parvis.opendata.following;

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
class FollowDoor {
    private final Following following;

    FollowDoor(Following following) {
        this.following = following;
    }

    @PostMapping("/api/followed-data/{token}")
    ResponseEntity<String> leave(@PathVariable String token) {
        following.leave(token);
        return ResponseEntity.ok().contentType(MediaType.TEXT_PLAIN).body("OK\n");
    }

    @GetMapping("/api/followed-data/{token}")
    ResponseEntity<Void> look(@PathVariable String token) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header("Location", FollowPaths.own(token, following.lang(token)))
                .build();
    }
}
