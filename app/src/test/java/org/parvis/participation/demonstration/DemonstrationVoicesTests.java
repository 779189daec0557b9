package org.parvis.participation.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parvis.cases.TeamBrowser;
import org.parvis.identity.web.Browser;
import org.parvis.testing.ProgramTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** What a demonstration shows of consultations: one that is open, and one of April 2019. */
@ProgramTest
class DemonstrationVoicesTests {
    @Autowired MockMvc mvc;

    private Document page(String address) throws Exception {
        return new Browser(mvc, "192.0.2.240").open(address).page();
    }

    @Test
    void theOpenOneShowsWhatPeopleSayAndNothingThatWaits() throws Exception {
        Document page = page("/fr/consultations/rue-du-port?now");
        assertThat(page.select(".pv-voices > li")).hasSizeGreaterThanOrEqualTo(5);
        assertThat(page.text())
                .contains("Des bancs avec un dossier", "Proposée par quelqu’un")
                .doesNotContain("rue Principale", "Une fontaine à l’ombre");
        assertThat(page.select(".pv-ways b").eachText())
                .containsExactly("En ligne", "Au comptoir", "Au téléphone", "Par la poste");
        assertThat(page.select(".pv-voices").text())
                .contains("6 au comptoir, 5 par la poste")
                .doesNotContain("au téléphone");
    }

    @Test
    void whatWaitsIsReadByItsBodyAlone() throws Exception {
        assertThat(new TeamBrowser(mvc, "re-manager").get("/fr/equipe/consultations").text())
                .contains("Une fontaine à l'ombre", "Cent arbres");
        assertThat(new TeamBrowser(mvc, "vq-manager").get("/en/team/consultations").text())
                .contains("Nothing waits to be read");
    }

    @ParameterizedTest
    @CsvSource({
        "/fr/consultations/strategie-2019, Cette consultation s’est tenue ailleurs",
        "/en/consultations/strategie-2019, This consultation was held elsewhere"
    })
    void theOneOf2019TellsItsTenThemesFromWhatTheStrategyKeeps(String address, String said)
            throws Exception {
        Document page = page(address);
        assertThat(page.select("ol.pv-asks > li")).hasSize(10);
        assertThat(page.text()).contains(said, "621 votes", "117 arguments");
        assertThat(page.select("a[href$=participer], a[href$=take-part]")).isEmpty();
    }

    @Test
    void theBudgetThatIsOverShowsItsResultAndTheOpenOneItsProjects() throws Exception {
        Document result = page("/fr/consultations/budget-2026/budget/resultat");
        assertThat(result.expectFirst("h1").text()).contains("projets retenus", "des gens");
        assertThat(result.select(".pv-rounds h3")).hasSize(12);
        assertThat(result.text()).contains("350 bulletins", "La part de chacun");
        assertThat(page("/fr/consultations/budget-2026?now").select("a").eachText())
                .contains("Voir le résultat");
        assertThat(page("/fr/consultations/budget-jeunes/budget").select("input[name=p]"))
                .hasSize(6);
    }

    @Test
    void aConsultationThatIsNotThereIsNotFound() throws Exception {
        for (String end : new String[] {"", "/participer"}) {
            Browser browser = new Browser(mvc, "192.0.2.241");
            assertThat(browser.open("/fr/consultations/nulle-part" + end).status()).isEqualTo(404);
        }
    }

    @Test
    void whoCannotTakePartInTheirLanguageIsLedToTheOtherOne() throws Exception {
        Browser browser = new Browser(mvc, "192.0.2.242");
        browser.open("/en/consultations/strategie-2019/take-part");
        assertThat(browser.location()).isEqualTo("/fr/consultations/strategie-2019/participer");
        assertThat(browser.follow().text()).contains("La participation est fermée");
    }
}
