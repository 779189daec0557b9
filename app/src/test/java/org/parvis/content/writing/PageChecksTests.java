package org.parvis.content.writing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parvis.identity.web.Browser;
import org.parvis.testing.ProgramTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** What may not stand on a page is told where it stands, and nothing typed is lost. */
@ProgramTest
class PageChecksTests {
    @Autowired MockMvc mvc;

    private WrittenPage page(String stem) {
        return new WrittenPage(mvc, stem);
    }

    private Browser anybody() {
        return new Browser(mvc, "192.0.2.92");
    }

    @Test
    void linksThatLeadNowhereKeepAPageBackAndSayWhere() throws Exception {
        WrittenPage page = page("liens");
        Browser author = page.as("vq-designer");
        Browser publisher = page.as("vq-responsible");
        page.begin(
                author,
                "fr-words",
                "Un [bon](/fr/services/demande-acces) et\n\nun [mauvais](/fr/pages/rien-du-tout),\n"
                        + "[un autre](/fr/services/rien), [la carte](/fr/organismes/personne),"
                        + " [ici](/fr/nulle-part) et [l'organisme](/fr/organismes/ville-quebec).");
        page.act(author, "submit");
        page.act(publisher, "publish");
        assertThat(publisher.status()).isEqualTo(422);
        assertThat(publisher.text())
                .contains("Texte français, ligne 3 : le lien /fr/pages/rien-du-tout ne mène")
                .contains("ligne 4 : le lien /fr/services/rien ne")
                .contains("le lien /fr/organismes/personne ne")
                .contains("le lien /fr/nulle-part ne")
                .doesNotContain("demande-acces ne mène")
                .doesNotContain("ville-quebec ne mène");
        assertThat(author.open(WrittenPage.ROOM + "?show=links").text()).contains("Page liens");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<svg onload=alert(1)>",
                "![image](https://example.org/spy.svg)",
                "[clic](javascript:alert(1))",
                "<p style='position:fixed'>x</p>"
            })
    void whatCouldHarmIsRefusedWithItsLineAndNothingTypedIsLost(String harm) throws Exception {
        WrittenPage page = page("nuisible");
        Browser author = page.as("vq-designer");
        String typed = "Une ligne.\n\n" + harm;
        page.begin(author, "fr-words", typed);
        assertThat(author.status()).isEqualTo(422);
        assertThat(author.page().select(".govuk-error-summary a[href=#fr-words]").text())
                .contains("ligne 3");
        assertThat(author.page().select("textarea[name=fr-words]").val()).isEqualTo(typed);
        assertThat(author.open(page.at()).status()).isEqualTo(404);
    }

    @Test
    void tooLongATitleAndSignsThatNobodySeesAreToldAtTheirField() throws Exception {
        WrittenPage page = page("trop-long");
        Browser author = page.as("vq-designer");
        page.begin(author, "fr-title", "a".repeat(10_000));
        assertThat(author.status()).isEqualTo(422);
        assertThat(author.page().select(".govuk-error-summary a[href=#fr-title]").text())
                .contains("200 caractères au plus");
        assertThat(author.page().select("input[name=fr-title]").val()).hasSize(10_000);
        page.begin(author, "en-title", "a\u202Eb", "fr-words", "un\u200Bdeux");
        assertThat(author.status()).isEqualTo(422);
        assertThat(author.page().select(".govuk-error-summary a").eachAttr("href"))
                .contains("#en-title", "#fr-words");
        page.begin(author, "expires", "demain", "reviewed", "");
        assertThat(author.page().select(".govuk-error-summary a").eachAttr("href"))
                .contains("#expires", "#reviewed");
    }

    @Test
    void costsAndContactsAreWhatTheCatalogueSaysAndOneThatIsNotThereKeepsThePageBack()
            throws Exception {
        WrittenPage page = page("renvois");
        Browser author = page.as("vq-designer");
        Browser publisher = page.as("vq-responsible");
        page.begin(author, "fr-words", "Appelez au {phone ville-quebec}. {cost rien-du-tout}");
        page.act(author, "submit");
        page.act(publisher, "publish");
        assertThat(publisher.text()).contains("Il n’y a ni service ni organisme « rien-du-tout »");
        page.edit(
                author,
                "fr-words",
                "Appelez au {phone ville-quebec}. Le temps : {time name-change}.",
                "en-words",
                "Call {phone ville-quebec}, {hours ville-quebec}.");
        page.publish(author, publisher);
        assertThat(anybody().open("/fr/pages/renvois").page().select("article").text())
                .contains("Appelez au 418 555-0110.")
                .doesNotContain("{");
        assertThat(anybody().open("/en/pages/renvois-en").text())
                .contains("Monday to Friday, 8:30 a.m.");
    }
}
