package org.parvis.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.parvis.cases.acts.TeamPagesTests;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockPart;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** Somebody of the demonstration before their screen: cookies, and the proof of the last page. */
public final class TeamBrowser {
    private final MockMvc mvc;
    private final Map<String, Cookie> cookies = new HashMap<>();
    public Document page = new Document("");
    public String location = "";
    private String file = "";

    /** Nobody in particular: a person without an account. */
    public TeamBrowser(MockMvc mvc) {
        this.mvc = mvc;
    }

    public TeamBrowser(MockMvc mvc, String part) throws Exception {
        this(mvc);
        get("/fr/demonstration");
        post("/fr/demonstration", 303, "part", part);
    }

    public Document get(String url) throws Exception {
        return get(url, 200);
    }

    public Document get(String url, int status) throws Exception {
        MockHttpServletResponse response = raw(MockMvcRequestBuilders.get(url));
        assertThat(response.getStatus()).as(url).isEqualTo(status);
        if (url.contains("/dossiers/") || url.contains("/files/")) {
            file = url.replaceAll("\\?.*", "");
        }
        page = Jsoup.parse(response.getContentAsString());
        return page;
    }

    /** Opens a file by its number and its code, as somebody without an account does. */
    public void follow(String reference, String code) throws Exception {
        get("/fr/suivi");
        post("/fr/suivi", 303, "reference", reference, "code", code);
    }

    public Document act(String act, int status, String... fields) throws Exception {
        List<String> all = new ArrayList<>(List.of(fields));
        all.add("seen");
        all.add(Objects.requireNonNull(page.expectFirst("[name=seen]")).val());
        String acts = file.startsWith("/fr") ? "/actes/" : "/acts/";
        return post(file + acts + act, status, all.toArray(String[]::new));
    }

    public Document post(String url, int status, String... fields) throws Exception {
        return sent(MockMvcRequestBuilders.post(url), url, status, fields);
    }

    /** The same with files, as a form that carries some is sent. */
    public Document postFiles(String url, int status, List<MockPart> files, String... fields)
            throws Exception {
        MockMultipartHttpServletRequestBuilder request = multipart(URI.create(url));
        files.forEach(request::part);
        return sent(request, url, status, fields);
    }

    /** Sends a form of a page that says how much of the file was seen there. */
    public Document postFrom(String url, String act, int status, String... fields)
            throws Exception {
        List<String> all = new ArrayList<>(List.of(fields));
        all.add("seen");
        all.add(Objects.requireNonNull(get(url).expectFirst("[name=seen]")).val());
        return post(url + act, status, all.toArray(String[]::new));
    }

    /** Signs what was prepared in a file, and accepts each thing that its page says is open. */
    public void sign(String file) throws Exception {
        String decision = file + "/decision";
        List<String> fields = new ArrayList<>();
        for (String open : get(decision).select("[name=acknowledged]").eachAttr("value")) {
            fields.addAll(List.of("acknowledged", open));
        }
        postFrom(decision, "", 303, fields.toArray(String[]::new));
    }

    private Document sent(
            AbstractMockHttpServletRequestBuilder<?> request,
            String url,
            int status,
            String... fields)
            throws Exception {
        request.param("_proof", Objects.requireNonNull(page.expectFirst("[name=_proof]")).val());
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        MockHttpServletResponse response = raw(request);
        assertThat(response.getStatus()).as(url).isEqualTo(status);
        location = Objects.requireNonNullElse(response.getHeader("Location"), "");
        if (status != 303) {
            page = Jsoup.parse(response.getContentAsString());
        }
        return page;
    }

    /** Enters a letter that came today. */
    public Document enter(Map<String, String> other) throws Exception {
        return enter("/fr/equipe/saisie", other);
    }

    public Document enter(String desk, Map<String, String> other) throws Exception {
        Document form = get(desk);
        Map<String, String> fields =
                new HashMap<>(
                        Map.of(
                                "file", form.expectFirst("input[name=file]").val(),
                                "service", form.expectFirst("input[name=service]").val(),
                                "channel", "mail",
                                "lang", "fr",
                                "received-day", form.expectFirst("#received-day").val(),
                                "received-month", form.expectFirst("#received-month").val(),
                                "received-year", form.expectFirst("#received-year").val(),
                                "full_name", "Noémie Lafontaine-Roy",
                                "document", TeamPagesTests.DOCUMENT));
        fields.putAll(other);
        List<String> flat = new ArrayList<>();
        fields.forEach((name, value) -> flat.addAll(List.of(name, value)));
        return post("/fr/equipe/saisie", 200, flat.toArray(String[]::new));
    }

    public String opened() throws Exception {
        return "/fr/equipe/dossiers/" + enter(Map.of()).expectFirst("article .pv-ref").text();
    }

    public MockHttpServletResponse raw(AbstractMockHttpServletRequestBuilder<?> request)
            throws Exception {
        if (!cookies.isEmpty()) {
            request.cookie(cookies.values().toArray(Cookie[]::new));
        }
        MockHttpServletResponse response = mvc.perform(request).andReturn().getResponse();
        for (Cookie cookie : response.getCookies()) {
            cookies.put(cookie.getName(), cookie);
        }
        return response;
    }
}
