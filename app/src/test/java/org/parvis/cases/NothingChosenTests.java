package org.parvis.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;
import org.parvis.testing.ProgramTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Every form of the team that offers a choice, sent without one: nothing answers in green. */
@ProgramTest
class NothingChosenTests {
    private static final int MOST_PAGES = 60;

    /** It is described in words: each of its choices may be left. */
    private static final String INITIATIVE = ".*/plans/[^/]+/initiatives/[^/]+";

    private static final String CHOICES = "input[type=radio], input[type=checkbox], select";

    @Autowired MockMvc mvc;

    private final Set<String> sent = new TreeSet<>();
    private final List<String> green = new ArrayList<>();

    @Test
    void aFormThatIsSentWithoutItsChoiceIsNeverAnsweredInGreen() throws Exception {
        TeamBrowser agent = new TeamBrowser(mvc, "vq-agent");
        String file = agent.opened();
        agent.get(file);
        agent.act("prepare", 303, "outcome", "given", "reasons", "Le registre est public.");
        walk(agent, file);
        walk(agent, registered(agent));
        walk(new TeamBrowser(mvc, "vq-responsible"), file);
        walk(new TeamBrowser(mvc, "opc-agent"), null);
        assertThat(green).isEmpty();
        assertThat(sent)
                .as("forms that offer a choice were met")
                .anyMatch(form -> form.endsWith("/actes/assign"))
                .anyMatch(form -> form.endsWith("/examen/check"))
                .anyMatch(form -> form.endsWith("/equipe/file/prendre"))
                .hasSizeGreaterThan(12);
    }

    /** A file whose service has checklists. */
    private static String registered(TeamBrowser agent) throws Exception {
        String desk = "/fr/equipe/saisie?service=day-camp";
        agent.get(desk);
        Map<String, String> said =
                Map.of("service", "day-camp", "channel", "phone", "tie", "parent");
        return "/fr/equipe/dossiers/"
                + agent.enter(desk, said).expectFirst("article .pv-ref").text();
    }

    private void walk(TeamBrowser browser, @org.jspecify.annotations.Nullable String file)
            throws Exception {
        Deque<String> next = new ArrayDeque<>(List.of("/fr/equipe/file", "/fr/equipe/saisie"));
        if (file != null) {
            next.addFirst(file);
        }
        Set<String> seen = new HashSet<>(next);
        for (int pages = 0; pages < MOST_PAGES && !next.isEmpty(); pages++) {
            Document page = open(browser, next.pop());
            for (Element form : page.select("form[method=post]")) {
                if (fields(page, form).is(CHOICES)) {
                    for (String action : actions(page, form)) {
                        send(browser, page, form, action);
                    }
                }
            }
            for (Element link : page.select("a[href^=/fr/equipe]")) {
                String path = link.attr("href").replaceAll("[?#].*", "");
                boolean other = path.startsWith("/fr/equipe/dossiers/") && !isOf(path, file);
                if (!other && !path.matches(".*\\.(pdf|zip|csv|jsonl?|xlsx)") && seen.add(path)) {
                    next.add(path);
                }
            }
        }
    }

    /** Those inside, and those that stand elsewhere and are sent with them. */
    private static Elements fields(Document page, Element form) {
        Elements fields = form.select("input, textarea, select");
        if (!form.id().isEmpty()) {
            fields.addAll(page.select("[form=" + form.id() + "]:is(input, textarea, select)"));
        }
        return fields;
    }

    /** Where its buttons send it; what asks for no choice is done by pressing alone. */
    private static Set<String> actions(Document page, Element form) {
        Set<String> actions = new TreeSet<>();
        actions.add(form.attr("action").isEmpty() ? page.baseUri() : form.attr("action"));
        actions.addAll(form.select("button[formaction]").eachAttr("formaction"));
        if (!form.id().isEmpty()) {
            String beside = "button[form=" + form.id() + "][formaction]";
            actions.addAll(page.select(beside).eachAttr("formaction"));
        }
        actions.removeIf(action -> action.matches(".*/actes/(take|tell|unremind)"));
        return actions;
    }

    private static boolean isOf(String path, @org.jspecify.annotations.Nullable String file) {
        return file != null && path.startsWith(file);
    }

    private static Document open(TeamBrowser browser, String path) throws Exception {
        MockHttpServletResponse response = browser.raw(get(URI.create(path)));
        assertThat(response.getStatus()).as(path).isLessThan(500);
        Document page = Jsoup.parse(response.getContentAsString());
        page.setBaseUri(path);
        return page;
    }

    /** With all that was hidden or can be typed, and nothing that can be chosen. */
    private void send(TeamBrowser browser, Document page, Element form, String action)
            throws Exception {
        String kind = action.replaceAll("[A-Z0-9]{3}-[A-Z0-9]{3}-[A-Z0-9]{3}|[0-9a-f-]{36}", "*");
        if (kind.matches(INITIATIVE) || !sent.add(kind)) {
            return;
        }
        MockHttpServletRequestBuilder request = post(URI.create(action));
        for (Element field : fields(page, form)) {
            String value =
                    switch (field.attr("type")) {
                        case "hidden" -> field.val();
                        case "radio", "checkbox", "file", "submit" -> null;
                        default -> field.is("select") ? "" : field.val();
                    };
            if (value != null && !field.attr("name").isEmpty()) {
                request.param(field.attr("name"), value);
            }
        }
        MockHttpServletResponse response = browser.raw(request);
        assertThat(response.getStatus()).as(action).isLessThan(500);
        String to = response.getHeader("Location");
        Document after =
                to == null ? Jsoup.parse(response.getContentAsString()) : open(browser, to);
        if (!after.select(".govuk-notification-banner--success").isEmpty()) {
            green.add(kind + ": " + after.select(".govuk-notification-banner--success").text());
        }
    }
}
