package org.parvis.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jsoup.Connection;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;

/** Somebody with a browser: cookies, the last page, and its forms. No script. */
final class Visitor implements AutoCloseable {
    static final String FORM = "Content-Type: application/x-www-form-urlencoded";
    static final String PARTS = "Content-Type: multipart/form-data; boundary=part";
    private static final int MOST_HOPS = 6;

    private final Wire wire;
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private Document page = new Document("");
    private String address = "";

    Visitor(int port) {
        wire = new Wire(port);
    }

    /** Opens a page as a browser does, with what it leads on to. */
    Visitor go(String to) {
        address = to;
        return follow(send("GET", to, List.of(), ""));
    }

    /** Takes a part of the demonstration. */
    Visitor as(String part) {
        return go("/fr/demonstration").submit("form:has(input[value=" + part + "])");
    }

    /**
     * Fills in the form that the selector finds, or that holds the button which it finds, and sends
     * it.
     */
    Visitor submit(String selector, String... namesAndValues) {
        Element found = found(selector);
        FormElement form =
                (FormElement)
                        (found.hasAttr("form")
                                ? found("#" + found.attr("form"))
                                : Objects.requireNonNull(found.closest("form")));
        Map<String, List<String>> fields = new LinkedHashMap<>();
        for (Connection.KeyVal field : form.formData()) {
            fields.computeIfAbsent(field.key(), name -> new ArrayList<>()).add(field.value());
        }
        if (found.hasAttr("name")) {
            fields.put(found.attr("name"), List.of(found.val()));
        }
        for (int i = 0; i < namesAndValues.length; i += 2) {
            fields.put(namesAndValues[i], List.of(namesAndValues[i + 1]));
        }
        String own = form.hasAttr("action") ? form.attr("action") : address;
        String to = found.hasAttr("formaction") ? found.attr("formaction") : own;
        return follow(form.attr("enctype").isEmpty() ? plain(to, fields) : parts(to, fields));
    }

    Answer plain(String to, Map<String, List<String>> fields) {
        List<String> pairs = new ArrayList<>();
        fields.forEach(
                (name, values) ->
                        values.forEach(value -> pairs.add(encode(name) + "=" + encode(value))));
        return send("POST", to, List.of(FORM), String.join("&", pairs));
    }

    /** A value "file:NAME:TEXT" is sent as a file. */
    Answer parts(String to, Map<String, List<String>> fields) {
        StringBuilder body = new StringBuilder();
        fields.forEach(
                (name, values) ->
                        values.forEach(
                                value -> {
                                    String[] file = value.split(":", 3);
                                    boolean is = file.length == 3 && file[0].equals("file");
                                    body.append("--part\r\nContent-Disposition: form-data; name=\"")
                                            .append(name)
                                            .append(is ? "\"; filename=\"" + file[1] : "")
                                            .append(is ? "\"\r\nContent-Type: text/plain" : "\"")
                                            .append("\r\n\r\n")
                                            .append(is ? file[2] : value)
                                            .append("\r\n");
                                }));
        return send("POST", to, List.of(PARTS), body.append("--part--\r\n").toString());
    }

    private Visitor follow(Answer first) {
        Answer answer = first;
        for (int i = 0; answer.redirects() && i < MOST_HOPS; i++) {
            address = answer.location().replaceFirst("#.*", "");
            answer = send("GET", address, List.of(), "");
        }
        page = Jsoup.parse(answer.text());
        assertThat(answer.status()).as(address + ": " + page.select("main").text()).isEqualTo(200);
        return this;
    }

    /** One request with the cookies of this browser; what it sets is kept. */
    Answer send(String method, String target, List<String> more, String body) {
        List<String> headers = new ArrayList<>(more);
        if (!cookies.isEmpty()) {
            headers.add("Cookie: " + cookieLine());
        }
        Answer answer = wire.send(method, target, headers, body.getBytes(StandardCharsets.UTF_8));
        for (String set : answer.headers().getOrDefault("set-cookie", List.of())) {
            String[] pair = set.split(";", 2)[0].split("=", 2);
            if (set.contains("Max-Age=0")) {
                cookies.remove(pair[0]);
            } else {
                cookies.put(pair[0], pair[1]);
            }
        }
        return answer;
    }

    String cookieLine() {
        List<String> pairs = new ArrayList<>();
        cookies.forEach((name, value) -> pairs.add(name + "=" + value));
        return String.join("; ", pairs);
    }

    Document page() {
        return page;
    }

    String address() {
        return address;
    }

    Element found(String selector) {
        return Objects.requireNonNull(
                page.selectFirst(selector),
                () -> "no " + selector + " on " + address + ": " + page.select("main").text());
    }

    /** The last part of the first link of the page that begins so. */
    String linked(String prefix) {
        String href = found("main a[href^='" + prefix + "']").attr("href");
        return href.substring(prefix.length()).replaceAll("[/?#].*", "");
    }

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        wire.close();
    }
}
