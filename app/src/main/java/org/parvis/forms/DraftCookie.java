package org.parvis.forms;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.platform.Cookies;

/** How a browser holds the token of a draft: one cookie for each, and nothing else in it. */
final class DraftCookie {
    private static final String NAME = "draft-";

    private DraftCookie() {}

    /** Gives the browser the token of a draft, for that draft alone. */
    static void give(
            HttpServletRequest request, HttpServletResponse response, UUID draft, String token) {
        Cookies.give(request, response, NAME + draft, token, Drafts.KEPT);
    }

    static @Nullable String token(HttpServletRequest request, UUID draft) {
        return Cookies.value(request, NAME + draft).orElse(null);
    }
}
