package org.parvis.identity.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.MessageCatalogue;
import org.parvis.ds.Words;
import org.parvis.platform.Page;
import org.parvis.platform.web.NotOpenHere;
import org.parvis.platform.web.PageRenderer;
import org.parvis.platform.web.PathWords;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/**
 * What happens when a request may not go on. Somebody who only reads is sent to sign in and back;
 * what somebody typed is never lost: it is shown again, with what to do.
 */
@Component
class TurnedAway implements AuthenticationEntryPoint, AccessDeniedHandler {
    private static final Logger LOG = LoggerFactory.getLogger(TurnedAway.class);
    private static final Set<String> READING = Set.of("GET", "HEAD");
    private static final int MOST_FIELDS = 200;

    private final ObjectProvider<PageRenderer> renderer;
    private final ObjectProvider<MessageCatalogue> messages;

    TurnedAway(ObjectProvider<PageRenderer> renderer, ObjectProvider<MessageCatalogue> messages) {
        this.renderer = renderer;
        this.messages = messages;
    }

    /** Not signed in, or not any more. */
    @Override
    public void commence(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
            throws IOException {
        String lang = PathWords.language(request.getRequestURI());
        if (!inALanguage(request)) {
            told("no session", request);
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else if (READING.contains(request.getMethod())) {
            go(AccountPaths.signIn(lang) + ReturnAddress.suffix(address(request)), response);
        } else {
            told("no session", request);
            String signIn = AccountPaths.signIn(lang);
            show("session", signIn, HttpServletResponse.SC_UNAUTHORIZED, request, response);
        }
    }

    /** Signed in, but by less than what this place asks. */
    void ask(int level, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String lang = PathWords.language(request.getRequestURI());
        Words w = messages.getObject().forLanguage(lang);
        if (READING.contains(request.getMethod())) {
            go(AccountPaths.confirm(level, address(request), w), response);
        } else {
            String confirm = AccountPaths.confirm(level, null, w);
            show("level", confirm, HttpServletResponse.SC_FORBIDDEN, request, response);
        }
    }

    /** Nothing can be kept for the moment: what was typed is given back. */
    void later(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (inALanguage(request)) {
            response.setHeader("Retry-After", "60");
            show("later", "", HttpServletResponse.SC_SERVICE_UNAVAILABLE, request, response);
        } else {
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        }
    }

    /** What was typed came where nothing is open to whoever sent it. */
    void notOpen(NotOpenHere closed, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String why = closed.why().name().toLowerCase(Locale.ROOT);
        show(why, closed.way(), status(closed.why()), request, response);
    }

    private static int status(NotOpenHere.Why why) {
        return switch (why) {
            case CLOSED -> HttpServletResponse.SC_UNAUTHORIZED;
            case GONE -> HttpServletResponse.SC_CONFLICT;
            case CROWDED -> 429;
        };
    }

    /**
     * A form that cannot prove it was shown by this site, or a path that is not open to this
     * person.
     */
    @Override
    public void handle(
            HttpServletRequest request, HttpServletResponse response, AccessDeniedException e)
            throws IOException {
        told(e instanceof CsrfException ? "no proof of the form" : "not open to them", request);
        if (e instanceof CsrfException && inALanguage(request)) {
            show("proof", "", HttpServletResponse.SC_FORBIDDEN, request, response);
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    /** Neither where nor by whom: both may be what somebody typed. */
    private static void told(String why, HttpServletRequest request) {
        String method = READING.contains(request.getMethod()) ? "reads" : "sends";
        LOG.info("A request that {} was turned away: {}", method, why);
    }

    private void show(
            String why,
            String first,
            int status,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Words w = messages.getObject().forLanguage(PathWords.language(request.getRequestURI()));
        TurnedAwayPage model =
                new TurnedAwayPage(
                        why,
                        request.getRequestURI(),
                        first,
                        typed(request),
                        withFiles(request),
                        cameFromHere(request));
        Page page =
                Page.of("identity/web/turnedAway", model)
                        .title(w.say("identity.away." + why + ".title"))
                        .status(status)
                        .alternate("/" + (w.lang().equals("fr") ? "en" : "fr"));
        renderer.getObject().write(page, request, response);
    }

    /** What was typed, secrets excepted. */
    private static List<TurnedAwayPage.Field> typed(HttpServletRequest request) {
        List<TurnedAwayPage.Field> fields = new ArrayList<>();
        request.getParameterMap()
                .forEach(
                        (name, values) -> {
                            for (String value : values) {
                                // a name without a value is read as none by some readers of forms
                                if (value != null && fields.size() < MOST_FIELDS && !secret(name)) {
                                    fields.add(new TurnedAwayPage.Field(name, value));
                                }
                            }
                        });
        return fields;
    }

    private static boolean secret(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.equals(FormTokens.FIELD) || lower.contains("password") || lower.equals("code");
    }

    /**
     * Whether a file was chosen: a page cannot send it again, only what was typed beside it. Told
     * by its name alone, for its bytes may be gone by now: whoever took the request has put them
     * away.
     */
    private static boolean withFiles(HttpServletRequest request) {
        String type = request.getContentType();
        if (type == null || !type.startsWith("multipart/")) {
            return false;
        }
        try {
            return request.getParts().stream()
                    .map(Part::getSubmittedFileName)
                    .anyMatch(name -> name != null && !name.isEmpty());
        } catch (IOException | ServletException e) {
            return true;
        }
    }

    /**
     * Whether the browser itself says that the form stood on this site. Only then may the page
     * offer to send it again: a button under a form that another site prepared would do that site's
     * work.
     */
    private static boolean cameFromHere(HttpServletRequest request) {
        return "same-origin".equals(header(request, "Sec-Fetch-Site"));
    }

    private static @Nullable String header(HttpServletRequest request, String name) {
        return request.getHeader(name);
    }

    static boolean inALanguage(HttpServletRequest request) {
        String path = request.getRequestURI();
        return path.startsWith("/fr/") || path.startsWith("/en/");
    }

    private static String address(HttpServletRequest request) {
        String query = request.getQueryString();
        return request.getRequestURI() + (query == null ? "" : "?" + query);
    }

    private static void go(String place, HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", place);
    }
}
