package org.parvis.content.sought;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parvis.identity.web.Browser;
import org.parvis.testing.ProgramTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** What somebody searched in vain reaches a steward, who teaches search what it means. */
@ProgramTest
class SoughtPagesTests {
    private static final String PAGE = "/fr/equipe/recherche";
    private static final String SEARCH = "/fr/recherche?q=";

    @Autowired MockMvc mvc;

    @Test
    void whatWasSearchedInVainIsTaughtAndFoundByTheNextWhoAsks() throws Exception {
        Browser anybody = new Browser(mvc, "192.0.2.181");
        anybody.open(SEARCH + "zibulonnade").open(SEARCH + "Zibulonnade");
        assertThat(anybody.page().select(".pv-results li")).isEmpty();
        Browser steward = as("mcn-steward").open(PAGE);
        assertThat(row(steward, "zibulonnade").text()).contains("Cherché 2 fois en 90 jours");
        teach(steward, "zibulonnade", "certificat de naissance");
        assertThat(steward.status()).isEqualTo(303);
        assertThat(steward.follow().text()).contains("C’est ajouté");
        assertThat(steward.page().select("h2:contains(zibulonnade)")).isEmpty();
        assertThat(steward.text()).contains("mène aussi à « certificat de naissance »");
        anybody.open(SEARCH + "zibulonnade");
        assertThat(anybody.page().select(".pv-results li").text()).contains("naissance");
        steward.submit(PAGE, "says", "zibulonnade", "act", "forget").follow();
        assertThat(steward.text()).contains("la recherche ne connaît plus ce mot");
        anybody.open(SEARCH + "zibulonnade");
        assertThat(anybody.page().select(".pv-results li")).isEmpty();
    }

    @Test
    void whatIsNothingToTeachGoesAndNothingChanges() throws Exception {
        Browser anybody = new Browser(mvc, "192.0.2.182").open(SEARCH + "qwyzzafox");
        Browser steward = as("mcn-steward").open(PAGE);
        steward.submit(PAGE, "says", "qwyzzafox", "act", "leave").follow();
        assertThat(steward.page().select("h2:contains(qwyzzafox)")).isEmpty();
        assertThat(anybody.open(SEARCH + "qwyzzafox").page().select(".pv-results li")).isEmpty();
        assertThat(steward.open(PAGE).page().select("h2:contains(qwyzzafox)")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "zibulonnade, xyzzyplugh, Aucune page ne répond à « xyzzyplugh »",
        "zibulonnade, '  ', 'Écrivez ce que les gens disent, et ce que cela veut dire'",
        "'', naissance, 'Écrivez ce que les gens disent, et ce que cela veut dire'",
        "de la, naissance, « de la » ne dit rien à lui seul",
        "zibulonnade, xyzzy:*~ (, Aucune page ne répond"
    })
    void whatCannotBeTaughtIsSaidAndStaysTyped(String says, String means, String why)
            throws Exception {
        Browser steward = as("mcn-steward").open(PAGE);
        teach(steward, says, means);
        assertThat(steward.status()).isEqualTo(422);
        assertThat(steward.page().expectFirst(".govuk-error-summary").text().replace('\u00a0', ' '))
                .contains(why);
        assertThat(steward.page().expectFirst("input#says").val()).isEqualTo(says);
        assertThat(steward.page().expectFirst("input#means").val()).isEqualTo(means);
        assertThat(steward.text()).doesNotContain("mène aussi à");
    }

    @Test
    void tooLongATextIsCountedAndNotCut() throws Exception {
        Browser steward = as("mcn-steward").open(PAGE);
        teach(steward, "zibulonnade", "naissance ".repeat(1_000));
        assertThat(steward.status()).isEqualTo(422);
        assertThat(steward.text()).contains("Ce texte compte");
    }

    @Test
    void whatComesFirstIsThereWithItsDay() throws Exception {
        Browser steward = as("mcn-steward").open(PAGE);
        assertThat(steward.text().replace('\u00a0', ' '))
                .contains("« baromètre »")
                .contains("Jusqu’au 31 mars 2027");
        assertThat(steward.page().select("main a[href=/fr/barometre]")).isNotEmpty();
    }

    @Test
    void wordsOfTheOtherLanguageAreTaughtApart() throws Exception {
        Browser steward = as("mcn-steward").open("/en/team/search");
        assertThat(steward.text()).contains("What people search and do not find");
        assertThat(steward.page().select("nav a[aria-current=page]").text()).contains("In English");
        steward.open("/en/team/search?of=fr");
        assertThat(steward.page().select("nav a[aria-current=page]").text()).contains("In French");
    }

    @ParameterizedTest
    @ValueSource(strings = {"vq-agent", "vq-manager", "vq-designer", "opc-head", "mcn-central"})
    void nobodyElseReadsOrTeaches(String part) throws Exception {
        assertThat(as(part).open(PAGE).status()).isEqualTo(403);
    }

    private Browser as(String part) throws Exception {
        Browser browser = new Browser(mvc, "192.0.2.183");
        return browser.open("/fr/demonstration").submit("/fr/demonstration", "part", part);
    }

    private static void teach(Browser steward, String says, String means) throws Exception {
        steward.submit(PAGE, "says", says, "means", means, "act", "teach");
    }

    private static Element row(Browser steward, String words) throws Exception {
        return steward.page().expectFirst("li:has(h2:contains(" + words + "))");
    }
}
