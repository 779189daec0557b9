package org.parvis.identity.web;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockPart;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;

/** As much of a browser as a form needs: cookies, hidden fields, redirects; no script. */
public final class Browser {
    private final MockMvc mvc;
    private final String address;
    private final Map<String, Cookie> cookies = new LinkedHashMap<>();
    private MockHttpServletResponse last = new MockHttpServletResponse();
    private String path = "";

    public Browser(MockMvc mvc, String address) {
        this.mvc = mvc;
        this.address = address;
    }

    public Browser open(String url) throws Exception {
        path = url;
        return send(get(URI.create(url)));
    }

    /** Fills the form of the page that goes to that address, and sends it. */
    public Browser submit(String action, String... namesAndValues) throws Exception {
        Element form =
                Objects.requireNonNull(
                        page().select("form[method=post]").stream()
                                .filter(f -> f.attr("action").equals(action))
                                .filter(f -> matches(f, namesAndValues))
                                .findFirst()
                                .orElse(null),
                        "no form to " + action + " on " + path);
        MockHttpServletRequestBuilder request = post(URI.create(action));
        form.select("input[type=hidden]").forEach(i -> request.param(i.attr("name"), i.val()));
        for (int i = 0; i < namesAndValues.length; i += 2) {
            if (form.select("input[type=hidden][name=" + namesAndValues[i] + "]").isEmpty()) {
                request.param(namesAndValues[i], namesAndValues[i + 1]);
            }
        }
        path = action;
        return send(request);
    }

    /** Fills the form of the page that takes files, and sends it. */
    public Browser upload(String action, MockPart... parts) throws Exception {
        return upload(action, "form", parts);
    }

    /** The same where several take some: the first such form. */
    public Browser upload(String action, String such, MockPart... parts) throws Exception {
        Element form =
                Objects.requireNonNull(
                        page().select(such).stream()
                                .filter(it -> it.attr("enctype").equals("multipart/form-data"))
                                .filter(it -> it.attr("action").equals(action))
                                .findFirst()
                                .orElse(null),
                        "no form for files to " + action + " on " + path);
        MockMultipartHttpServletRequestBuilder request = multipart(URI.create(action));
        form.select("input[type=hidden]").forEach(i -> request.param(i.attr("name"), i.val()));
        for (MockPart part : parts) {
            request.part(part);
        }
        path = action;
        return send(request);
    }

    /** Changes a field that the page hides, as a script of it would. */
    public Browser overwrite(String field, String value) throws Exception {
        Document changed = page();
        changed.select("input[type=hidden][name=" + field + "]").val(value);
        last = new MockHttpServletResponse();
        last.setContentType("text/html;charset=UTF-8");
        last.getWriter().write(changed.outerHtml());
        return this;
    }

    /** Sends what the page did not offer, with the proof of one of its forms. */
    public Browser forge(String action, String name, String value) throws Exception {
        String proof =
                Objects.requireNonNull(page().selectFirst("input[name=" + FormTokens.FIELD + "]"))
                        .val();
        path = action;
        return send(post(URI.create(action)).param(FormTokens.FIELD, proof).param(name, value));
    }

    public Browser follow() throws Exception {
        return open(location());
    }

    /** Where a redirect leads; a place of another site is not followed. */
    public String location() {
        return Objects.requireNonNull(last.getHeader("Location"), "no redirect from " + path);
    }

    /** The same browser with another page open, as it stands now. */
    public Browser otherTab() {
        Browser tab = new Browser(mvc, address);
        tab.cookies.putAll(cookies);
        tab.last = last;
        tab.path = path;
        return tab;
    }

    /** A cookie as this browser would have kept it from before. */
    public Browser keep(String cookie, String value) {
        cookies.put(cookie, new Cookie(cookie, value));
        return this;
    }

    public int status() {
        return last.getStatus();
    }

    /** A header of the last answer; empty when it has none of that name. */
    public String header(String name) {
        return Objects.requireNonNullElse(last.getHeader(name), "");
    }

    public String path() {
        return path;
    }

    public String body() throws Exception {
        return last.getContentAsString();
    }

    public byte[] bytes() {
        return last.getContentAsByteArray();
    }

    public Document page() throws Exception {
        return Jsoup.parse(last.getContentAsString());
    }

    public String text() throws Exception {
        return page().text();
    }

    public boolean has(String cookie) {
        return cookies.containsKey(cookie);
    }

    /** The names of all cookies that it has. */
    public Set<String> cookies() {
        return Set.copyOf(cookies.keySet());
    }

    public String value(String cookie) {
        return Objects.requireNonNull(cookies.get(cookie), "no cookie " + cookie).getValue();
    }

    private static boolean matches(Element form, String... namesAndValues) {
        for (int i = 0; i < namesAndValues.length; i += 2) {
            Element hidden = form.selectFirst("input[type=hidden][name=" + namesAndValues[i] + "]");
            if (hidden != null && !hidden.val().equals(namesAndValues[i + 1])) {
                return false;
            }
        }
        return true;
    }

    private Browser send(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        if (!cookies.isEmpty()) {
            request.cookie(cookies.values().toArray(Cookie[]::new));
        }
        request.with(
                r -> {
                    r.setRemoteAddr(address);
                    return r;
                });
        last = mvc.perform(request).andReturn().getResponse();
        for (Cookie cookie : last.getCookies()) {
            if (cookie.getMaxAge() == 0) {
                cookies.remove(cookie.getName());
            } else {
                cookies.put(cookie.getName(), cookie);
            }
        }
        return this;
    }
}
