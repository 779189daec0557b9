package org.parvis.participation.doors;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.parvis.cases.TeamBrowser;
import org.parvis.identity.web.Browser;
import org.parvis.participation.Door;
import org.parvis.testing.OwnPackTest;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** From a sheet that is printed to a voice that counts: entered at a counter, with its receipt. */
@OwnPackTest
class PaperTests extends OnPaper {
    @Test
    void aSheetIsPrintedEnteredAndCountsByItsDoor() throws Exception {
        Document sheet = new Browser(mvc, "203.0.113.9").open(paper).page();
        assertThat(sheet.select(".p-ask h2").eachText())
                .contains("Une traverse surélevée devant l’école", "Votre proposition");
        assertThat(sheet.select("main input, main textarea")).as("no name is asked").isEmpty();
        assertThat(sheet.text()).contains("À remettre au plus tard le", "12, rue du Quai");
        String number = sheet.expectFirst(".p-number strong").text();
        assertThat(printed()).as("each sheet has its own").isNotEqualTo(number);

        TeamBrowser clerk = clerk();
        assertThat(clerk.get("/fr/equipe/consultations/feuilles").text())
                .contains("Réaménager la rue du Port");
        Document receipt =
                enter(
                        clerk,
                        200,
                        number,
                        "door",
                        "post",
                        "v-trees",
                        "agree",
                        "s",
                        "trees-heat",
                        "side-trees",
                        "for",
                        "w-trees",
                        "מקום לעצים",
                        "own",
                        "Une fontaine.");
        assertThat(receipt.text()).contains("C’est saisi", "Par la poste", "מקום לעצים", number);
        String given = receipt.expectFirst("article .pv-ref").text();

        assertThat(counted().doors()).isEqualTo(Map.of(Door.POST, 1));
        assertThat(counted().doors("trees")).isEqualTo(Map.of(Door.POST, 1));
        Browser person = new Browser(mvc, "203.0.113.10");
        person.open("/fr/ma-contribution").submit("/fr/ma-contribution", "number", given);
        assertThat(person.follow().text())
                .contains("Porte : Par la poste", "Une fontaine.", "En lecture");
        person.open("/fr/ma-contribution/corriger");
        person.submit("/fr/ma-contribution/corriger", "v-trees", "against", "then", "check");
        person.submit("/fr/ma-contribution/corriger", "then", "send");
        assertThat(counted().doors("trees"))
                .as("what is corrected stays where it came in")
                .isEqualTo(Map.of(Door.POST, 1));
        Document shown =
                new Browser(mvc, "203.0.113.11").open("/fr/consultations/" + code + "?now").page();
        assertThat(shown.select(".pv-ways b").eachText()).contains("Par la poste");
        assertThat(shown.text()).contains("non détaillé");
    }

    @Test
    void whatCameBeforeTheCloseIsEnteredSomeDaysLongerAndThenNoMore() throws Exception {
        String number = printed();
        over(10);
        LocalDate last = consultations.today().minusDays(3);
        TeamBrowser clerk = clerk();
        clerk.get(form);
        assertThat(
                        clerk.post(
                                        form,
                                        200,
                                        with(number, last, "door", "counter", "v-trees", "agree"))
                                .text())
                .contains("C’est saisi");
        clerk.get(form);
        String another = SheetNumber.made(code).text();
        clerk.post(
                form, 422, with(another, last.plusDays(1), "door", "counter", "v-trees", "agree"));
        String late = SheetNumber.made(code).text();
        over(2);
        clerk.get(form);
        clerk.post(form, 422, with(late, last, "door", "counter", "own", "Trop tard ?"));
        assertThat(clerk.page.text()).contains("On ne saisit plus rien", "Trop tard ?");
        assertThat(new Browser(mvc, "203.0.113.9").open(paper).page().select(".p-number"))
                .isEmpty();
        assertThat(counted().contributions()).isOne();
    }

    @Test
    void onlyMembersOfTheBodyEnterForIt() throws Exception {
        enter(clerk(), 200, printed(), "door", "hall", "own", "Le mot témoin est girouette.");
        TeamBrowser elsewhere = new TeamBrowser(mvc, "vq-agent");
        String entry = clerk().get(room).expectFirst("main ol a.pv-ref").attr("href");
        for (String page : List.of(room, form, entry)) {
            elsewhere.get(page, 303);
        }
        assertThat(elsewhere.get("/fr/equipe/consultations/feuilles").text())
                .doesNotContain("rue du Port");
        elsewhere.get("/fr/demonstration");
        elsewhere.post(
                form,
                303,
                with(printed(), consultations.today(), "door", "post", "v-trees", "agree"));
        assertThat(counted().contributions()).isOne();
    }

    @Test
    void addressesThatAreNoneAreNotFound() throws Exception {
        TeamBrowser clerk = clerk();
        for (String end : List.of("/%2e%2e", "/nulle-part", "/" + UUID.randomUUID())) {
            assertThat(clerk.raw(MockMvcRequestBuilders.get(URI.create(room + end))).getStatus())
                    .as(end)
                    .isBetween(400, 404);
        }
        clerk.get("/fr/equipe/consultations/nulle-part/feuilles", 404);
        clerk.get("/fr/equipe/consultations/terrasses/feuilles", 404);
        assertThat(
                        new Browser(mvc, "203.0.113.9")
                                .open("/fr/consultations/terrasses/papier")
                                .status())
                .isEqualTo(404);
    }

    @Test
    void theSheetIsTheSameInEnglish() throws Exception {
        Document sheet =
                new Browser(mvc, "203.0.113.9").open("/en/consultations/" + code + "/paper").page();
        assertThat(sheet.text()).contains("Hand it in by", "My argument for", "12 rue du Quai");
    }
}
