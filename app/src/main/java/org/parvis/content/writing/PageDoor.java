package org.parvis.content.writing;

import org.parvis.content.PageKey;
import org.parvis.kernel.Actor;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Who comes to the pages of a body, and to which: all others are turned away. */
@Component
class PageDoor {
    private final Authors authors;
    private final PageLives lives;

    PageDoor(Authors authors, PageLives lives) {
        this.authors = authors;
        this.lives = lives;
    }

    /** Lets in those who write. */
    void writes(Actor.Agent agent) {
        admit(authors.writes(agent));
    }

    /** Lets in those who write or publish. */
    void enters(Actor.Agent agent) {
        admit(authors.enters(agent));
    }

    private static void admit(boolean may) {
        if (!may) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }

    /** A page, for those who write or publish. */
    PageLife read(Actor.Agent agent, String section, String stem) {
        enters(agent);
        return found(agent, section, stem);
    }

    /** A page, for those who write. */
    PageLife written(Actor.Agent agent, String section, String stem) {
        writes(agent);
        return found(agent, section, stem);
    }

    private PageLife found(Actor.Agent agent, String section, String stem) {
        return PageKey.of(section, stem)
                .flatMap(key -> lives.find(agent, key))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
