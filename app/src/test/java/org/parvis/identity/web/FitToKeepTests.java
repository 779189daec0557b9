package org.parvis.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletRequest;
import java.util.Collections;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class FitToKeepTests {
    private static ServletRequest behind(MockHttpServletRequest request) throws Exception {
        MockFilterChain chain = new MockFilterChain();
        new FitToKeep().doFilter(request, new MockHttpServletResponse(), chain);
        return Objects.requireNonNull(chain.getRequest());
    }

    @Test
    void everyWayOfReadingAFieldGivesItWithoutWhatNoStoreCanHold() throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/fr");
        request.addParameter("reason", "a\u0000b\u000b\ud800c", "\ufffe");
        request.addParameter("na\u0000me", "x");

        ServletRequest read = behind(request);

        assertThat(read.getParameter("reason")).isEqualTo("abc");
        assertThat(read.getParameterValues("reason")).containsExactly("abc", "");
        assertThat(read.getParameterMap().get("reason")).containsExactly("abc", "");
        assertThat(Collections.list(read.getParameterNames())).containsExactly("reason");
        assertThat(read.getParameter("other")).isNull();
        assertThat(read.getParameterValues("other")).isNull();
    }

    @Test
    void whatPeopleTypeStaysAsItIs() throws Exception {
        String typed = "Deux lignes\r\net\tune tabulation, 𐐷 👩‍🚀 é́ \u00a0\u202f…";
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/fr");
        request.addParameter("text", typed);

        assertThat(behind(request).getParameter("text")).isSameAs(typed);
    }
}
