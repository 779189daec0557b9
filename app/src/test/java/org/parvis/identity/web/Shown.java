package org.parvis.identity.web;

import jakarta.servlet.http.Cookie;
import java.io.IOException;
import java.util.Arrays;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** A form that a page showed: its proof and the cookie that goes with it. */
public record Shown(Cookie cookie, String proof) implements RequestPostProcessor {
    public static Shown of(MockHttpServletResponse response) throws IOException {
        String proof =
                Objects.requireNonNull(
                                Jsoup.parse(response.getContentAsString())
                                        .selectFirst("input[name=" + FormTokens.FIELD + "]"))
                        .val();
        return new Shown(Objects.requireNonNull(response.getCookie("parvis-proof")), proof);
    }

    @Override
    public MockHttpServletRequest postProcessRequest(MockHttpServletRequest request) {
        Cookie[] before = request.getCookies();
        Cookie[] cookies =
                Arrays.copyOf(
                        before == null ? new Cookie[0] : before,
                        (before == null ? 0 : before.length) + 1);
        cookies[cookies.length - 1] = cookie;
        request.setCookies(cookies);
        request.addParameter(FormTokens.FIELD, proof);
        return request;
    }
}
