package org.parvis.participation.doors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.parvis.cases.TeamBrowser;
import org.parvis.identity.web.Browser;
import org.parvis.participation.Door;
import org.parvis.participation.voices.Voices;
import org.parvis.testing.OwnPackTest;

/** What goes wrong at a counter: twice the same sheet, a slip, another sheet, a mistake. */
@OwnPackTest
class EntriesTests extends OnPaper {
    @Test
    void aSheetThatComesTwiceIsFoundAndWritesNothing() throws Exception {
        String number = printed();
        TeamBrowser clerk = clerk();
        enter(clerk, 200, number, "door", "counter", "v-trees", "agree");
        TeamBrowser other = new TeamBrowser(mvc, "re-manager");
        Document again = enter(other, 409, number, "door", "post", "v-trees", "against");
        assertThat(again.text())
                .contains("a déjà été saisie", "rien n’a été enregistré", "D’accord");
        assertThat(again.select("section[aria-labelledby=before]").text()).contains("Au comptoir");
        assertThat(again.select("input[name=v-trees][checked]").val()).isEqualTo("against");
        assertThat(other.get(form + "?sheet=" + number.toLowerCase(Locale.ROOT), 409).text())
                .as("before anything else is typed")
                .contains("a déjà été saisie");
        assertThat(counted().votes("trees")).isEqualTo(new Voices.Count(1, 0, 0));
    }

    @Test
    void aNumberAloneThatWasEnteredIsToldBeforeAnythingElse() throws Exception {
        TeamBrowser clerk = clerk();
        String sheet = printed();
        enter(clerk, 200, sheet, "door", "counter", "v-trees", "agree");
        assertThat(enter(clerk, 409, sheet).text())
                .contains("a déjà été saisie")
                .doesNotContain("Dites par où la feuille est venue");
    }

    @Test
    void oneFormSentTwiceGivesTheSameReceipt() throws Exception {
        TeamBrowser clerk = clerk();
        clerk.get(form + "?without=yes");
        String key = clerk.page.expectFirst("[name=key]").val();
        String given = clerk.page.expectFirst("[name=sheet]").val();
        String[] fields =
                with(given, consultations.today(), "key", key, "door", "phone", "v-trees", "pass");
        String first = clerk.post(form, 200, fields).expectFirst("article .pv-ref").text();
        clerk.get(form);
        assertThat(clerk.post(form, 200, fields).expectFirst("article .pv-ref").text())
                .isEqualTo(first);
        assertThat(counted().doors()).isEqualTo(Map.of(Door.PHONE, 1));
    }

    @Test
    void aNumberThatIsMistypedOrOfAnotherConsultationIsRefusedInWords() throws Exception {
        TeamBrowser clerk = clerk();
        String number = printed();
        String slip = number.substring(0, 16) + (number.endsWith("K") ? "M" : "K");
        assertThat(enter(clerk, 422, slip, "door", "post", "own", "Des bancs.").text())
                .contains("Vérifiez chaque signe");
        assertThat(clerk.page.select("textarea[name=own]").text()).isEqualTo("Des bancs.");
        String elsewhere = SheetNumber.made("rue-du-port").text();
        assertThat(enter(clerk, 422, elsewhere, "door", "post", "own", "Des bancs.").text())
                .contains("d’une autre consultation : Réaménager la rue du Port");
        assertThat(enter(clerk, 422, "", "own", "Des bancs.").text())
                .contains("Écrivez le numéro de la feuille", "Dites par où");
        assertThat(counted().contributions()).isZero();
    }

    @Test
    void whatIsTooLongOrOnAnotherDayIsToldAndStays() throws Exception {
        TeamBrowser clerk = clerk();
        enter(clerk, 422, printed(), "door", "post", "own", "é".repeat(100_000));
        assertThat(clerk.page.text()).containsPattern("100.000 caractères");
        assertThat(clerk.page.select("textarea[name=own]").text()).hasSize(100_000);
        enter(clerk, 422, "F".repeat(100_000), "door", "post", "v-trees", "agree");
        clerk.post(
                form,
                422,
                with(
                        printed(),
                        consultations.today().plusDays(1),
                        "door",
                        "post",
                        "v-trees",
                        "agree"));
        assertThat(clerk.page.text()).contains("On pouvait participer du");
        clerk.post(
                form,
                422,
                with(
                        printed(),
                        consultations.today().minusDays(65),
                        "door",
                        "post",
                        "v-trees",
                        "agree"));
        assertThat(clerk.page.text()).contains("On pouvait participer du");
        assertThat(counted().contributions()).isZero();
    }

    @Test
    void aMistakeIsTakenBackWithinTheDayAndItsTraceStays() throws Exception {
        String number = printed();
        TeamBrowser clerk = clerk();
        Document receipt = enter(clerk, 200, number, "door", "hall", "v-trees", "agree");
        String given = receipt.expectFirst("article .pv-ref").text();
        String entry = clerk.get(room).expectFirst("main ol a.pv-ref").attr("href");
        clerk.get(entry);
        clerk.post(entry, 422, "reason", " ");
        assertThat(clerk.page.text()).contains("Écrivez pourquoi");
        clerk.post(entry, 303, "reason", "Deux feuilles mêlées.");
        assertThat(clerk.get(entry).text())
                .contains("Annulée", "Deux feuilles mêlées.", "Saisie le");
        clerk.get("/fr/demonstration");
        clerk.post(entry, 409, "reason", "Encore.");
        assertThat(counted().contributions()).isZero();
        Browser person = new Browser(mvc, "203.0.113.12");
        person.open("/fr/ma-contribution").submit("/fr/ma-contribution", "number", given);
        assertThat(person.follow().text()).contains("Deux feuilles mêlées.");
        assertThat(enter(clerk, 200, number, "door", "hall", "v-trees", "against").text())
                .contains("C’est saisi");
    }
}
