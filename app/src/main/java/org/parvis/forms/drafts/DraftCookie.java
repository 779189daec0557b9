package org.parvis.forms.drafts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.Ids;
import org.parvis.platform.web.Cookies;

/** How a browser holds the token of a draft: one cookie for each, and nothing else in it. */
public final class DraftCookie {
    private DraftCookie() {}

    /** Gives the browser the token of a draft; a shared one keeps it until it is closed. */
    public static void give(
            HttpServletRequest request, HttpServletResponse response, UUID draft, String token) {
        Duration life = DeviceCopies.shared(request) ? Cookies.WHILE_OPEN : Drafts.KEPT;
        Cookies.give(request, response, FormCookie.DRAFT, draft.toString(), token, life);
    }

    static @Nullable String token(HttpServletRequest request, UUID draft) {
        return Cookies.value(request, FormCookie.DRAFT, draft.toString()).orElse(null);
    }

    /** The drafts of which this browser was given the token. */
    public static Stream<UUID> drafts(HttpServletRequest request) {
        return Cookies.all(request, FormCookie.DRAFT)
                .flatMap(cookie -> Ids.read(cookie.name()).stream());
    }
}
