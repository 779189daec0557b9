package org.parvis.opendata.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.parvis.identity.web.Browser;
import org.parvis.testing.ProgramTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockPart;
import org.springframework.test.web.servlet.MockMvc;

/** A file goes from the hands of a member to everybody, signed by another one, without script. */
@ProgramTest
class DataJourneyTests {
    private static final String ROOM = "/fr/equipe/donnees";
    private static final String TREES =
            """
            numero;essence;diametre;latitude;longitude;plante_le
            001;érable;12,5;46,8101;-71,2082;2019-05-03
            002;bouleau;8,0;46,8123;-71,2101;2020-06-11
            003;érable;22,4;46,8140;-71,2033;2001-09-30
            004;pin;3,1;46,8155;-71,2077;2024-10-02
            005;pin;4,9;46,8111;-71,2055;2024-10-02
            006;érable;;46,8109;-71,2044;
            """;

    @Autowired MockMvc mvc;

    private Browser as(String part) throws Exception {
        Browser browser = new Browser(mvc, "192.0.2.121");
        return browser.open("/fr/demonstration").submit("/fr/demonstration", "part", part);
    }

    private Browser anybody() {
        return new Browser(mvc, "192.0.2.122");
    }

    private static MockPart[] file(String name, String address, String text) {
        return new MockPart[] {
            new MockPart("file", name, text.getBytes(StandardCharsets.UTF_8)),
            new MockPart("name", address.getBytes(StandardCharsets.UTF_8))
        };
    }

    private static Browser drop(Browser author, String address, String text) throws Exception {
        return author.open(ROOM).upload(ROOM, file("arbres.csv", address, text));
    }

    private static Browser describe(Browser author, String name, int columns) throws Exception {
        String at = ROOM + "/" + name;
        List<String> fields = new ArrayList<>();
        for (int n = 1; n <= columns; n++) {
            fields.addAll(List.of("fr-" + n, "Sens " + n, "en-" + n, "Meaning " + n));
        }
        author.open(at + "/colonnes").submit(at + "/colonnes", fields.toArray(String[]::new));
        assertThat(author.status()).isEqualTo(303);
        author.open(at + "/description")
                .submit(
                        at + "/description",
                        "fr-title",
                        "Arbres de rue " + name,
                        "en-title",
                        "Street trees " + name,
                        "fr-summary",
                        "Chaque arbre planté par la Ville.",
                        "en-summary",
                        "Each tree planted by the City.",
                        "licence",
                        "cc-by",
                        "frequency",
                        "ANNUAL",
                        "themes",
                        "ENVI",
                        "contact",
                        "donnees@ville.example");
        assertThat(author.status()).as(author.text()).isEqualTo(303);
        author.open(at + "/personnes").submit(at + "/personnes", "rows", "OTHERS");
        assertThat(author.status()).as(author.text()).isEqualTo(303);
        return author;
    }

    private static Browser act(Browser member, String name, String... fields) throws Exception {
        String at = ROOM + "/" + name;
        return member.open(at).submit(at, fields);
    }

    private static Browser sign(Browser member, String name) throws Exception {
        String at = ROOM + "/" + name;
        member.open(at);
        var form = member.page().selectFirst("form:has([name=checked])");
        assertThat(form).as(member.text()).isNotNull();
        return new SignedForm(member, at).send(DataRelease.CHECKS);
    }

    @Test
    void aFileIsReadDescribedSignedAndSeenByEverybody() throws Exception {
        Browser author = as("vq-designer");
        drop(author, "arbres", TREES);
        assertThat(author.status()).as(author.text()).isEqualTo(303);
        assertThat(author.follow().text())
                .contains("6 lignes")
                .contains("séparées par un point-virgule")
                .contains("Nombre décimal, avec « , » avant les décimales");
        assertThat(author.page().select("[name=type-1] option[selected]").val()).isEqualTo("text");
        act(author, "arbres", "act", "submit");
        assertThat(author.status()).isEqualTo(422);
        assertThat(author.text()).contains("Donnez un titre en français.");

        describe(author, "arbres", 6);
        act(author, "arbres", "act", "submit");
        assertThat(author.status()).isEqualTo(303);
        assertThat(anybody().open("/fr/donnees/arbres").status()).isEqualTo(404);
        assertThat(author.open(ROOM + "/arbres").page().select("[name=checked]")).isEmpty();

        Browser signer = as("vq-responsible");
        assertThat(signer.open(ROOM + "/arbres").text())
                .contains("À vous : vérifier et signer")
                .contains("Aucun jour n’est promis.");
        assertThat(signer.open(ROOM + "/arbres/colonnes").page().select("main form")).isEmpty();
        sign(signer, "arbres");
        assertThat(signer.status()).as(signer.text()).isEqualTo(303);
        assertThat(signer.open(ROOM + "/arbres").text())
                .contains("Personne n’a rien à faire.")
                .contains("Version promise pour le");

        Browser seen = anybody().open("/fr/donnees/arbres");
        assertThat(seen.status()).isEqualTo(200);
        assertThat(seen.text())
                .contains("Arbres de rue arbres")
                .contains("6 lignes")
                .contains("CC BY 4.0");
        assertThat(seen.page().select(".pv-pointmap circle")).hasSize(6);
        assertThat(seen.open("/en/data/arbres/1/columns").text()).contains("Meaning 3");
        assertThat(seen.open("/fr/donnees/arbres?f.essence=pin&sort=diametre&desc=yes").text())
                .contains("2 lignes sur 6");
        assertThat(seen.page().select(".pv-dtable tbody tr td").getFirst().text()).isEqualTo("005");
        assertThat(seen.open("/fr/recherche?q=diametre+arbres").text())
                .contains("Arbres de rue arbres");
        seen.open("/fr/donnees/arbres/1/table.excel.csv?f.essence=pin");
        assertThat(seen.body())
                .startsWith("\uFEFFnumero;essence;diametre")
                .contains("004;pin;3,1;46,8155;-71,2077;2024-10-02")
                .doesNotContain("bouleau");
        seen.open("/fr/donnees/arbres/1/table.json");
        assertThat(seen.body())
                .contains("{\"numero\":\"001\",\"essence\":\"érable\",\"diametre\":12.5");
        seen.open("/fr/donnees/arbres/1/table.geojson?f.essence=pin");
        assertThat(seen.body())
                .contains("\"coordinates\":[-71.2077,46.8155]")
                .doesNotContain("bouleau");
        assertThat(
                        new String(
                                seen.open("/fr/donnees/arbres/1/table.xlsx").bytes(),
                                0,
                                2,
                                StandardCharsets.US_ASCII))
                .isEqualTo("PK");
        assertThat(
                        new String(
                                seen.open("/fr/donnees/arbres/1/table.parquet").bytes(),
                                0,
                                4,
                                StandardCharsets.US_ASCII))
                .isEqualTo("PAR1");
    }

    @Test
    void aProgramGetsACellAsItWasWrittenAndASpreadsheetNoFormula() throws Exception {
        Browser author = as("vq-designer");
        drop(author, "formules", "mot,signe\n=1+1,@nom\n+15,b\n");
        describe(author, "formules", 2);
        act(author, "formules", "act", "submit");
        sign(as("vq-responsible"), "formules");
        Browser seen = anybody().open("/en/data/formules");
        assertThat(seen.text()).contains("a spreadsheet may take one for a formula");
        assertThat(seen.open("/en/data/formules/1/table.csv").body())
                .isEqualTo("mot,signe\r\n=1+1,@nom\r\n+15,b\r\n");
        assertThat(seen.open("/en/data/formules/1/table.excel.csv").body())
                .isEqualTo("\uFEFFmot;signe\r\n'=1+1;'@nom\r\n'+15;b\r\n");
    }

    @Test
    void whatIsSentBackIsChangedAndTheNextVersionLeavesTheFirstAsItWas() throws Exception {
        Browser author = as("vq-designer");
        Browser signer = as("vq-responsible");
        drop(author, "pistes", "nom,km\nRive,3\n");
        describe(author, "pistes", 2);
        act(author, "pistes", "act", "submit");
        act(signer, "pistes", "act", "send-back", "words", "Dites l’année.");
        assertThat(author.open(ROOM + "/pistes").text()).contains("À changer : Dites l’année.");
        act(author, "pistes", "act", "submit");
        sign(signer, "pistes");
        String renew = ROOM + "/pistes/nouveau-fichier";
        author.open(renew).upload(renew, file("pistes.csv", "", "nom,km\nRive,3\nPort,4\n"));
        act(author, "pistes", "act", "submit");
        sign(signer, "pistes");
        assertThat(anybody().open("/fr/donnees/pistes").text())
                .contains("2 lignes")
                .contains("Version 1,");
        assertThat(anybody().open("/fr/donnees/pistes/1").text())
                .contains("1 ligne")
                .contains("Cette version n’est plus la plus récente.");
    }

    @Test
    void aFormWithoutAFileAsksForOne() throws Exception {
        Browser author = as("vq-designer").open(ROOM);
        author.forge(ROOM, "name", "sans-fichier");
        assertThat(author.status()).isEqualTo(422);
        assertThat(author.text()).contains("Choisissez un fichier CSV, Excel");
    }

    @Test
    void theListHasPagesAndNoneAfterTheLast() throws Exception {
        assertThat(anybody().open("/fr/donnees?page=1&theme=ENVI").text()).contains("Fontaines");
        assertThat(anybody().open("/fr/donnees?page=x").status()).isEqualTo(200);
        assertThat(anybody().open("/fr/donnees?page=999999").status()).isEqualTo(404);
    }

    @Test
    void nobodySignsWhatTheyPreparedAndNothingOfADraftIsElsewhere() throws Exception {
        Browser author = as("vq-manager");
        drop(author, "brouillon-clos", TREES);
        Browser elsewhere = as("opc-responsible");
        assertThat(elsewhere.open(ROOM + "/brouillon-clos").status()).isEqualTo(404);
        assertThat(as("vq-agent").open(ROOM).status()).isEqualTo(403);
        assertThat(drop(as("vq-designer"), "brouillon-clos", TREES).text())
                .contains("Un jeu de données a déjà l’adresse brouillon-clos");
        describe(author, "brouillon-clos", 6);
        act(author, "brouillon-clos", "act", "submit");
        author.open(ROOM + "/brouillon-clos");
        author.forge(ROOM + "/brouillon-clos", "act", "sign");
        assertThat(author.status()).isEqualTo(422);
        assertThat(anybody().open("/fr/donnees/brouillon-clos").status()).isEqualTo(404);
    }

    @Test
    void whatNamesAPersonIsToldToWhoeverSigns() throws Exception {
        Browser author = as("vq-designer");
        drop(
                author,
                "plaintes",
                "objet,recu\nbruit; écrire à ana@exemple.test,2026-01-02\nodeur,2026-01-03\n");
        author.open(ROOM + "/plaintes");
        assertThat(author.text()).contains("1 adresse de courriel, ligne 2");
    }
}
