package org.parvis.opendata.shown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.parvis.identity.web.Browser;
import org.parvis.kernel.LocalizedText;
import org.parvis.opendata.Beside;
import org.parvis.opendata.release.Publishing;
import org.parvis.testing.ProgramTest;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Datasets that belong together have a page of their own. */
@ProgramTest
class SeriesPagesTests {
    private static final String COUNTS = "/fr/donnees-series/ville-quebec/comptages-velos";

    @Autowired MockMvc mvc;
    @Autowired BeanFactory beans;

    private Browser open(String address) throws Exception {
        return new Browser(mvc, "198.51.100.231").keep("own", "1").open(address);
    }

    private static String plain(Browser browser) throws Exception {
        return browser.text().replaceAll("[\\u00A0\\u202F]", " ");
    }

    @Test
    void aSeriesSaysWhatItsDatasetsShareAndWhenEachOfThemSpeaks() throws Exception {
        Browser page = open(COUNTS);
        assertThat(plain(page))
                .contains("Comptages de vélos (données fictives)")
                .contains("Du 1er janvier 2024 au 31 octobre 2026")
                .contains("5 colonnes sur 6 sont dans tous les jeux.");
        assertThat(page.page().select("section[aria-labelledby=je] h3").eachText())
                .containsExactly(
                        "Passages de vélos comptés en 2026 (données fictives)",
                        "Passages de vélos comptés en 2025 (données fictives)",
                        "Passages de vélos comptés en 2024 (données fictives)");
        assertThat(page.page().select("section[aria-labelledby=je] code").eachText())
                .as("the column that came")
                .containsExactly("trottinettes");
        assertThat(page.page().select("section[aria-labelledby=je] li svg")).hasSize(3);
        assertThat(plain(open("/en/data-series/ville-quebec/comptages-velos")))
                .contains("5 columns of 6 are in all datasets.");
    }

    @Test
    void itsDatasetsAndTheListLeadToIt() throws Exception {
        assertThat(open("/fr/donnees/comptages-velos-2025").body())
                .contains("href=\"" + COUNTS + "\"");
        assertThat(open("/fr/donnees?q=comptés").body()).contains("href=\"" + COUNTS + "\"");
        assertThat(open("/fr/donnees").body()).contains("href=\"/fr/donnees-series\"");
        assertThat(open("/fr/donnees-series").body()).contains("href=\"" + COUNTS + "\"");
        assertThat(open("/en/data-series").text())
                .contains("Counts of bicycles")
                .contains("3 datasets");
        assertThat(open("/fr/donnees-series?after=zzz/ville-quebec").text())
                .contains("Aucune série");
        assertThat(open("/fr/donnees-series?after=nothing").body())
                .as("what is no place begins anew")
                .contains("href=\"" + COUNTS + "\"");
    }

    @Test
    void whatIsNoSeriesIsNotThere() throws Exception {
        for (String address :
                List.of(
                        "/fr/donnees-series/ville-quebec/nulle-part",
                        "/fr/donnees-series/nulle-part/comptages-velos",
                        "/fr/donnees-series/opc/comptages-velos",
                        COUNTS + "?page=2",
                        COUNTS + "/nothing.atom",
                        "/fr/donnees-series/opc/comptages-velos/versions.atom")) {
            assertThat(open(address).status()).as(address).isEqualTo(404);
        }
    }

    @Test
    void oneThatIsTakenBackLeavesTheSeriesAndItsFeedSaysSo() throws Exception {
        Publishing publishing = new Publishing(beans);
        for (int place : List.of(1, 2)) {
            publishing.publish("suite-" + place, "mot\nun\n", inSeries(place));
        }
        String at = "/fr/donnees-series/ville-quebec/suite";
        assertThat(open(at).page().select("section[aria-labelledby=je] h3")).hasSize(2);
        assertThat(open(at + "/versions.atom").body())
                .contains("suite-1", "suite-2")
                .doesNotContain("comptages-velos");
        publishing.recall("vq-responsible", "suite-2", 1, "Une erreur.");
        assertThat(open(at).page().select("section[aria-labelledby=je] h3")).hasSize(1);
        publishing.recall("vq-responsible", "suite-1", 1, "Une erreur.");
        assertThat(open(at).status()).isEqualTo(404);
    }

    private static Beside inSeries(int place) {
        LocalizedText words = LocalizedText.of("Suite d’essai " + place, "Trial sequel " + place);
        return new Beside(List.of(), new Beside.Series("suite", words, words, place));
    }
}
