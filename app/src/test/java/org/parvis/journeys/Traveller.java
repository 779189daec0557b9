package org.parvis.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
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
import org.jsoup.select.Elements;
import org.jspecify.annotations.Nullable;

/**
 * Somebody on their way, without script: from where they enter they go on only by what they see, a
 * link or a button, and each page and each press on the way is counted.
 */
final class Traveller {
    private static final int MOST_HOPS = 6;

    private final String host;
    private final Wired connection = new Wired();
    private Document page = new Document("");
    private int pages;
    private int presses;

    Traveller(int port) {
        host = "http://localhost:" + port;
    }

    /** Signed in as a part of the demonstration; the way begins after it. */
    static Traveller as(int port, String part) {
        Traveller traveller = new Traveller(port).enter("/fr/demonstration");
        String form = "form:has(input[value=" + part + "])";
        traveller.send((FormElement) traveller.page.expectFirst(form), null);
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
        show(connection.get(host + address));
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
        show(connection.get(Objects.requireNonNull(link).absUrl("href")));
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
            boolean plain = form.attr("enctype").isEmpty();
            show(plain ? connection.plain(to, fields) : connection.parts(to, fields));
        } else {
            show(connection.get(to.replaceAll("\\?.*", "") + "?" + Wired.query(fields)));
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

    private void show(HttpResponse<String> first) {
        HttpResponse<String> answer = first;
        for (int i = 0; answer.statusCode() / 100 == 3 && i < MOST_HOPS; i++) {
            String to = answer.headers().firstValue("location").orElseThrow();
            answer = connection.get(answer.uri().resolve(to).toString());
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
