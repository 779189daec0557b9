package org.parvis.cases.team;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.cases.TeamBrowser;
import org.parvis.testing.ProgramTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The page of a file is full of things one may begin: whichever is done, none is lost. */
@ProgramTest
class FilePageFormsTests {
    private static final String FIELDS =
            "main :is(input:not([type=hidden]), textarea, select)[name]";

    /** What must be of a form to be taken; all other fields hold their own name. */
    private static final Map<String, String> TYPED =
            Map.of(
                    "remind-day", "1",
                    "remind-month", "6",
                    "remind-year", "2090",
                    "amount", "12,50",
                    "pages", "3",
                    "contactEmail", "ann@personne.example",
                    "contactPostal", "1, rue du Parc\nQuébec (Québec) G1A 1A1",
                    "how", "note");

    @Autowired MockMvc mvc;

    private TeamBrowser agent;
    private String file = "";

    @BeforeEach
    void aRequest() throws Exception {
        agent = new TeamBrowser(mvc, "vq-agent");
        file = agent.opened();
    }

    @Test
    void eachFieldIsSentByEachButtonAndIsKnownToBeKept() throws Exception {
        Set<String> known =
                Arrays.stream(TypedBeside.values())
                        .flatMap(each -> each.fields().stream())
                        .collect(Collectors.toCollection(TreeSet::new));
        Set<String> met = new TreeSet<>();
        for (Document page : List.of(agent.get(file), decided())) {
            assertThat(page.select("main form")).hasSize(1);
            for (Element field : page.select(FIELDS)) {
                assertThat(field.attr("form")).as(field.outerHtml()).isEqualTo("work");
                met.add(field.attr("name"));
            }
            for (Element button : page.select("main button[type=submit]")) {
                boolean inside = button.closest("form") != null;
                assertThat(inside || button.attr("form").equals("work"))
                        .as(button.outerHtml())
                        .isTrue();
            }
        }
        assertThat(known).as("no field is forgotten").containsAll(met);
        assertThat(met).contains("text", "reasons", "explanation", "amount", "reminder", "closing");
    }

    private Document decided() throws Exception {
        agent.get(file);
        agent.act("prepare", 303, "outcome", "not-held", "reasons", "Aucun registre n’existe.");
        new TeamBrowser(mvc, "vq-responsible").sign(file);
        return agent.get(file);
    }

    @Test
    void whicheverButtonIsPressedNothingElseThatWasTypedIsLost() throws Exception {
        List<String> lost = new ArrayList<>();
        int pressed = pressEach(agent.get(file), lost);
        pressed += pressEach(decided(), lost);
        assertThat(lost).isEmpty();
        assertThat(pressed).isGreaterThan(10);
    }

    private int pressEach(Document first, List<String> lost) throws Exception {
        Set<String> actions = new TreeSet<>(first.select("main button").eachAttr("formaction"));
        actions.add(first.expectFirst("#work").attr("action"));
        actions.removeIf(String::isEmpty);
        for (String action : actions) {
            Document page = agent.get(file);
            Map<String, List<String>> typed = typed(page);
            MockHttpServletResponse answer = agent.raw(request(page, action, typed));
            String act = action.replaceAll(".*/", "");
            if (answer.getStatus() == 303) {
                lost.add(act + " leads away");
                continue;
            }
            Document after = Jsoup.parse(answer.getContentAsString());
            typed.forEach(
                    (name, values) -> {
                        if (!own(act).contains(name) && !values.equals(shown(after, name))) {
                            lost.add(act + " loses " + name + ": " + shown(after, name));
                        }
                    });
        }
        return actions.size();
    }

    private static Set<String> own(String act) {
        return Arrays.stream(TypedBeside.values())
                .filter(each -> each.name().equals(act.toUpperCase(Locale.ROOT).replace('-', '_')))
                .flatMap(each -> each.fields().stream())
                .collect(Collectors.toSet());
    }

    /** Each field with something of its own, each choice with the first that may be chosen. */
    private static Map<String, List<String>> typed(Document page) {
        Map<String, List<String>> typed = new LinkedHashMap<>();
        for (Element field : page.select(FIELDS)) {
            String name = field.attr("name");
            boolean choice = field.is("[type=radio], [type=checkbox]");
            if (field.is("select")) {
                typed.put(name, List.of(field.select("option").eachAttr("value").getLast()));
            } else if (!choice) {
                typed.put(name, List.of(TYPED.getOrDefault(name, "Mot de " + name)));
            } else if (!field.hasAttr("disabled")) {
                typed.putIfAbsent(name, List.of(TYPED.getOrDefault(name, field.val())));
            }
        }
        return typed;
    }

    private static MockHttpServletRequestBuilder request(
            Document page, String action, Map<String, List<String>> typed) {
        MockHttpServletRequestBuilder request = post(URI.create(action));
        page.select("#work input[type=hidden]")
                .forEach(hidden -> request.param(hidden.attr("name"), hidden.val()));
        typed.forEach((name, values) -> request.param(name, values.toArray(String[]::new)));
        return request;
    }

    private static List<String> shown(Document page, String name) {
        List<String> shown = new ArrayList<>();
        for (Element field : page.select("[name=" + name + "]")) {
            if (field.is("select")) {
                shown.addAll(field.select("option[selected]").eachAttr("value"));
            } else if (!field.is("[type=radio], [type=checkbox]") || field.hasAttr("checked")) {
                shown.add(field.is("textarea") ? field.wholeText() : field.val());
            }
        }
        return shown;
    }

    @Test
    void whoPressesEnterInAFieldDoesNothingByOversight() throws Exception {
        Document page = agent.get(file);
        Element first = page.expectFirst("#work button[type=submit], [form=work][type=submit]");
        assertThat(first.attr("formaction")).endsWith("/actes/again");
        Map<String, List<String>> typed = typed(page);
        MockHttpServletResponse answer = agent.raw(request(page, first.attr("formaction"), typed));
        Document after = Jsoup.parse(answer.getContentAsString());
        assertThat(after.select(".govuk-error-summary").text()).contains("Rien n’est encore fait");
        assertThat(after.select(".govuk-notification-banner--success")).isEmpty();
        assertThat(shown(after, "reasons")).isEqualTo(typed.get("reasons"));
        assertThat(agent.get(file).select(".pv-timeline, ol").text()).doesNotContain("Mot de text");
    }
}
