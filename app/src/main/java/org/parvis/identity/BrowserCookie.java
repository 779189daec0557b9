package org.parvis.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import org.parvis.platform.Cookies;

/** A random word that a browser keeps, which scripts cannot read. The database keeps its digest. */
record BrowserCookie(IdentityCookie family, Duration life) {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 24;

    /** The word that the browser brought, when it has the shape of ours. */
    Optional<String> word(HttpServletRequest request) {
        return value(request).filter(value -> value.length() == BYTES * 4 / 3);
    }

    /** What the browser brought, whatever it is. */
    Optional<String> value(HttpServletRequest request) {
        return Cookies.value(request, family);
    }

    /** Gives the browser a new word. */
    String give(HttpServletRequest request, HttpServletResponse response) {
        String word = random();
        keep(word, request, response);
        return word;
    }

    /** A word that nobody guesses. */
    static String random() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Lets the browser keep its word as long again. */
    void keep(String word, HttpServletRequest request, HttpServletResponse response) {
        Cookies.give(request, response, family, word, life);
    }

    void forget(HttpServletRequest request, HttpServletResponse response) {
        if (value(request).isPresent()) {
            Cookies.drop(request, response, family);
        }
    }
}
