package org.parvis.forms;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseCookie;

/** How a browser holds the token of a draft: one cookie for each, and nothing else in it. */
final class DraftCookie {
    private DraftCookie() {}

    /** Gives the browser the token of a draft, for that draft alone. */
    static void give(
            HttpServletRequest request, HttpServletResponse response, UUID draft, String token) {
        response.addHeader(
                "Set-Cookie",
                ResponseCookie.from(name(request, draft), token)
                        .httpOnly(true)
                        .secure(request.isSecure())
                        .sameSite("Lax")
                        .path("/")
                        .maxAge(Drafts.KEPT)
                        .build()
                        .toString());
    }

    static @Nullable String token(HttpServletRequest request, UUID draft) {
        Cookie[] cookies = request.getCookies();
        String name = name(request, draft);
        if (cookies != null) {
            for (Cookie cookie : cookies) {
                if (cookie.getName().equals(name)) {
                    return cookie.getValue();
                }
            }
        }
        return null;
    }

    private static String name(HttpServletRequest request, UUID draft) {
        String name = "draft-" + draft;
        return request.isSecure() ? "__Host-" + name : name;
    }
}
