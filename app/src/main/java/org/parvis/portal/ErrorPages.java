package org.parvis.portal;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.MessageCatalogue;
import org.parvis.ds.Words;
import org.parvis.platform.DatabaseAway;
import org.parvis.platform.Page;
import org.parvis.platform.web.CanonicalPath;
import org.parvis.platform.web.PageRenderer;
import org.parvis.platform.web.PathWords;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * What people see when something cannot be done: what happened, what to do now, and for an accident
 * a number that finds it in the logs. Never a stack trace, never an empty page.
 */
@Controller
class ErrorPages implements ErrorController {
    private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);
    private static final Set<Integer> KNOWN =
            Set.of(400, 401, 403, 404, 405, 413, 414, 415, 422, 429, 431, 503);
    private static final String LETTERS = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

    private final PageRenderer renderer;
    private final MessageCatalogue messages;
    private final SecureRandom random = new SecureRandom();

    ErrorPages(PageRenderer renderer, MessageCatalogue messages) {
        this.renderer = renderer;
        this.messages = messages;
    }

    @RequestMapping("/error")
    void error(HttpServletRequest request, HttpServletResponse response) throws IOException {
        int status = status(request);
        String path = original(request);
        String incident = status >= 500 ? incident(request, path, status) : null;
        response.setHeader("Cache-Control", "no-store");
        if (status == HttpServletResponse.SC_SERVICE_UNAVAILABLE) {
            response.setHeader("Retry-After", "60");
        }
        if (wantsData(request, path)) {
            answerInData(response, status, incident);
            return;
        }
        Words w = messages.forLanguage(PathWords.language(path));
        String kind = kind(status);
        Page page =
                Page.of("portal/error", new ErrorPage(kind, incident, null))
                        .title(w.say("portal.error." + kind + ".title"))
                        .status(status)
                        .alternate(w.lang().equals("fr") ? "/en" : "/fr");
        HttpServletRequest there = at(request, shown(path));
        renderer.write(page, away(request) ? DatabaseAway.asNobody(there) : there, response);
    }

    /** The words that stand for a status: its own, or those of its family. */
    static String kind(int status) {
        return Integer.toString(KNOWN.contains(status) ? status : status < 500 ? 400 : 500);
    }

    private String incident(HttpServletRequest request, String path, int status) {
        var number = new StringBuilder();
        for (int i = 0; i < 8; i++) {
            number.append(i == 4 ? "-" : "")
                    .append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        LOG.error("Incident {}: {} answered {}", number, place(path), status, cause(request));
        return number.toString();
    }

    /**
     * The first words of a path; what follows may be somebody's reference and stays out of logs.
     */
    private static String place(String path) {
        List<String> words = List.of(path.split("/"));
        return String.join("/", words.subList(0, Math.min(3, words.size())));
    }

    private static @Nullable Throwable cause(HttpServletRequest request) {
        return (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
    }

    private static boolean away(HttpServletRequest request) {
        return DatabaseAway.caused(cause(request));
    }

    private static int status(HttpServletRequest request) {
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        if (away(request)) {
            return HttpServletResponse.SC_SERVICE_UNAVAILABLE;
        }
        return code instanceof Integer status && status >= 400 ? status : 404;
    }

    private static String original(HttpServletRequest request) {
        Object path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return path instanceof String text ? text : request.getRequestURI();
    }

    /** A page is drawn for an address that there may be: of an odd one, only the language stays. */
    private static String shown(String path) {
        return CanonicalPath.of(path) instanceof CanonicalPath.Itself
                ? path
                : "/" + PathWords.language(path);
    }

    private static boolean wantsData(HttpServletRequest request, String path) {
        String accept = request.getHeader("Accept");
        return path.startsWith("/api/")
                || (accept != null && accept.contains("json") && !accept.contains("text/html"));
    }

    private static void answerInData(
            HttpServletResponse response, int status, @Nullable String incident)
            throws IOException {
        response.setStatus(status);
        response.setContentType("application/problem+json;charset=UTF-8");
        String more = incident == null ? "" : ",\"incident\":\"" + incident + "\"";
        byte[] body = ("{\"status\":" + status + more + "}").getBytes(StandardCharsets.UTF_8);
        response.getOutputStream().write(body);
    }

    /** The failed request under its own address, so that the page speaks its language. */
    private static HttpServletRequest at(HttpServletRequest request, String path) {
        return new HttpServletRequestWrapper(request) {
            @Override
            public String getRequestURI() {
                return path;
            }
        };
    }
}
