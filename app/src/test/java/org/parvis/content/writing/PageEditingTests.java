package org.parvis.content.writing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.parvis.identity.web.Browser;
import org.parvis.testing.ProgramTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** A page is written, reviewed and published in the program, without script. */
@ProgramTest
class PageEditingTests {
    @Autowired MockMvc mvc;

    private WrittenPage page(String stem) {
        return new WrittenPage(mvc, stem);
    }

    private Browser anybody() {
        return new Browser(mvc, "192.0.2.92");
    }

    @Test
    void aPageGoesFromDraftToReviewToEverybodyAndToSearch() throws Exception {
        WrittenPage page = page("grand-voyage");
        Browser author = page.as("vq-designer");
        Browser publisher = page.as("vq-responsible");
        page.begin(author, "fr-words", "## Partir\nLa zibeline voyage.");
        assertThat(author.status()).isEqualTo(303);
        assertThat(author.follow().text()).contains("Brouillon").contains("À vous : finir");
        assertThat(anybody().open("/fr/pages/grand-voyage").status()).isEqualTo(404);

        page.act(author, "submit", "day", "2031-01-05");
        assertThat(author.status()).isEqualTo(303);
        publisher.open(page.at());
        assertThat(publisher.text())
                .contains("À vous : examiner la version 1 d’ici le 5 janvier 2031");
        page.act(publisher, "send-back", "words", "");
        assertThat(publisher.status()).isEqualTo(422);
        page.act(publisher, "send-back", "words", "Dites où partir.");
        assertThat(author.open(page.at()).text()).contains("À changer : Dites où partir.");

        page.edit(author, "fr-words", "## Partir\nLa zibeline voyage vers le nord.");
        page.publish(author, publisher);
        Browser seen = anybody().open("/fr/pages/grand-voyage");
        assertThat(seen.status()).isEqualTo(200);
        assertThat(seen.text()).contains("La zibeline voyage vers le nord.");
        assertThat(anybody().open("/en/pages/grand-voyage-en").status()).isEqualTo(200);
        assertThat(anybody().open("/fr/recherche?q=zibeline").text()).contains("Page grand-voyage");
        publisher.open(page.at());
        assertThat(publisher.text())
                .contains("Maëlle Courtemanche-Roy a envoyé la version 2 à l’examen")
                .contains("Antonin Larouche-Beaupré a publié la version 2");
    }

    @Test
    void aBodyReadsNoDraftOfAnotherOne() throws Exception {
        WrittenPage page = page("secret-projet");
        page.begin(page.as("vq-designer"), "fr-title", "Un projet encore secret");
        Browser elsewhere = page.as("opc-responsible");
        assertThat(elsewhere.open(WrittenPage.ROOM).text()).doesNotContain("encore secret");
        for (String path : new String[] {"", "/texte", "/apercu?version=1", "/langage?version=1"}) {
            assertThat(elsewhere.open(page.at() + path).status()).as(path).isIn(403, 404);
        }
        assertThat(page.as("vq-agent").open(page.at()).status()).isEqualTo(403);
        assertThat(page.as("vq-head").open(page.at() + "/apercu?version=1").text())
                .contains("Un projet encore secret")
                .contains("cette version se voit seulement dans votre organisme");
        assertThat(page.as("vq-head").open(page.at() + "/texte").status()).isEqualTo(403);
    }

    @Test
    void whoSavesSecondSeesBothTextsAndNothingIsLost() throws Exception {
        WrittenPage page = page("deux-plumes");
        Browser first = page.as("vq-designer");
        page.begin(first);
        Browser second = page.as("vq-manager");
        first.open(page.at() + "/texte");
        second.open(page.at() + "/texte");
        first.submit(page.at() + "/texte", page.fields("fr-words", "Le texte de Maëlle."));
        assertThat(first.status()).isEqualTo(303);
        second.submit(page.at() + "/texte", page.fields("fr-words", "Le texte de Rosalie."));
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.text()).contains("Maëlle Courtemanche-Roy a enregistré un autre texte");
        assertThat(second.page().select("del").text()).contains("Maëlle");
        assertThat(second.page().select("textarea[name=fr-words]").val())
                .isEqualTo("Le texte de Rosalie.");
        second.submit(page.at() + "/texte", page.fields("fr-words", "Le texte de Rosalie."));
        assertThat(second.status()).isEqualTo(303);
        assertThat(second.open(page.at() + "/apercu?version=2").text())
                .contains("Le texte de Maëlle.");
        assertThat(second.open(page.at() + "/apercu?version=3").text())
                .contains("Le texte de Rosalie.");
    }

    @Test
    void versionsAreComparedAndAnOlderTextComesBack() throws Exception {
        WrittenPage page = page("retour");
        Browser author = page.as("vq-designer");
        Browser publisher = page.as("vq-responsible");
        page.begin(author, "fr-words", "Le premier texte.");
        page.publish(author, publisher);
        page.edit(author, "fr-words", "Le second texte.");
        page.publish(author, publisher);
        author.open(page.at() + "/comparaison?from=1&to=2");
        assertThat(author.page().select("del").text()).contains("premier");
        assertThat(author.page().select("ins").text()).contains("second");
        for (String none : new String[] {"premier", "7", ""}) {
            page.act(author, "roll-back", "version", none);
            assertThat(author.status()).isEqualTo(422);
            assertThat(author.page().select(".govuk-error-summary a").eachAttr("href"))
                    .containsExactly("#version");
        }
        page.act(author, "roll-back", "version", "1");
        assertThat(author.status()).isEqualTo(303);
        assertThat(anybody().open("/fr/pages/retour").text()).contains("Le second texte.");
        page.publish(author, publisher);
        assertThat(anybody().open("/fr/pages/retour").text()).contains("Le premier texte.");
    }

    @Test
    void theEnglishThatWasTouchedBeforeTheFrenchIsToldUntilSomebodyFindsItStillRight()
            throws Exception {
        WrittenPage page = page("langues");
        Browser author = page.as("vq-designer");
        page.begin(author);
        assertThat(author.open(page.at()).text()).contains("À jour avec le français");
        page.edit(author, "fr-words", "Autre chose.");
        assertThat(author.open(page.at()).text()).contains("Anglais plus ancien que le français");
        assertThat(author.open(WrittenPage.ROOM + "?show=english").text()).contains("Page langues");
        page.edit(author, "fr-words", "Autre chose.", "still", "yes");
        assertThat(author.open(page.at()).text())
                .doesNotContain("Anglais plus ancien que le français");
    }

    @Test
    void whatSpeaksForABodyIsPublishedBySomebodyElseThanItsAuthor() throws Exception {
        WrittenPage page = page("");
        Browser author = page.as("vq-designer");
        String at = WrittenPage.ROOM + "/organizations/ville-quebec";
        author.open(WrittenPage.ROOM + "/nouveau")
                .submit(
                        WrittenPage.ROOM + "/nouveau",
                        page.fields(
                                "section", "organizations",
                                "fr-slug", "ville-quebec",
                                "en-slug", "ville-quebec",
                                "fr-words", "La Ville vous accueille au comptoir."));
        assertThat(author.status()).isEqualTo(303);
        author.open(at).submit(at, "act", "submit");
        author.open(at);
        assertThat(author.page().select("button[value=publish]")).isEmpty();
        author.forge(at, "act", "publish");
        assertThat(author.status()).isEqualTo(422);
        Browser second = page.as("vq-responsible");
        second.open(at).submit(at, "act", "publish");
        assertThat(second.status()).isEqualTo(303);
        assertThat(anybody().open("/fr/organismes/ville-quebec").text())
                .contains("La Ville vous accueille au comptoir.");
    }

    @Test
    void aPageOfTheFolderIsItsFirstVersionAndWhatIsEditedStandsAboveIt() throws Exception {
        WrittenPage page = page("preparing-request");
        Browser publisher = page.as("vq-responsible");
        publisher.open(page.at());
        assertThat(publisher.page().select("main table").text())
                .contains("Version 1 Publique Dossier du paquet de contenu")
                .contains("Version 2 Nouvelle Maëlle Courtemanche-Roy");
        assertThat(anybody().open("/fr/pages/preparer-sa-demande").text())
                .contains("418 555-0110")
                .doesNotContain("la couleur du papier");
    }
}
