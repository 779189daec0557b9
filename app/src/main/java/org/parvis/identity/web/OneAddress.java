package org.parvis.identity.web;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parvis.platform.web.CanonicalPath;

/**
 * Stands ahead of every other filter: each page has one address, and a path that is written in any
 * other way reaches nothing. Whoever added a slash at the end is sent on to the page; everything
 * else is answered 400. What stands behind may therefore compare paths as they came.
 */
final class OneAddress implements Filter {
    private static final Set<String> READING = Set.of("GET", "HEAD");
    private static final Pattern VISIBLE = Pattern.compile("[!-~]*");
    private static final int PERMANENT_REDIRECT = 308;

    private final Supplier<Filter> headers;

    /**
     * @param headers puts on an answer what the policy of the site asks of all of them
     */
    OneAddress(Supplier<Filter> headers) {
        this.headers = headers;
    }

    @Override
    public void doFilter(ServletRequest from, ServletResponse to, FilterChain chain)
            throws IOException, ServletException {
        var request = (HttpServletRequest) from;
        String path = request.getRequestURI();
        switch (CanonicalPath.of(path == null ? "" : path)) {
            case CanonicalPath.Itself() -> chain.doFilter(from, to);
            case CanonicalPath.Slashed(String page) when maySendOn(request) ->
                    answer(request, to, response -> sendOn(page, request, response));
            case CanonicalPath.Slashed(String page) -> answer(request, to, OneAddress::refuse);
            case CanonicalPath.Other() -> answer(request, to, OneAddress::refuse);
        }
    }

    /** A query that cannot stand in a header as it is goes nowhere. */
    private static boolean maySendOn(HttpServletRequest request) {
        String query = request.getQueryString();
        return READING.contains(request.getMethod())
                && (query == null || VISIBLE.matcher(query).matches());
    }

    private interface Answer {
        void to(HttpServletResponse response) throws IOException;
    }

    private void answer(HttpServletRequest request, ServletResponse to, Answer answer)
            throws IOException, ServletException {
        headers.get()
                .doFilter(request, to, (asked, given) -> answer.to((HttpServletResponse) given));
    }

    private static void refuse(HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_BAD_REQUEST);
    }

    private static void sendOn(
            String page, HttpServletRequest request, HttpServletResponse response) {
        response.setStatus(PERMANENT_REDIRECT);
        response.setHeader("Location", page + query(request.getQueryString()));
    }

    private static String query(@Nullable String query) {
        return query == null ? "" : "?" + query;
    }
}
