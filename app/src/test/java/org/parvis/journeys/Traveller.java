package org.parvis.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jsoup.Connection;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;
import org.jsoup.select.Elements;
import org.jspecify.annotations.Nullable;

/**
 * Somebody on their way, without script: from where they enter they go on only by what they see, a
 * link or a button, and each page and each press on the way is counted.
 */
final class Traveller {
    private static final int MOST_HOPS = 6;

    private final String host;
    private final HttpClient client = HttpClient.newHttpClient();
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private Document page = new Document("");
    private int pages;
    private int presses;

    Traveller(int port) {
        host = "http://localhost:" + port;
    }

    /** Signed in as a part of the demonstration; the way begins after it. */
    static Traveller as(int port, String part) {
        Traveller traveller = new Traveller(port).enter("/fr/demonstration");
        FormElement form =
                (FormElement)
                        Objects.requireNonNull(
                                Objects.requireNonNull(
                                                traveller.page.selectFirst(
                                                        "input[value=" + part + "]"))
                                        .closest("form"));
        traveller.send(form, null);
        traveller.begin();
        return traveller;
    }

    /** Counts from here. */
    void begin() {
        pages = 1;
        presses = 0;
    }

    /** A door of the house, or an address that a message gave. */
    Traveller enter(String address) {
        show(get(host + address));
        begin();
        return this;
    }

    /** Presses a link that says that. */
    Traveller follow(String words) {
        Element link = one("main a[href]", words);
        if (link == null) {
            link = one("a[href]", words);
        }
        assertThat(link).as("a link “%s” on %s", words, here()).isNotNull();
        presses++;
        show(get(Objects.requireNonNull(link).absUrl("href")));
        return this;
    }

    /** Presses a button that says that, once these fields are filled in. */
    Traveller press(String words, String... namesAndValues) {
        Element button = null;
        for (Element candidate : page.select("button[type=submit]:not([aria-hidden=true])")) {
            if (says(candidate, words)
                    && form(candidate) != null
                    && takes(candidate, namesAndValues)) {
                button = candidate;
                break;
            }
        }
        assertThat(button).as("a button “%s” on %s", words, here()).isNotNull();
        Element pressed = Objects.requireNonNull(button);
        presses++;
        send(Objects.requireNonNull(form(pressed)), pressed, namesAndValues);
        return this;
    }

    private @Nullable FormElement form(Element button) {
        Element form =
                button.hasAttr("form")
                        ? page.getElementById(button.attr("form"))
                        : button.closest("form");
        return (FormElement) form;
    }

    private boolean takes(Element button, String... namesAndValues) {
        FormElement form = Objects.requireNonNull(form(button));
        for (int i = 0; i < namesAndValues.length; i += 2) {
            String name = namesAndValues[i];
            if (form.select("[name=" + name + "]").isEmpty()
                    && !elsewhere(form).is("[name=" + name + "]")) {
                return false;
            }
        }
        return true;
    }

    /** Whether the page has such a button. */
    boolean offers(String words) {
        return one("main button", words) != null;
    }

    private @Nullable Element one(String selector, String words) {
        return page.select(selector).stream()
                .filter(element -> says(element, words))
                .findFirst()
                .orElse(null);
    }

    private static boolean says(Element element, String words) {
        return element.text().replace('\u00a0', ' ').replace('\u202f', ' ').contains(words);
    }

    private void send(FormElement form, @Nullable Element button, String... namesAndValues) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        for (Connection.KeyVal field : form.formData()) {
            fields.computeIfAbsent(field.key(), name -> new ArrayList<>()).add(field.value());
        }
        for (Element field : elsewhere(form)) {
            boolean chosen = !field.is("[type=radio], [type=checkbox]") || field.hasAttr("checked");
            if (chosen && !field.is("[disabled], [type=file]")) {
                fields.computeIfAbsent(field.attr("name"), name -> new ArrayList<>())
                        .add(value(field));
            }
        }
        if (button != null && button.hasAttr("name")) {
            fields.put(button.attr("name"), List.of(button.val()));
        }
        for (int i = 0; i < namesAndValues.length; i += 2) {
            fields.put(namesAndValues[i], List.of(namesAndValues[i + 1]));
        }
        String to =
                button != null && button.hasAttr("formaction")
                        ? button.absUrl("formaction")
                        : form.hasAttr("action") ? form.absUrl("action") : page.location();
        if (form.attr("method").equalsIgnoreCase("post")) {
            show(form.attr("enctype").isEmpty() ? plain(to, fields) : parts(to, fields));
        } else {
            show(get(to.replaceAll("\\?.*", "") + "?" + query(fields)));
        }
    }

    /** The fields that stand outside of a form and are sent with it. */
    private Elements elsewhere(FormElement form) {
        return form.id().isEmpty()
                ? new Elements()
                : page.select("[form=" + form.id() + "]:is(input, textarea, select)");
    }

    private static String value(Element field) {
        Element option = field.selectFirst("option[selected]");
        return field.is("select") ? option == null ? "" : option.val() : field.val();
    }

    private static String query(Map<String, List<String>> fields) {
        return fields.entrySet().stream()
                .flatMap(
                        field ->
                                field.getValue().stream()
                                        .map(value -> field.getKey() + "=" + encode(value)))
                .collect(Collectors.joining("&"));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private HttpResponse<String> plain(String to, Map<String, List<String>> fields) {
        return ask(
                HttpRequest.newBuilder(URI.create(to))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(query(fields))));
    }

    /** A value "file:NAME:TEXT" is sent as a file. */
    private HttpResponse<String> parts(String to, Map<String, List<String>> fields) {
        StringBuilder body = new StringBuilder();
        fields.forEach((name, values) -> values.forEach(value -> part(body, name, value)));
        return ask(
                HttpRequest.newBuilder(URI.create(to))
                        .header("Content-Type", "multipart/form-data; boundary=part")
                        .POST(BodyPublishers.ofString(body.append("--part--\r\n").toString())));
    }

    private static void part(StringBuilder body, String name, String value) {
        String[] file = value.split(":", 3);
        boolean is = file.length == 3 && file[0].equals("file");
        body.append("--part\r\nContent-Disposition: form-data; name=\"")
                .append(name)
                .append(is ? "\"; filename=\"" + file[1] + "\"\r\nContent-Type: text/plain" : "\"")
                .append("\r\n\r\n")
                .append(is ? file[2] : value)
                .append("\r\n");
    }

    private HttpResponse<String> get(String url) {
        return ask(HttpRequest.newBuilder(URI.create(url.replaceAll("#.*", ""))));
    }

    private HttpResponse<String> ask(HttpRequest.Builder request) {
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        try {
            HttpResponse<String> answer =
                    client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            answer.headers().allValues("set-cookie").forEach(this::keep);
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void keep(String set) {
        String[] pair = set.split(";", 2)[0].split("=", 2);
        if (set.contains("Max-Age=0")) {
            cookies.remove(pair[0]);
        } else {
            cookies.put(pair[0], pair[1]);
        }
    }

    private void show(HttpResponse<String> first) {
        HttpResponse<String> answer = first;
        for (int i = 0; answer.statusCode() / 100 == 3 && i < MOST_HOPS; i++) {
            String to = answer.headers().firstValue("location").orElseThrow();
            answer = get(answer.uri().resolve(to).toString());
        }
        page = Jsoup.parse(answer.body(), answer.uri().toString());
        pages++;
        assertThat(answer.statusCode()).as(here()).isLessThan(500).isNotIn(403, 404);
    }

    /** Where one is, and what one reads there. */
    String here() {
        return page.location() + ": " + page.select("main").text();
    }

    String words() {
        return page.select("main").text().replace('\u00a0', ' ').replace('\u202f', ' ');
    }

    Document page() {
        return page;
    }

    int pages() {
        return pages;
    }

    int presses() {
        return presses;
    }
}
