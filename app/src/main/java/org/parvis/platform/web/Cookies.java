package org.parvis.platform.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/**
 * Cookies in which a module keeps something with a browser: no script reads them, no other site
 * sends them, and where the line is safe no other name of this host sets them. The one place that
 * sets a cookie, but for the session and the proof of forms.
 */
public final class Cookies {
    /** What the name of a cookie begins with where the line is safe. */
    public static final String SAFE = "__Host-";

    /** The life of what goes when the browser is closed. */
    public static final Duration WHILE_OPEN = Duration.ofSeconds(-1);

    /** More than anybody has; a browser that sends others is not listened to. */
    private static final int MOST = 100;

    private Cookies() {}

    public static Optional<String> value(HttpServletRequest request, CookieFamily family) {
        return value(request, family, "");
    }

    /** What the cookie of that family holds that stands for one thing. */
    public static Optional<String> value(
            HttpServletRequest request, CookieFamily family, String of) {
        return all(request, family.beginning() + of)
                .filter(cookie -> cookie.name().equals(family.beginning() + of))
                .map(Named::value)
                .findFirst();
    }

    /** A cookie by the name that it was given here. */
    public record Named(String name, String value) {}

    /** A cookie of a family, by the thing for which it stands. */
    public static Stream<Named> all(HttpServletRequest request, CookieFamily family) {
        int beginning = family.beginning().length();
        return all(request, family.beginning())
                .map(cookie -> new Named(cookie.name().substring(beginning), cookie.value()));
    }

    private static Stream<Named> all(HttpServletRequest request, String beginning) {
        Cookie[] cookies = request.getCookies();
        String before = before(request);
        return cookies == null
                ? Stream.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().startsWith(before + beginning))
                        .filter(cookie -> !cookie.getValue().isEmpty())
                        .limit(MOST)
                        .map(
                                cookie ->
                                        new Named(
                                                cookie.getName().substring(before.length()),
                                                cookie.getValue()));
    }

    public static void give(
            HttpServletRequest request,
            HttpServletResponse response,
            CookieFamily family,
            String value,
            Duration life) {
        give(request, response, family, "", value, life);
    }

    /** Gives the cookie of that family that stands for one thing. */
    public static void give(
            HttpServletRequest request,
            HttpServletResponse response,
            CookieFamily family,
            String of,
            String value,
            Duration life) {
        set(request, response, before(request) + family.beginning() + of, value, life);
    }

    public static void drop(
            HttpServletRequest request, HttpServletResponse response, CookieFamily family) {
        drop(request, response, family, "");
    }

    public static void drop(
            HttpServletRequest request,
            HttpServletResponse response,
            CookieFamily family,
            String of) {
        expire(request, response, before(request) + family.beginning() + of);
    }

    /** Takes away the cookie that a browser sent by that name. */
    static void expire(HttpServletRequest request, HttpServletResponse response, String name) {
        set(request, response, name, "", Duration.ZERO);
    }

    private static void set(
            HttpServletRequest request,
            HttpServletResponse response,
            String name,
            String value,
            Duration life) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(name, value)
                        .httpOnly(true)
                        .secure(request.isSecure() || name.startsWith(SAFE))
                        .sameSite("Lax")
                        .path("/")
                        .maxAge(life)
                        .build()
                        .toString());
    }

    private static String before(HttpServletRequest request) {
        return request.isSecure() ? SAFE : "";
    }
}
