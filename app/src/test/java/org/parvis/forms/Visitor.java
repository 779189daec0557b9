package org.parvis.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** A browser of one person: keeps its cookies and the fields that a page hides in its form. */
public final class Visitor {
    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"");

    private final MockMvc mvc;
    private final Map<String, Cookie> cookies = new LinkedHashMap<>();
    private Map<String, List<String>> hidden = new LinkedHashMap<>();
    private String address = "10.0.0.1";

    public Visitor(MockMvc mvc) {
        this.mvc = mvc;
    }

    public Visitor from(String ip) {
        address = ip;
        return this;
    }

    /** The same browser with another page open: same cookies, its own hidden fields. */
    public Visitor otherTab() {
        Visitor tab = new Visitor(mvc);
        tab.cookies.putAll(cookies);
        tab.hidden.putAll(hidden);
        return tab;
    }

    public MockHttpServletResponse open(String path) throws Exception {
        return go(get(URI.create(path)));
    }

    /** Sends the form of the page that is open: its hidden fields and what is typed. */
    public MockHttpServletResponse send(String path, String... fields) throws Exception {
        MockHttpServletRequestBuilder request = post(URI.create(path));
        Map<String, List<String>> all = new LinkedHashMap<>(hidden);
        for (int i = 0; i < fields.length; i += 2) {
            all.put(fields[i], List.of(fields[i + 1]));
        }
        all.forEach((name, values) -> request.param(name, values.toArray(String[]::new)));
        return go(request);
    }

    public String hidden(String name) {
        return hidden.getOrDefault(name, List.of("")).getFirst();
    }

    public void set(String name, String value) {
        hidden.put(name, List.of(value));
    }

    /** Follows where the last answer leads. */
    public MockHttpServletResponse follow(MockHttpServletResponse answer) throws Exception {
        return open(next(answer));
    }

    public static String next(MockHttpServletResponse answer) {
        assertThat(answer.getStatus()).isEqualTo(303);
        return String.valueOf(answer.getHeader("Location"));
    }

    public MockHttpServletResponse go(AbstractMockHttpServletRequestBuilder<?> request)
            throws Exception {
        if (!cookies.isEmpty()) {
            request.cookie(cookies.values().toArray(Cookie[]::new));
        }
        request.with(
                sent -> {
                    sent.setRemoteAddr(address);
                    return sent;
                });
        MockHttpServletResponse answer = mvc.perform(request).andReturn().getResponse();
        answer.setCharacterEncoding("UTF-8");
        for (Cookie cookie : answer.getCookies()) {
            cookies.put(cookie.getName(), cookie);
        }
        String page = answer.getContentAsString();
        if (page.contains("<form")) {
            Map<String, List<String>> found = new LinkedHashMap<>();
            Matcher fields = HIDDEN.matcher(page);
            while (fields.find()) {
                found.computeIfAbsent(fields.group(1), name -> new ArrayList<>())
                        .add(fields.group(2));
            }
            hidden = found;
        }
        return answer;
    }
}
