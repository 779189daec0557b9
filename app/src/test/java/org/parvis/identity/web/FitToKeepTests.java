package org.parvis.identity.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.ServletRequest;
import java.util.Collections;
import java.util.Objects;
import org.eclipse.jetty.http.BadMessageException;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class FitToKeepTests {
    private static ServletRequest behind(MockHttpServletRequest request) throws Exception {
        MockFilterChain chain = new MockFilterChain();
        new FitToKeep(1_000).doFilter(request, new MockHttpServletResponse(), chain);
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

    @Test
    void aFormThatIsTooLongIsHeardToItsEndBeforeItIsRefused() throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/fr");
        request.setContentType("application/x-www-form-urlencoded;charset=UTF-8");
        request.setContent(new byte[5_000]);
        ServletRequest read = behind(request);
        assertThatThrownBy(() -> read.getParameter("text"))
                .isInstanceOfSatisfying(
                        BadMessageException.class,
                        refused -> assertThat(refused.getCode()).isEqualTo(413));
        assertThat(request.getInputStream().read()).isEqualTo(-1);
    }

    @Test
    void filesThatNoFormTakesAreToldThatTheyAreTooLarge() throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/fr");
        request.setContentType("multipart/form-data; boundary=part");
        request.setContent(new byte[64_000_001]);
        ServletRequest read = behind(request);
        assertThatThrownBy(() -> read.getParameter("text"))
                .isInstanceOfSatisfying(
                        BadMessageException.class,
                        refused -> assertThat(refused.getCode()).isEqualTo(413));
    }
}
