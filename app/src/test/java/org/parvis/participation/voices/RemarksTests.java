package org.parvis.participation.voices;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parvis.cases.TeamBrowser;
import org.parvis.identity.web.Browser;
import org.parvis.participation.PortForTests;
import org.parvis.platform.packs.PackImport;
import org.parvis.testing.OwnCode;
import org.parvis.testing.OwnPackTest;
import org.parvis.testing.WholePack;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** From a paragraph of a draft to other words for it that everybody reads beside it. */
@OwnPackTest
class RemarksTests {
    private static int last = 0;

    @Autowired PackImport packs;
    @Autowired MockMvc mvc;
    @Autowired TextVoices voices;
    @TempDir Path folder;

    private final String code = OwnCode.after("text-");
    private final String text = "/fr/consultations/" + code + "/texte";
    private final String width = text + "/width";

    @BeforeEach
    void aTextOfThisTest() throws IOException {
        Path pack = WholePack.in(folder.resolve("pack"));
        PortForTests.terraces(pack, code);
        assertThat(packs.instead(pack).problems()).isEmpty();
    }

    @AfterEach
    void thePackAsItWas() {
        assertThat(packs.instead(Path.of("../content/quebec")).problems()).isEmpty();
    }

    private void anotherVersion() throws IOException {
        Path pack = WholePack.in(folder.resolve("again"));
        PortForTests.terracesAgain(pack, code);
        assertThat(packs.instead(pack).problems()).isEmpty();
    }

    private Browser anybody() {
        last++;
        return new Browser(mvc, "198.51.100." + last);
    }

    private Browser checked(Browser browser, String at, String words, String wording)
            throws Exception {
        return browser.open(at).submit(at, "words", words, "wording", wording, "then", "check");
    }

    private Browser sent(Browser browser, String at, String words, String wording)
            throws Exception {
        return checked(browser, at, words, wording).submit(at, "then", "send").follow();
    }

    private String stands(Browser browser, String at) throws Exception {
        return browser.open(at).page().expectFirst("textarea[name=wording]").text();
    }

    @Test
    void otherWordsForAParagraphStandBesideItOnceSomebodyHasReadThem() throws Exception {
        Browser phone = anybody();
        assertThat(phone.open(text).text())
                .contains("passage libre et droit de 1,8 mètre", "aucune remarque publiée")
                .contains("Comparer avec « Premier projet »");
        String stands = stands(phone, width);
        checked(phone, width, "Deux fauteuils se croisent.", stands.replace("1,8", "2,4"));
        assertThat(phone.page().select("del").text()).contains("1").contains("8");
        assertThat(phone.page().select("ins").text()).contains("2").contains("4");
        phone.submit(width, "then", "send").follow();
        assertThat(phone.text()).contains("C’est envoyé", "En lecture", "Deux fauteuils");
        assertThat(anybody().open(width).text()).doesNotContain("Deux fauteuils");

        TeamBrowser member = new TeamBrowser(mvc, "re-manager");
        Element waiting =
                member.get("/fr/equipe/consultations").select("li.pv-slab").stream()
                        .filter(one -> one.text().contains("Deux fauteuils"))
                        .findFirst()
                        .orElseThrow();
        assertThat(waiting.text()).contains("D’autres mots : 1. Où");
        assertThat(waiting.select("ins")).isNotEmpty();
        member.post(
                "/fr/equipe/consultations",
                303,
                "text",
                waiting.expectFirst("[name=text]").val(),
                "decision",
                "publish");
        Browser reader = anybody();
        assertThat(reader.open(text).text()).contains("une remarque publiée");
        assertThat(reader.open(width).text()).contains("Deux fauteuils se croisent.");
        assertThat(reader.page().select("ins")).isNotEmpty();
    }

    @Test
    void aTextThatIsOpenStandsAmongThoseInWhichOneCanTakePart() throws Exception {
        String now =
                new Browser(mvc, "203.0.113.20")
                        .open("/fr/consultations")
                        .page()
                        .expectFirst("section:has(h2:contains(Ouvertes en ce moment))")
                        .html();
        assertThat(now).contains("/fr/consultations/" + code + "\"");
    }

    @Test
    void remarksOnSeveralParagraphsAreOneContribution() throws Exception {
        Browser browser = anybody();
        sent(browser, width, "Trop étroit.", stands(browser, width));
        String number = browser.page().expectFirst(".pv-receiptno").text();
        String evening = text + "/evening";
        sent(browser, evening, "Vingt-deux heures suffisent.", stands(browser, evening));
        assertThat(browser.page().expectFirst(".pv-receiptno").text()).isEqualTo(number);
        assertThat(browser.text()).contains("Trop étroit.", "Vingt-deux heures suffisent.");
        sent(browser, width, "Bien trop étroit.", stands(browser, width));
        assertThat(browser.text()).contains("Bien trop étroit.").doesNotContain("« Trop étroit. »");
    }

    @Test
    void aRemarkIsTakenBackAndWithTheLastTheWholeContribution() throws Exception {
        Browser browser = anybody();
        sent(browser, width, "Trop étroit.", stands(browser, width));
        browser.open(width).submit(width, "then", "remove").follow();
        assertThat(browser.text()).contains("La remarque est retirée").doesNotContain("étroit");
        sent(browser, width, "Encore.", stands(browser, width));
        assertThat(browser.text()).as("the browser may take part again").contains("C’est envoyé");
    }

    @Test
    void whoeverLostTheirReceiptIsToldThatTheirBrowserCounts() throws Exception {
        Browser browser = anybody();
        sent(browser, width, "Trop étroit.", stands(browser, width));
        browser.open("/fr/ma-contribution").submit("/fr/ma-contribution", "then", "close");
        checked(browser, width, "Une autre.", stands(browser, width)).submit(width, "then", "send");
        assertThat(browser.status()).isEqualTo(422);
        assertThat(browser.text()).contains("Ce navigateur a déjà participé");
        assertThat(browser.page().select("textarea[name=words]").text()).isEqualTo("Une autre.");
    }

    @Test
    void aTextThatChangesMeanwhileIsReadAgainAndNothingIsLost() throws Exception {
        Browser browser = anybody();
        checked(browser, text + "/permit", "Trois ans sont courts.", "Un permis sans fin.");
        anotherVersion();
        browser.submit(text + "/permit", "then", "send");
        assertThat(browser.status()).isEqualTo(409);
        assertThat(browser.text()).contains("Le texte a changé", "un permis de cinq ans");
        assertThat(browser.page().select("textarea[name=wording]").text())
                .isEqualTo("Un permis sans fin.");
    }

    @Test
    void whatIsEmptyOrTooLongIsToldAndStays() throws Exception {
        Browser browser = anybody();
        checked(browser, width, "", "D’autres mots.");
        assertThat(browser.status()).isEqualTo(422);
        assertThat(browser.text()).contains("Écrivez ce que vous en pensez");
        assertThat(browser.page().select("textarea[name=wording]").text())
                .isEqualTo("D’autres mots.");
        checked(browser, width, "x".repeat(1_001), "y".repeat(3_501));
        assertThat(browser.status()).isEqualTo(422);
        assertThat(browser.text()).contains("caractères");
    }

    @Test
    void twoVersionsStandBesideEachOther() throws Exception {
        Browser browser = anybody();
        browser.open(text + "/changements/first/second");
        assertThat(browser.text())
                .contains("4 paragraphes ont changé", "Paragraphe ajouté", "Sans changement");
        assertThat(browser.open(text + "/changements/second/first").status()).isEqualTo(404);
        assertThat(browser.open(text + "/changements/first/none").status()).isEqualTo(404);
        assertThat(browser.open(text + "/nowhere").status()).isEqualTo(404);
    }

    @Test
    void aRemarkThatWasRefusedIsReadAgainAndPublishedBesideItsParagraph() throws Exception {
        String words = "Les fauteuils de " + code.replaceAll("\\d", "x") + " se croisent.";
        Browser author = sent(anybody(), width, words, "");
        decide("re-manager", words, "subject");
        author.open("/fr/ma-contribution");
        author.submit("/fr/ma-contribution/appel", "why", "Un fauteuil passe à la terrasse.");
        assertThat(author.follow().text()).contains("En deuxième lecture", words);
        assertThat(anybody().open(width).text()).doesNotContain(words);
        decide("re-responsible", words, "publish", "again", "yes");
        assertThat(author.open("/fr/ma-contribution").text())
                .contains("une autre personne a publié");
        assertThat(anybody().open(width).text()).contains(words);
    }

    private void decide(String member, String words, String decision, String... again)
            throws Exception {
        TeamBrowser reader = new TeamBrowser(mvc, member);
        Element waiting =
                reader.get("/fr/equipe/consultations")
                        .expectFirst("li.pv-slab:contains(" + words + ")");
        String[] said = AtThePort.with(again, "decision", decision);
        reader.post(
                "/fr/equipe/consultations",
                303,
                AtThePort.with(said, "text", waiting.expectFirst("[name=text]").val()));
    }
}
