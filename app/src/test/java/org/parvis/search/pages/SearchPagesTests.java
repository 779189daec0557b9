package org.parvis.search.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parvis.identity.web.Browser;
import org.parvis.testing.ProgramTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** The page of results, and the ways to it from the home page. */
@ProgramTest
class SearchPagesTests {
    @Autowired MockMvc mvc;

    @Test
    void everyExampleOfTheHomeLeadsToSomething() throws Exception {
        for (String home : new String[] {"/fr", "/en"}) {
            Browser browser = new Browser(mvc, "192.0.2.161");
            browser.open(home);
            var examples = browser.page().select(".pv-try a");
            assertThat(examples).hasSizeGreaterThanOrEqualTo(3);
            for (Element example : examples) {
                browser.open(example.attr("href"));
                assertThat(browser.page().select(".pv-results li")).as(example.text()).isNotEmpty();
            }
        }
    }

    @Test
    void aDeathLeadsFromTheHomeToItsPageAndItsService() throws Exception {
        Browser browser = new Browser(mvc, "192.0.2.162");
        browser.open("/fr/recherche?q=" + coded("j'ai perdu mon père"));
        Element first = browser.page().expectFirst(".pv-results li h2 a");
        assertThat(first.attr("href")).isEqualTo("/fr/evenements/perdre-un-proche");
        browser.open(first.attr("href"));
        assertThat(browser.page().select("main a[href=/fr/services/declarer-deces]")).isNotEmpty();
    }

    @Test
    void aCorrectionIsSaidAndUndone() throws Exception {
        Browser browser = new Browser(mvc, "192.0.2.163");
        browser.open("/fr/recherche?q=stationement");
        assertThat(browser.text()).contains("stationnement").contains("Chercher plutôt");
        browser.open(browser.page().expectFirst("p[role=status] a").attr("href"));
        assertThat(browser.text()).doesNotContain("Chercher plutôt");
    }

    @Test
    void theHomeHasArchesTopicsWithCountsADoorNewsAndBodies() throws Exception {
        Browser browser = new Browser(mvc, "192.0.2.164");
        browser.open("/fr");
        assertThat(browser.page().select(".pv-niches a[href^=/fr/evenements/]")).hasSize(8);
        assertThat(browser.page().expectFirst(".pv-topics li").text()).endsWith("3 services");
        assertThat(browser.page().select(".pv-gate a[href=/fr/evenements/lancer-une-entreprise]"))
                .hasSize(1);
        assertThat(browser.page().select(".pv-news a[href^=/fr/nouvelles/]")).isNotEmpty();
        assertThat(browser.page().select(".pv-half a[href=/fr/organismes]")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0000\u0007\u001B", "title:* AND (", "\u202Epermis", "a b c d e f g"})
    void hostileWordsAreWords(String words) throws Exception {
        Browser browser = new Browser(mvc, "192.0.2.165");
        String many = words.repeat(10_000 / words.length());
        assertThat(browser.open("/fr/recherche?q=" + coded(words)).status()).isEqualTo(200);
        assertThat(browser.open("/fr/recherche?q=" + coded(many)).status()).isEqualTo(200);
        String suggestions = "/fr/recherche/suggestions?q=";
        assertThat(browser.open(suggestions + coded(words)).status()).isEqualTo(200);
        assertThat(browser.open(suggestions + coded(many)).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "/fr/recherche, combien coûte l'accès à un document, Ce que cela coûte, Gratuit pour"
                + " demander",
        "/en/search, how much for access to a document, What it costs, Free to ask",
        "/fr/recherche, numéro de téléphone de l'OPC, Téléphone, 418 555-0120",
        "/en/search, opening hours Ville de Québec, Hours, Monday to Friday"
    })
    void whatIsAskedForIsToldAboveTheResults(String path, String words, String title, String text)
            throws Exception {
        Browser browser = new Browser(mvc, "192.0.2.167");
        browser.open(path + "?q=" + coded(words));
        Element told = browser.page().expectFirst("section[aria-labelledby=tout-de-suite]");
        assertThat(told.expectFirst("h2").text()).isEqualTo(title);
        assertThat(told.text().replace('\u00a0', ' ')).contains(text);
        assertThat(told.select("p > a[href^=/]")).hasSize(1);
    }

    @Test
    void everydayWordsSuggestTitlesWhileTheyAreTypedAndNothingOfThemIsKept() throws Exception {
        Browser browser = new Browser(mvc, "192.0.2.166");
        for (String typed : List.of("perdre un", "j'ai perdu mon père")) {
            browser.open("/fr/recherche/suggestions?q=" + coded(typed));
            assertThat(browser.body()).as(typed).startsWith("[").contains("\"Perdre un proche\"");
            assertThat(browser.header("Cache-Control")).contains("no-store");
        }
        assertThat(browser.open("/en/search/suggestions?q=birth").body()).contains("birth");
        assertThat(browser.open("/fr").page().select("input[name=q]").attr("data-suggest"))
                .isEqualTo("/fr/recherche/suggestions");
    }

    private static String coded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }
}
