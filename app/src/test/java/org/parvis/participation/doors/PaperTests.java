package org.parvis.participation.doors;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parvis.cases.TeamBrowser;
import org.parvis.identity.web.Browser;
import org.parvis.participation.Door;
import org.parvis.participation.HeldConsultations;
import org.parvis.participation.PortForTests;
import org.parvis.participation.voices.Voices;
import org.parvis.platform.packs.PackImport;
import org.parvis.testing.OwnPackTest;
import org.parvis.testing.WholePack;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** From a sheet that is printed to a voice that counts: entered at a counter, with its receipt. */
@OwnPackTest
class PaperTests {
    @Autowired PackImport packs;
    @Autowired MockMvc mvc;
    @Autowired Voices voices;
    @Autowired HeldConsultations consultations;
    @TempDir Path folder;

    private final String code = codeOfItsOwn();
    private final String paper = "/fr/consultations/" + code + "/papier";
    private final String room = "/fr/equipe/consultations/" + code + "/feuilles";
    private final String form = room + "/nouveau";

    /** One whose sheets are told apart from those of the consultation of the demonstration. */
    private static String codeOfItsOwn() {
        return Stream.generate(() -> "port-" + UUID.randomUUID().toString().substring(0, 8))
                .filter(one -> !SheetNumber.made("rue-du-port").of(one))
                .findFirst()
                .orElseThrow();
    }

    @BeforeEach
    void aConsultationOfThisTest() throws IOException {
        Path pack = WholePack.in(folder.resolve("pack"));
        PortForTests.open(pack, code);
        assertThat(packs.instead(pack).problems()).isEmpty();
    }

    @AfterEach
    void thePackAsItWas() {
        assertThat(packs.instead(Path.of("../content/quebec")).problems()).isEmpty();
    }

    private void over(int days) throws IOException {
        Path pack = WholePack.in(folder.resolve("over" + days));
        PortForTests.over(pack, code);
        Path file = pack.resolve("consultations/" + code + ".yaml");
        String text = Files.readString(file);
        Files.writeString(file, text.replace("entered-within: 10", "entered-within: " + days));
        assertThat(packs.instead(pack).problems()).isEmpty();
    }

    private String printed() throws Exception {
        return new Browser(mvc, "203.0.113.9")
                .open(paper)
                .page()
                .expectFirst(".p-number strong")
                .text();
    }

    private TeamBrowser clerk() throws Exception {
        return new TeamBrowser(mvc, "re-agent");
    }

    private String[] with(String sheet, LocalDate day, String... fields) {
        List<String> all = new ArrayList<>(List.of(fields));
        all.addAll(List.of("sheet", sheet, "received-day", "" + day.getDayOfMonth()));
        all.addAll(List.of("received-month", "" + day.getMonthValue()));
        all.addAll(List.of("received-year", "" + day.getYear()));
        return all.toArray(String[]::new);
    }

    private Document enter(TeamBrowser by, int status, String sheet, String... fields)
            throws Exception {
        by.get(form);
        String key = by.page.expectFirst("[name=key]").val();
        String[] all = with(sheet, consultations.today(), fields);
        return by.post(
                form,
                status,
                Stream.concat(Stream.of("key", key), Stream.of(all)).toArray(String[]::new));
    }

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

        assertThat(voices.open(code).doors()).isEqualTo(Map.of(Door.POST, 1));
        assertThat(voices.open(code).doors("trees")).isEqualTo(Map.of(Door.POST, 1));
        Browser person = new Browser(mvc, "203.0.113.10");
        person.open("/fr/ma-contribution").submit("/fr/ma-contribution", "number", given);
        assertThat(person.follow().text())
                .contains("Porte : Par la poste", "Une fontaine.", "En lecture");
        person.open("/fr/ma-contribution/corriger");
        person.submit("/fr/ma-contribution/corriger", "v-trees", "against", "then", "check");
        person.submit("/fr/ma-contribution/corriger", "then", "send");
        assertThat(voices.open(code).doors("trees"))
                .as("what is corrected stays where it came in")
                .isEqualTo(Map.of(Door.POST, 1));
        Document shown =
                new Browser(mvc, "203.0.113.11").open("/fr/consultations/" + code + "?now").page();
        assertThat(shown.select(".pv-ways b").eachText()).contains("Par la poste");
        assertThat(shown.text()).contains("non détaillé");
    }

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
        assertThat(voices.open(code).votes("trees")).isEqualTo(new Voices.Count(1, 0, 0));
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
        assertThat(voices.open(code).doors()).isEqualTo(Map.of(Door.PHONE, 1));
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
        assertThat(voices.open(code).contributions()).isZero();
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
        assertThat(voices.open(code).contributions()).isZero();
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
        clerk.post(
                form, 422, with(number, last.plusDays(1), "door", "counter", "v-trees", "agree"));
        String late = SheetNumber.made(code).text();
        over(2);
        clerk.get(form);
        clerk.post(form, 422, with(late, last, "door", "counter", "own", "Trop tard ?"));
        assertThat(clerk.page.text()).contains("On ne saisit plus rien", "Trop tard ?");
        assertThat(new Browser(mvc, "203.0.113.9").open(paper).page().select(".p-number"))
                .isEmpty();
        assertThat(voices.open(code).contributions()).isOne();
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
        assertThat(voices.open(code).contributions()).isZero();
        Browser person = new Browser(mvc, "203.0.113.12");
        person.open("/fr/ma-contribution").submit("/fr/ma-contribution", "number", given);
        assertThat(person.follow().text()).contains("Deux feuilles mêlées.");
        assertThat(enter(clerk, 200, number, "door", "hall", "v-trees", "against").text())
                .contains("C’est saisi");
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
        assertThat(voices.open(code).contributions()).isOne();
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
