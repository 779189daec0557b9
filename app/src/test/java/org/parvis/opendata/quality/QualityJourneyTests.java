package org.parvis.opendata.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.identity.web.Browser;
import org.parvis.opendata.release.Publishing;
import org.parvis.testing.ProgramTest;
import org.parvis.testing.SqlCounter;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Whoever prepares data sees what is lost and where it is filled in; anybody sees the points. */
@ProgramTest
class QualityJourneyTests {
    private static final String ROOM = "/fr/equipe/donnees";

    @Autowired MockMvc mvc;
    @Autowired BeanFactory beans;
    @Autowired SqlCounter.OfProgram statements;

    private Publishing publishing;

    @BeforeEach
    void theCityPublishes() {
        publishing = new Publishing(beans);
    }

    private Browser as(String part) throws Exception {
        Browser browser = new Browser(mvc, "192.0.2.141");
        return browser.open("/fr/demonstration").submit("/fr/demonstration", "part", part);
    }

    private Browser anybody() {
        return new Browser(mvc, "192.0.2.142");
    }

    @Test
    void whatIsLostIsSaidFirstWithTheWayToFillItIn() throws Exception {
        publishing.publish("bancs", "mot\nun\n");
        Browser author = as("vq-designer").open(ROOM + "/bancs/qualite");
        assertThat(author.text())
                .contains("335 points sur 405")
                .contains("Bon")
                .contains("À vous : 70 points restent à gagner.")
                .contains("Mots-clés")
                .contains("Déposer un fichier pour préparer une version");
        assertThat(author.body()).contains("href=\"/fr/equipe/donnees/bancs/nouveau-fichier\"");
        Browser signer = as("vq-responsible").open(ROOM + "/bancs/qualite");
        assertThat(signer.text())
                .contains("335 points sur 405")
                .contains("Ceux qui préparent les données peuvent gagner 70 points.");
        assertThat(signer.body())
                .doesNotContain("href=\"/fr/equipe/donnees/bancs/nouveau-fichier\"");
        assertThat(author.open("/en/team/data/bancs/quality").text())
                .contains("335 points of 405")
                .contains("Good");
    }

    @Test
    void whatIsBeingPreparedLeadsToItsVeryField() throws Exception {
        publishing.begin("bornes");
        Browser author = as("vq-designer").open(ROOM + "/bornes/qualite");
        assertThat(author.text()).contains("Rien n’est publié de ce jeu.");
        publishing.publish("bornes-vertes", "mot\nun\n");
        publishing.renew("bornes-vertes", "mot\ndeux\n");
        assertThat(author.open(ROOM + "/bornes-vertes/qualite").body())
                .contains("href=\"/fr/equipe/donnees/bornes-vertes/description#fr-keywords\"")
                .contains("href=\"/fr/equipe/donnees/bornes-vertes/description#fr-area\"")
                .contains("href=\"/fr/equipe/donnees/bornes-vertes/description#from-day\"");
        assertThat(author.open(ROOM + "/bornes-vertes/description").body())
                .contains("id=\"fr-keywords\"")
                .contains("id=\"fr-area\"")
                .contains("id=\"from-day\"");
    }

    @Test
    void ofWhereAndWhenDataSpeakIsSaidOrRefusedWithItsReason() throws Exception {
        publishing.begin("sentiers");
        String form = ROOM + "/sentiers/description";
        Browser author = as("vq-designer").open(form);
        author.submit(
                form,
                "fr-area",
                "Ville de Québec",
                "from-day",
                "31",
                "from-month",
                "2",
                "from-year",
                "2026");
        assertThat(author.status()).isEqualTo(422);
        assertThat(author.text()).contains("Écrivez un jour, un mois et une année");
        assertThat(author.body()).contains("value=\"Ville de Québec\"");
        author.open(form)
                .submit(
                        form,
                        "from-day",
                        "2",
                        "from-month",
                        "6",
                        "from-year",
                        "2026",
                        "until-day",
                        "1",
                        "until-month",
                        "6",
                        "until-year",
                        "2026");
        assertThat(author.text()).contains("Le dernier jour vient avant le premier.");
        author.open(form)
                .submit(
                        form,
                        "fr-area",
                        "Ville de Québec",
                        "from-day",
                        "2",
                        "from-month",
                        "6",
                        "from-year",
                        "2026");
        assertThat(author.status()).isEqualTo(303);
        assertThat(author.open(ROOM + "/sentiers").text())
                .contains("Ville de Québec")
                .contains("Depuis le 2 juin 2026");
    }

    @Test
    void anybodyReadsThePointsOfADatasetAndOfTheCatalogue() throws Exception {
        Browser dataset = anybody().open("/fr/donnees/fontaines");
        assertThat(dataset.body()).contains("href=\"/fr/donnees/fontaines/qualite\"");
        assertThat(dataset.text()).contains("Excellent, 405 points sur 405");
        assertThat(anybody().open("/fr/donnees/fontaines/qualite").text())
                .contains("405 points sur 405")
                .contains("Rien ne manque.")
                .contains("Promesse tenue")
                .contains("Liste de contrôle de Données Québec");
        assertThat(anybody().open("/en/data/fontaines/quality").text())
                .contains("405 points of 405")
                .contains("Promise kept");
        assertThat(anybody().open("/fr/donnees-qualite").text())
                .contains("Mots-clés")
                .contains("Total");
        assertThat(anybody().open("/fr/donnees/nulle-part/qualite").status()).isEqualTo(404);
        assertThat(as("vq-designer").open(ROOM + "/nulle-part/qualite").status()).isEqualTo(404);
    }

    @Test
    void theListOfABodyCostsTheSameHoweverLongItIs() throws Exception {
        Browser author = as("vq-designer");
        publishing.publish("liste-un", "mot\nun\n");
        long few = cost(author);
        for (String name : new String[] {"liste-deux", "liste-trois", "liste-quatre"}) {
            publishing.publish(name, "mot\nun\n");
        }
        assertThat(cost(author)).isEqualTo(few);
        Browser list = author.open(ROOM + "-qualite");
        assertThat(list.text())
                .contains("À vous d’améliorer")
                .contains("Manque d’abord : Mots-clés")
                .contains("335 points");
        assertThat(wins(list)).isSortedAccordingTo(Comparator.reverseOrder()).hasSizeGreaterThan(3);
        assertThat(author.open(ROOM).body()).contains("href=\"/fr/equipe/donnees-qualite\"");
    }

    /** What can be won of each dataset, from the first of the list to the last. */
    private static List<Integer> wins(Browser list) throws Exception {
        return list.page().select("#liste strong:containsOwn(gagner)").eachText().stream()
                .map(text -> text.replaceAll("[^0-9]", ""))
                .map(figure -> figure.isEmpty() ? 0 : Integer.parseInt(figure))
                .toList();
    }

    @Test
    void theWholePictureOfABodyIsSeenAtOnce() throws Exception {
        publishing.publish("image-un", "mot\nun\n");
        publishing.publish("image-deux", "mot\nun\n");
        publishing.renew("image-deux", "mot\ndeux\n");
        Browser author = as("vq-designer").open(ROOM + "-qualite");
        assertThat(author.text())
                .contains("sur 405 en moyenne, pour")
                .contains("Ce qui rapporte le plus")
                .contains("Se trouve", "Se prend", "Se lit", "Se réutilise", "Se situe")
                .contains("Promesse tenue", "Promesse non tenue");
        var gains = author.page().select("main ol > li");
        assertThat(gains.select("h3").eachText()).startsWith("Mots-clés");
        assertThat(gains.select("strong").eachText().stream().map(QualityJourneyTests::figure))
                .isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(author.body())
                .as("what is prepared leads to its field, the other begins with its file")
                .contains("/fr/equipe/donnees/image-deux/description#fr-keywords")
                .contains("/fr/equipe/donnees/image-un/nouveau-fichier");
        Browser signer = as("vq-responsible").open(ROOM + "-qualite");
        assertThat(signer.text())
                .contains("Ceux qui préparent les données peuvent améliorer")
                .contains("Ce qui rapporte le plus");
        assertThat(signer.body()).doesNotContain("nouveau-fichier", "description#");
        assertThat(as("opc-responsible").open("/en/team/data-quality").text())
                .contains("Nothing is published");
    }

    private static int figure(String text) {
        return Integer.parseInt(text.replaceAll("[^0-9]", ""));
    }

    private long cost(Browser author) throws Exception {
        return statements.during(() -> author.open(ROOM + "-qualite")).size();
    }

    @Test
    void whatWasTakenBackSaysSo() throws Exception {
        publishing.publish("retrait", "mot\nun\n");
        publishing.recall("vq-responsible", "retrait", 1, "Une erreur.");
        assertThat(anybody().open("/fr/donnees/retrait/qualite").text()).contains("Une erreur.");
        assertThat(as("vq-designer").open(ROOM + "/retrait/qualite").text())
                .contains("Rien n’est publié de ce jeu.");
    }
}
