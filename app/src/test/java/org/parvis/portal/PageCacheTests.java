package org.parvis.portal;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.parvis.platform.web.PageRenderer;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class PageCacheTests {
    final AtomicInteger made = new AtomicInteger();
    long version = 1;
    long now = 0;
    PageCache cache = new PageCache(() -> version, () -> now, 1000);

    @Test
    void aPageForAnybodyIsMadeOnce() throws Exception {
        assertThat(ask(request("/fr"), true).getContentAsString()).isEqualTo("page 1");
        assertThat(ask(request("/fr"), true).getContentAsString()).isEqualTo("page 1");
        assertThat(ask(request("/en"), true).getContentAsString()).isEqualTo("page 2");
    }

    @Test
    void aListForProgramsStandsInNoLanguageAndIsMadeOnceToo() throws Exception {
        for (String path : List.of("/sitemap.xml", "/catalogue.jsonld")) {
            String first = ask(request(path), true).getContentAsString();
            assertThat(ask(request(path), true).getContentAsString()).as(path).isEqualTo(first);
        }
    }

    @Test
    void publishingForgetsIt() throws Exception {
        ask(request("/fr"), true);
        version = 2;
        assertThat(ask(request("/fr"), true).getContentAsString()).isEqualTo("page 2");
    }

    @Test
    void pastItsTimeOneRequestMakesItAgain() throws Exception {
        ask(request("/fr"), true);
        now = 1_000_000_001L;
        assertThat(ask(request("/fr"), true).getContentAsString()).isEqualTo("page 2");
    }

    @Test
    void aPageForOnePersonIsNeverKept() throws Exception {
        ask(request("/fr"), false);
        assertThat(ask(request("/fr"), false).getContentAsString()).isEqualTo("page 2");
    }

    @Test
    void aCookieGoesThroughAndLeavesNothingBehind() throws Exception {
        MockHttpServletRequest mine = request("/fr");
        mine.addHeader("Cookie", "SESSION=mine");
        assertThat(ask(mine, true).getContentAsString()).isEqualTo("page 1");
        assertThat(ask(request("/fr"), true).getContentAsString()).isEqualTo("page 2");
        assertThat(ask(mine, true).getContentAsString()).isEqualTo("page 3");
    }

    @Test
    void aPageThatSetsACookieIsNotKept() throws Exception {
        var response = new MockHttpServletResponse();
        cache.doFilter(
                request("/fr"),
                response,
                (from, to) -> {
                    from.setAttribute(PageRenderer.FOR_ANYBODY, true);
                    ((HttpServletResponse) to).addHeader("Set-Cookie", "a=b");
                    to.getOutputStream().write("page".getBytes(StandardCharsets.UTF_8));
                });
        assertThat(response.getContentAsString()).isEqualTo("page");
        assertThat(ask(request("/fr"), true).getHeader("Set-Cookie")).isNull();
    }

    @Test
    void queriesAndPostsGoThrough() throws Exception {
        MockHttpServletRequest query = request("/fr");
        query.setQueryString("q=1");
        ask(query, true);
        assertThat(ask(query, true).getContentAsString()).isEqualTo("page 2");
        MockHttpServletRequest post = new MockHttpServletRequest("POST", "/fr");
        ask(post, true);
        assertThat(ask(post, true).getContentAsString()).isEqualTo("page 4");
    }

    @Test
    void headersOfSecurityAreKeptWithThePage() throws Exception {
        ask(request("/fr"), true);
        assertThat(ask(request("/fr"), true).getHeader("Content-Security-Policy"))
                .isEqualTo("default-src 'self'");
    }

    private MockHttpServletResponse ask(MockHttpServletRequest request, boolean anybody)
            throws Exception {
        var response = new MockHttpServletResponse();
        cache.doFilter(
                request,
                response,
                (from, to) -> {
                    if (anybody) {
                        from.setAttribute(PageRenderer.FOR_ANYBODY, true);
                    }
                    var answer = (HttpServletResponse) to;
                    answer.setHeader("Content-Security-Policy", "default-src 'self'");
                    answer.setContentType("text/html;charset=UTF-8");
                    answer.getOutputStream()
                            .write(
                                    ("page " + made.incrementAndGet())
                                            .getBytes(StandardCharsets.UTF_8));
                });
        return response;
    }

    private static MockHttpServletRequest request(String path) {
        return new MockHttpServletRequest("GET", path);
    }
}
