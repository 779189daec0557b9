package org.parvis.platform;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.ResponseCookie;

/**
 * Cookies in which a module keeps something with a browser: no script reads them, no other site
 * sends them, and where the line is safe no other name of this host sets them.
 */
public final class Cookies {
    /** What the name of a cookie begins with where the line is safe. */
    public static final String SAFE = "__Host-";

    /** The life of what goes when the browser is closed. */
    public static final Duration WHILE_OPEN = Duration.ofSeconds(-1);

    /** More than anybody has; a browser that sends others is not listened to. */
    private static final int MOST = 100;

    private Cookies() {}

    public static Optional<String> value(HttpServletRequest request, String name) {
        return all(request, name)
                .filter(cookie -> cookie.name().equals(name))
                .map(Named::value)
                .findFirst();
    }

    /** A cookie by the name that it was given here. */
    public record Named(String name, String value) {}

    /** Those whose names begin so. */
    public static Stream<Named> all(HttpServletRequest request, String beginning) {
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
            String name,
            String value,
            Duration life) {
        response.addHeader(
                "Set-Cookie",
                ResponseCookie.from(before(request) + name, value)
                        .httpOnly(true)
                        .secure(request.isSecure())
                        .sameSite("Lax")
                        .path("/")
                        .maxAge(life)
                        .build()
                        .toString());
    }

    public static void drop(HttpServletRequest request, HttpServletResponse response, String name) {
        give(request, response, name, "", Duration.ZERO);
    }

    private static String before(HttpServletRequest request) {
        return request.isSecure() ? SAFE : "";
    }
}
