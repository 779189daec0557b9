package org.parvis.opendata.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.identity.web.Browser;
import org.parvis.kernel.LocalizedText;
import org.parvis.opendata.release.Publishing;
import org.parvis.platform.Scene;
import org.parvis.platform.Scenes;
import org.parvis.testing.ProgramTest;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** What a body holds is listed with its reason, and anybody reads it. */
@ProgramTest
class InventoryJourneyTests {
    private static final String ROOM = "/fr/equipe/donnees-inventaire";
    private static final String NEW = ROOM + "/nouveau";

    @Autowired MockMvc mvc;
    @Autowired BeanFactory beans;
    @Autowired Scenes scenes;
    @Autowired Inventory inventory;
    @Autowired Inventory.Today today;

    private Publishing publishing;

    @BeforeEach
    void theCityPublishes() {
        publishing = new Publishing(beans);
    }

    private Browser as(String part) throws Exception {
        Browser browser = new Browser(mvc, "192.0.2.131");
        return browser.open("/fr/demonstration").submit("/fr/demonstration", "part", part);
    }

    private Browser anybody() {
        return new Browser(mvc, "192.0.2.132");
    }

    /** Adds an entry as a form does, some of its fields otherwise. */
    private Browser list(String title, String... otherwise) throws Exception {
        return send(as("vq-designer").open(NEW), NEW, title, otherwise);
    }

    private Browser send(Browser author, String form, String title, String... otherwise)
            throws Exception {
        LocalDate look = today.day().plusDays(90);
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("fr-title", title);
        fields.put("en-title", title + " (en)");
        fields.put("high", "yes");
        fields.put("reason", "security");
        fields.put("fr-why", "Motif de " + title);
        fields.put("look-day", String.valueOf(look.getDayOfMonth()));
        fields.put("look-month", String.valueOf(look.getMonthValue()));
        fields.put("look-year", String.valueOf(look.getYear()));
        fields.put("act", "save");
        for (int i = 0; i < otherwise.length; i += 2) {
            fields.put(otherwise[i], otherwise[i + 1]);
        }
        return author.submit(
                form,
                fields.entrySet().stream()
                        .flatMap(field -> Stream.of(field.getKey(), field.getValue()))
                        .toArray(String[]::new));
    }

    private static String room(Browser author) {
        return author.location().replaceAll("\\?.*", "");
    }

    @Test
    void whatIsNotPublishedIsReadByAnybodyWithItsReasonAndTheNextLook() throws Exception {
        Browser author = list("Caméras du tunnel");
        assertThat(author.status()).as(author.text()).isEqualTo(303);
        assertThat(author.open(author.location()).text())
                .contains("Le jeu est inscrit.")
                .contains("Inscrit par");

        Browser seen = anybody().open("/fr/donnees-inventaire/ville-quebec");
        assertThat(seen.text())
                .contains("Caméras du tunnel")
                .contains("Motif : Sécurité")
                .contains("Motif de Caméras du tunnel")
                .contains("y reviendra au plus tard le")
                .contains("à confirmer");
        assertThat(anybody().open("/en/data-inventory?show=security").text())
                .contains("Caméras du tunnel (en)")
                .contains("Reason: Security");
        assertThat(anybody().open("/fr/donnees-inventaire/opc").text())
                .doesNotContain("Caméras du tunnel");
        assertThat(anybody().open("/fr/donnees-inventaire?show=published").text())
                .doesNotContain("Caméras du tunnel");
        assertThat(anybody().open("/fr/donnees-inventaire/ville-quebec/table.csv").body())
                .contains("ville-quebec,Caméras du tunnel,Caméras du tunnel (en),not-published,");
    }

    @Test
    void aNameKeptBackIsCountedAndNeverSaid() throws Exception {
        Browser author = list("Plan du coffre", "unnamed", "yes");
        assertThat(author.status()).as(author.text()).isEqualTo(303);
        assertThat(author.open(ROOM).text()).contains("Plan du coffre");
        for (String page :
                List.of(
                        "/fr/donnees-inventaire",
                        "/fr/donnees-inventaire/ville-quebec?show=security",
                        "/en/data-inventory/table.csv")) {
            assertThat(anybody().open(page).body()).as(page).doesNotContain("Plan du coffre");
        }
        assertThat(anybody().open("/fr/donnees-inventaire/ville-quebec").text())
                .contains("Jeux dont le nom n’est pas montré")
                .contains("Sécurité (");
        assertThat(anybody().open("/fr/donnees-inventaire/table.csv").body())
                .contains("ville-quebec,,,not-published,,security,,,yes,,,");
        int read =
                scenes.reading(
                        new Scene.Reader(),
                        sql ->
                                sql.sql("select count(*) from opendata.held where unnamed")
                                        .query(Integer.class)
                                        .single());
        assertThat(read).isZero();
    }

    @Test
    void anotherBodyNeitherSeesNorChangesIt() throws Exception {
        Browser author = list("Comptes du garage", "unnamed", "yes");
        String entry = room(author);
        Browser other = as("opc-agent");
        assertThat(other.open(ROOM).text()).doesNotContain("Comptes du garage");
        assertThat(other.open(entry).status()).isEqualTo(404);
        assertThat(as("vq-agent").open(ROOM).status()).isEqualTo(403);
        Browser signer = as("vq-responsible").open(entry);
        assertThat(signer.status()).isEqualTo(200);
        assertThat(signer.page().select("[name=fr-title]")).isEmpty();
    }

    @Test
    void whatWasToBeLookedAtComesFirstHereAndOnTheDesk() throws Exception {
        list("Jeu qui attend son tour");
        LocalDate past = today.day().minusDays(3);
        var why = new Said.Why("not-ready", LocalizedText.EMPTY, false, past);
        var name = LocalizedText.of("Jeu oublié", "Forgotten dataset");
        inventory
                .add(
                        publishing.agent("vq-designer"),
                        new Said(name, LocalizedText.EMPTY, false, null, why))
                .orThrow();
        Browser author = as("vq-designer").open(ROOM);
        String text = author.text();
        assertThat(text).contains("ce motif vaut-il encore");
        assertThat(text.indexOf("Jeu oublié")).isLessThan(text.indexOf("Jeu qui attend son tour"));
        assertThat(author.open("/fr/equipe/donnees").text()).contains("à revoir");
        assertThat(anybody().open("/fr/donnees-inventaire?show=look").text())
                .contains("Jeu oublié")
                .contains("devait y revenir le")
                .doesNotContain("Jeu qui attend son tour");
    }

    @Test
    void aDatasetThatBecomesPublicNeedsNoReasonUntilItIsTakenBack() throws Exception {
        publishing.publish("inventaire-un", "mot\nun\n");
        Browser author = as("vq-designer").open(ROOM);
        assertThat(author.text()).contains("Publiés, et absents de l’inventaire");
        author.open(NEW + "?dataset=inventaire-un");
        assertThat(author.page().select("[name=fr-title]").val())
                .isEqualTo("Lignes à reprendre inventaire-un");
        author.submit(
                NEW,
                "fr-title",
                "Lignes un",
                "en-title",
                "Rows one",
                "high",
                "yes",
                "dataset",
                "inventaire-un",
                "act",
                "save");
        assertThat(author.status()).as(author.text()).isEqualTo(303);
        String entry = room(author);
        assertThat(anybody().open("/fr/donnees-inventaire?show=published").text())
                .contains("Lignes un");

        publishing.recall("vq-responsible", "inventaire-un", 1, "Erreur.");
        assertThat(as("vq-designer").open(entry).text())
                .contains("À vous : dire pourquoi il n’est plus publié");
        assertThat(anybody().open("/fr/donnees-inventaire?show=look").text())
                .contains("Lignes un")
                .contains("doit dire pourquoi il n’est plus publié");
    }

    @Test
    void whatIsTakenOutStaysToBeReadWithItsReason() throws Exception {
        String entry = room(list("Vieux registre"));
        Browser author = as("vq-designer").open(entry);
        author.submit(entry, "act", "take-out", "gone", "");
        assertThat(author.status()).isEqualTo(422);
        author.open(entry).submit(entry, "act", "take-out", "gone", "Nous ne l’avons plus.");
        assertThat(author.status()).as(author.text()).isEqualTo(303);
        assertThat(anybody().open("/fr/donnees-inventaire").text())
                .doesNotContain("Vieux registre");
        assertThat(anybody().open("/fr/donnees-inventaire?show=out").text())
                .contains("Vieux registre")
                .contains("Nous ne l’avons plus.");
        author.open(entry).submit(entry, "act", "bring-back");
        assertThat(author.open(entry).text()).contains("Retiré par").contains("Remis par");
        assertThat(anybody().open("/fr/donnees-inventaire").text()).contains("Vieux registre");
    }

    @Test
    void whatIsWrongIsSaidAtItsFieldAndNothingIsLost() throws Exception {
        String last = String.valueOf(today.day().getYear() + 9);
        Browser author = list("Jeu mal dit", "look-year", last);
        assertThat(author.status()).isEqualTo(422);
        assertThat(author.page().select("#look-error").text()).contains("Écrivez un jour entre");
        assertThat(author.page().select("[name=fr-title]").val()).isEqualTo("Jeu mal dit");
        assertThat(list("x".repeat(151)).page().select("#fr-title-error")).hasSize(1);
        assertThat(list("Sans anglais", "en-title", "").page().select("#en-title-error"))
                .hasSize(1);
        assertThat(list("Sans motif", "reason", "nul").page().select("#reason-error")).hasSize(1);
        assertThat(list("Caché", "reason", "not-ready", "unnamed", "yes").text())
                .contains("Le nom ne peut rester caché");
        assertThat(list("Ailleurs", "dataset", "pas-a-nous").page().select("#dataset-error"))
                .hasSize(1);
        assertThat(anybody().open("/fr/donnees-inventaire?show=nul").status()).isEqualTo(404);
        assertThat(anybody().open("/fr/donnees-inventaire?after=9999-99-99_x").status())
                .isEqualTo(200);
        assertThat(anybody().open("/fr/donnees-inventaire/personne").status()).isEqualTo(404);
        assertThat(author.open(ROOM + "/1").status()).isEqualTo(404);
    }

    @Test
    void twoStewardsOnOneEntryDoNotLoseAWord() throws Exception {
        String entry = room(list("Jeu à deux"));
        Browser one = as("vq-designer").open(entry);
        Browser two = as("vq-manager").open(entry);
        assertThat(send(one, entry, "Jeu à deux, changé").status()).as(one.text()).isEqualTo(303);
        assertThat(send(two, entry, "Le mien").status()).isEqualTo(422);
        assertThat(two.page().select("[name=fr-title]").val()).isEqualTo("Le mien");
        assertThat(two.text()).contains("Quelqu’un a changé cette inscription");
    }
}
