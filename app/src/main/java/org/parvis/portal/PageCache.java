package org.parvis.portal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.parvis.platform.web.PageRenderer;

/**
 * Answers with the bytes of a page that anybody may get, before security, sessions or templates are
 * reached. A request with any cookie or credentials goes on to the program, and so does one with a
 * query: what is kept is few and the same for all. Numbers and passes of the waiting room alone
 * change no page: whoever waits may read what is kept. A page is forgotten when something is
 * published, and made again when it has been kept for a while.
 */
final class PageCache implements Filter {
    /** Request attribute: somebody ahead of the filters has looked already, in vain. */
    static final String LOOKED = PageCache.class.getName() + ".looked";

    private static final long MOST_BYTES = 64L << 20;

    private final LongSupplier version;
    private final LongSupplier nanos;
    private final long keptNanos;
    private final Cache<String, KeptPage> plain = pages();
    private final Cache<String, KeptPage> secure = pages();
    private final LongAdder served = new LongAdder();

    PageCache(LongSupplier version, LongSupplier nanos, long keptMillis) {
        this.version = version;
        this.nanos = nanos;
        this.keptNanos = keptMillis * 1_000_000;
    }

    /** How many answers came from what was kept. */
    double served() {
        return served.sum();
    }

    @Override
    public void doFilter(ServletRequest from, ServletResponse to, FilterChain chain)
            throws IOException, ServletException {
        var request = (HttpServletRequest) from;
        var response = (HttpServletResponse) to;
        if (!mayBeKept(request)) {
            chain.doFilter(request, response);
            return;
        }
        KeptPage page =
                request.getAttribute(LOOKED) == null
                        ? find(request.getRequestURI(), request.isSecure())
                        : null;
        if (page != null) {
            page.write(request, response);
            return;
        }
        Cache<String, KeptPage> pages = request.isSecure() ? secure : plain;
        make(request.getRequestURI(), pages, request, response, chain);
    }

    /** The page to answer with; nothing when this request has to make it. */
    @Nullable KeptPage find(String path, boolean overHttps) {
        Cache<String, KeptPage> pages = overHttps ? secure : plain;
        KeptPage page = pages.getIfPresent(path);
        if (page == null || !page.fresh(version.getAsLong(), nanos.getAsLong())) {
            return null;
        }
        served.increment();
        return page;
    }

    private void make(
            String path,
            Cache<String, KeptPage> pages,
            HttpServletRequest request,
            HttpServletResponse response,
            FilterChain chain)
            throws IOException, ServletException {
        // read before the page is made: the page may be newer than that, never older
        long published = version.getAsLong();
        var held = new HeldResponse(response);
        chain.doFilter(request, held);
        byte @Nullable [] body = held.body();
        if (body == null) {
            return; // too large, or written by an error dispatch: gone out already
        }
        boolean anybody =
                Boolean.TRUE.equals(request.getAttribute(PageRenderer.FOR_ANYBODY))
                        && response.getStatus() == HttpServletResponse.SC_OK
                        && response.getHeader("Set-Cookie") == null;
        if (!anybody) {
            response.setContentLength(body.length);
            response.getOutputStream().write(body);
            return;
        }
        KeptPage page = KeptPage.of(body, response, published, nanos.getAsLong() + keptNanos);
        pages.put(path, page);
        response.reset();
        page.write(request, response);
    }

    static boolean mayBeKept(HttpServletRequest request) {
        return mayBeKept(
                request.getMethod(),
                request.getRequestURI(),
                request.getQueryString(),
                request.getHeader("Cookie"),
                request.getHeader("Authorization"));
    }

    static boolean mayBeKept(
            String method,
            String path,
            @Nullable String query,
            @Nullable String cookie,
            @Nullable String authorization) {
        return method.equals("GET")
                && query == null
                && (cookie == null || WaitingCookies.only(cookie))
                && authorization == null
                && (inALanguage(path) || inAll(path));
    }

    private static boolean inALanguage(String path) {
        return path.startsWith("/fr") || path.startsWith("/en");
    }

    /** The lists for programs stand above the languages, and cost more than a page. */
    private static boolean inAll(String path) {
        return path.length() > 1 && path.indexOf('/', 1) < 0;
    }

    private static Cache<String, KeptPage> pages() {
        return Caffeine.newBuilder()
                .maximumWeight(MOST_BYTES)
                .weigher((String path, KeptPage page) -> page.weight())
                .executor(Runnable::run)
                .build();
    }
}
