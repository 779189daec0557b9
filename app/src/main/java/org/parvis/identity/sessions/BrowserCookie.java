package org.parvis.identity.sessions;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.parvis.platform.Secrets;
import org.parvis.platform.web.CookieFamily;
import org.parvis.platform.web.Cookies;

/** A random word that a browser keeps, which scripts cannot read. The database keeps its digest. */
public record BrowserCookie(CookieFamily family, Duration life) {
    private static final int BYTES = 24;

    /** The word that the browser brought, when it has the shape of ours. */
    public Optional<String> word(HttpServletRequest request) {
        return value(request).filter(value -> value.length() == BYTES * 4 / 3);
    }

    /** What the browser brought, whatever it is. */
    Optional<String> value(HttpServletRequest request) {
        return Cookies.value(request, family);
    }

    /** Gives the browser a new word. */
    public String give(HttpServletRequest request, HttpServletResponse response) {
        String word = Secrets.random();
        keep(word, request, response);
        return word;
    }

    /** Lets the browser keep its word as long again. */
    public void keep(String word, HttpServletRequest request, HttpServletResponse response) {
        Cookies.give(request, response, family, word, life);
    }

    public void forget(HttpServletRequest request, HttpServletResponse response) {
        if (value(request).isPresent()) {
            Cookies.drop(request, response, family);
        }
    }
}
