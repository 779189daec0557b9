package org.parvis.identity;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/** A random word that a browser keeps, which scripts cannot read. The database keeps its digest. */
record BrowserCookie(String name, Duration life) {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 24;

    /** The word that the browser brought, when it has the shape of ours. */
    Optional<String> word(HttpServletRequest request) {
        return Optional.ofNullable(WebUtils.getCookie(request, name))
                .map(Cookie::getValue)
                .filter(value -> value.length() == BYTES * 4 / 3);
    }

    /** Gives the browser a new word. */
    String give(HttpServletRequest request, HttpServletResponse response) {
        String word = random();
        set(word, life, request, response);
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
        set(word, life, request, response);
    }

    void forget(HttpServletRequest request, HttpServletResponse response) {
        if (WebUtils.getCookie(request, name) != null) {
            set("", Duration.ZERO, request, response);
        }
    }

    private void set(
            String value, Duration age, HttpServletRequest request, HttpServletResponse response) {
        ResponseCookie cookie =
                ResponseCookie.from(name, value)
                        .path("/")
                        .httpOnly(true)
                        .secure(request.isSecure())
                        .sameSite("Lax")
                        .maxAge(age)
                        .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
