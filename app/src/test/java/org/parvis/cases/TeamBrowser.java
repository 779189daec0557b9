package org.parvis.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import jakarta.servlet.http.Cookie;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** Somebody of the demonstration before their screen: cookies, and the proof of the last page. */
final class TeamBrowser {
    private final MockMvc mvc;
    private final Map<String, Cookie> cookies = new HashMap<>();
    Document page = new Document("");
    String location = "";
    private String file = "";

    TeamBrowser(MockMvc mvc, String part) throws Exception {
        this.mvc = mvc;
        get("/fr/demonstration");
        post("/fr/demonstration", 303, "part", part);
    }

    Document get(String url) throws Exception {
        MockHttpServletResponse response = raw(MockMvcRequestBuilders.get(url));
        assertThat(response.getStatus()).as(url).isEqualTo(200);
        if (url.contains("/dossiers/") || url.contains("/files/")) {
            file = url.replaceAll("\\?.*", "");
        }
        return page = Jsoup.parse(response.getContentAsString());
    }

    Document act(String act, int status, String... fields) throws Exception {
        List<String> all = new ArrayList<>(List.of(fields));
        all.add("seen");
        all.add(Objects.requireNonNull(page.expectFirst("[name=seen]")).val());
        String acts = file.startsWith("/fr") ? "/actes/" : "/acts/";
        return post(file + acts + act, status, all.toArray(String[]::new));
    }

    Document post(String url, int status, String... fields) throws Exception {
        MockHttpServletRequestBuilder request =
                MockMvcRequestBuilders.post(url)
                        .param(
                                "_proof",
                                Objects.requireNonNull(page.expectFirst("[name=_proof]")).val());
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
    Document enter(Map<String, String> other) throws Exception {
        Document form = get("/fr/equipe/saisie");
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

    String opened() throws Exception {
        return "/fr/equipe/dossiers/" + enter(Map.of()).expectFirst("article .pv-ref").text();
    }

    MockHttpServletResponse raw(MockHttpServletRequestBuilder request) throws Exception {
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
