package org.parvis.opendata.news;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.identity.web.Browser;
import org.parvis.opendata.release.Publishing;
import org.parvis.testing.ProgramTest;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** Programs of anybody learn what happens to data: in a dataset, in a body, in a search. */
@ProgramTest
class FeedsOfDataTests {
    @Autowired MockMvc mvc;
    @Autowired BeanFactory beans;

    private Publishing publishing;

    @BeforeEach
    void theCityPublishes() {
        publishing = new Publishing(beans);
    }

    private MockHttpServletResponse answer(String address) throws Exception {
        return mvc.perform(get(URI.create(address))).andReturn().getResponse();
    }

    private AtomDocument feed(String address) throws Exception {
        MockHttpServletResponse answer = answer(address);
        assertThat(answer.getStatus()).as(address).isEqualTo(200);
        assertThat(answer.getContentType()).startsWith("application/atom+xml");
        return AtomDocument.of(answer.getContentAsByteArray());
    }

    private static String written(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8).replace("+", "%20");
    }

    @Test
    void aNewVersionSaysWhatChanged() throws Exception {
        publishing.publish("fil-change", "mot;an\nun;2020\n".replace(';', ','));
        publishing.publish("fil-change", "mot,lieu\nun,ici\ndeux,là\n");
        AtomDocument feed = feed("/fr/donnees/fil-change/versions.atom");
        assertThat(feed.titles())
                .containsExactly(
                        "Lignes à reprendre fil-change : version 2",
                        "Nouveau : Lignes à reprendre fil-change");
        assertThat(feed.summary(feed.titles().getFirst()))
                .contains("2 lignes, 2 colonnes.")
                .contains("1 ligne de plus que la version précédente.")
                .contains("Colonne ajoutée : lieu.")
                .contains("Colonne retirée : an.");
        AtomDocument english = feed("/en/data/fil-change/versions.atom");
        assertThat(english.titles()).contains("New: Rows to take back fil-change");
        assertThat(english.ids()).doesNotContainAnyElementsOf(feed.ids());
    }

    @Test
    void whatIsTakenBackIsDeletedThereAndSaysWhy() throws Exception {
        publishing.publish("fil-retrait", "mot\nsecret-du-fil\n");
        List<String> before = feed("/fr/donnees/fil-retrait/versions.atom").ids();
        publishing.recall("vq-responsible", "fil-retrait", 1, "Une adresse <s’y> trouvait.");
        AtomDocument feed = feed("/fr/donnees/fil-retrait/versions.atom");
        assertThat(feed.gone()).isEqualTo(before);
        assertThat(feed.titles())
                .containsExactly("Lignes à reprendre fil-retrait : version 1 retirée");
        assertThat(feed.summary(feed.titles().getFirst()))
                .contains("Une adresse <s’y> trouvait.")
                .contains("Les droits d’autres personnes")
                .doesNotContain("secret-du-fil");
        for (String place : List.of("", "?body=ville-quebec", "?q=fil-retrait")) {
            AtomDocument wide = feed("/fr/donnees.atom" + place);
            assertThat(wide.gone()).as(place).containsAll(before);
            assertThat(wide.titles()).as(place).containsAll(feed.titles());
        }
        assertThat(feed("/fr/donnees.atom?q=autre-chose").titles())
                .as("nobody knows what it was but its title")
                .isEmpty();
        Browser page = new Browser(mvc, "192.0.2.126").open("/fr/donnees/fil-retrait");
        assertThat(page.page().select("link[type=application/atom+xml]").attr("href"))
                .isEqualTo("/fr/donnees/fil-retrait/versions.atom");
    }

    @Test
    void aSearchOfTheListHasItsFeedAndItsDoorOnThePage() throws Exception {
        publishing.publish("fil-chaises", "mot\nun\n");
        publishing.publish("fil-tables", "mot\nun\n");
        String asked = "?theme=GOVE&body=ville-quebec&q=" + written("A REPRENDRE chaises");
        Browser page = new Browser(mvc, "192.0.2.126").open("/fr/donnees" + asked);
        assertThat(page.text())
                .contains("1 jeu de données trouvé")
                .contains("Lignes à reprendre fil-chaises")
                .doesNotContain("fil-tables");
        String door = page.page().select("head link[type=application/atom+xml]").attr("href");
        assertThat(page.page().select("main a[type=application/atom+xml]").attr("href"))
                .isEqualTo(door);
        AtomDocument feed = feed(door);
        assertThat(feed.self()).endsWith(door);
        assertThat(feed.titles()).containsExactly("Nouveau : Lignes à reprendre fil-chaises");
        assertThat(feed("/en/data.atom" + asked).titles())
                .as("words of either language are found")
                .containsExactly("New: Rows to take back fil-chaises");
        page.open("/fr/donnees/fil-chaises");
        assertThat(page.page().select("main a[href=/fr/donnees?body=ville-quebec]"))
                .as("from a dataset to all of its body")
                .hasSize(1);
        assertThat(feed("/fr/donnees.atom?theme=HEAL&q=chaises").titles()).isEmpty();
        assertThat(feed("/fr/donnees.atom?body=personne").titles()).isEmpty();
    }

    @Test
    void aBodyHasItsFeedAndNothingOfOthersIsInIt() throws Exception {
        publishing.publish("fil-de-la-ville", "mot\nun\n");
        AtomDocument feed = feed("/fr/donnees.atom?body=ville-quebec");
        assertThat(feed.titles()).contains("Nouveau : Lignes à reprendre fil-de-la-ville");
        assertThat(feed.self()).endsWith("/fr/donnees.atom?body=ville-quebec");
        assertThat(feed("/en/data.atom?body=ville-quebec").titles())
                .contains("New: Rows to take back fil-de-la-ville");
        assertThat(feed("/fr/donnees.atom?body=ville-montreal").titles())
                .doesNotContain("Nouveau : Lignes à reprendre fil-de-la-ville");
        Browser page = new Browser(mvc, "192.0.2.126").open("/fr/donnees?body=ville-quebec");
        assertThat(page.page().select("head link[type=application/atom+xml]").attr("href"))
                .isEqualTo("/fr/donnees.atom?body=ville-quebec");
    }

    @Test
    void nothingChangedIsSaidInAFewBytes() throws Exception {
        publishing.publish("fil-etag", "mot\nun\n");
        String address = "/fr/donnees/fil-etag/versions.atom";
        MockHttpServletResponse first = answer(address);
        String tag = String.valueOf(first.getHeader("ETag"));
        String day = String.valueOf(first.getHeader("Last-Modified"));
        for (var again :
                List.of(
                        get(address).header("If-None-Match", tag),
                        get(address).header("If-Modified-Since", day))) {
            MockHttpServletResponse answer = mvc.perform(again).andReturn().getResponse();
            assertThat(answer.getStatus()).isEqualTo(304);
            assertThat(answer.getContentAsByteArray()).isEmpty();
        }
        publishing.publish("fil-etag", "mot\ndeux\n");
        assertThat(
                        mvc.perform(get(address).header("If-None-Match", tag))
                                .andReturn()
                                .getResponse()
                                .getStatus())
                .isEqualTo(200);
    }

    @Test
    void aFeedHasAnEndHoweverMuchHappened() throws Exception {
        for (int i = 0; i < 27; i++) {
            publishing.publish("fil-long-" + i, "mot\nun\n");
            publishing.publish("fil-long-" + i, "mot\ndeux\n");
        }
        assertThat(feed("/fr/donnees.atom?q=fil-long").ids()).hasSize(NewsOfData.MOST);
        assertThat(feed("/fr/donnees.atom").ids()).hasSize(NewsOfData.MOST);
    }

    @Test
    void hostileWordsAreWordsAndNoMore() throws Exception {
        for (String words :
                List.of(
                        "<script>alert(1)</script>",
                        "]]>&amp;&#0;",
                        "a\u0000b\uFFFE\uFFFF\uD800",
                        "\"' or 1=1 --",
                        "%",
                        "é".repeat(5_000),
                        "😀".repeat(300),
                        "*:* AND (",
                        "\u202E\u200B ")) {
            String query = "?q=" + written(words) + "&theme=" + written(words);
            AtomDocument feed = feed("/fr/donnees.atom" + query);
            assertThat(feed.titles()).isEmpty();
            Browser page = new Browser(mvc, "192.0.2.126").open("/fr/donnees" + query);
            assertThat(page.status()).isEqualTo(200);
            assertThat(page.page().select("main script[src], main script:not([type])")).isEmpty();
            String door = page.page().select("head link[type=application/atom+xml]").attr("href");
            assertThat(feed(door).self()).isEqualTo(feed.self());
        }
        assertThat(answer("/fr/donnees/nulle-part/versions.atom").getStatus()).isEqualTo(404);
        assertThat(answer("/fr/donnees/fil%2Dx%00/versions.atom").getStatus()).isIn(400, 404);
        assertThat(answer("/fr/donnees.atom?q=%C3").getStatus()).isIn(200, 400);
    }

    @Test
    void aQueryIsReadAsWrittenOrEncoded() throws Exception {
        publishing.publish("fil-adresse", "mot\nun\n");
        assertThat(answer("/fr/donnees/fil%2Dadresse/versions.atom").getStatus())
                .as("a path has one spelling on this site")
                .isEqualTo(400);
        assertThat(feed("/fr/donnees.atom?q=%66il-adresse").ids())
                .isEqualTo(feed("/fr/donnees.atom?q=fil-adresse").ids());
    }
}
