package org.parvis.participation.voices;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parvis.cases.TeamBrowser;
import org.parvis.identity.web.Browser;
import org.parvis.participation.Asking;
import org.parvis.participation.Askings;
import org.parvis.participation.HeldConsultations;
import org.parvis.participation.PortForTests;
import org.parvis.platform.packs.PackImport;
import org.parvis.testing.OwnPackTest;
import org.parvis.testing.WholePack;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** From a vote on a phone to what became of it, by the number of a receipt. */
@OwnPackTest
class TakingPartTests {
    private static final Pattern NUMBER = Pattern.compile("CV-\\d\\d(-[0-9A-Z]{4}){3}");
    private static int last = 0;

    @Autowired PackImport packs;
    @Autowired MockMvc mvc;
    @Autowired Voices voices;
    @Autowired Askings askings;
    @Autowired HeldConsultations consultations;
    @TempDir Path folder;

    private final String code = "port-" + UUID.randomUUID().toString().substring(0, 8);
    private final String page = "/fr/consultations/" + code;
    private final String form = page + "/participer";

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

    private void closed() throws IOException {
        Path pack = WholePack.in(folder.resolve("closed"));
        PortForTests.over(pack, code);
        assertThat(packs.instead(pack).problems()).isEmpty();
    }

    private Asking asking() {
        return askings.of(consultations.find(code).orElseThrow());
    }

    /** Somebody of another network each time. */
    private Browser anybody() {
        last++;
        return new Browser(mvc, "192.0.2." + last);
    }

    /** Fills the form, checks it, and stands before the button that sends. */
    private Browser checked(Browser browser, String... fields) throws Exception {
        return browser.open(form).submit(form, with(fields, "then", "check"));
    }

    private Browser send(Browser browser) throws Exception {
        return browser.submit(form, "then", "send");
    }

    /** The page as it is made now: one without a query is kept for some seconds. */
    private String now() {
        return page + "?now";
    }

    private static String[] with(String[] fields, String name, String value) {
        List<String> all = new ArrayList<>(List.of(fields));
        all.addAll(List.of(name, value));
        return all.toArray(String[]::new);
    }

    private static String number(Browser browser) throws Exception {
        Matcher found = NUMBER.matcher(browser.page().expectFirst(".pv-receiptno").text());
        assertThat(found.matches()).isTrue();
        return found.group();
    }

    @Test
    void somebodyWithoutAnAccountTakesPartAndSeesWhatBecameOfIt() throws Exception {
        Browser phone = anybody();
        assertThat(phone.open(page).text()).contains("jours pour participer", "sans compte");
        checked(
                phone,
                "v-crossing",
                "agree",
                "v-summer",
                "against",
                "s",
                "crossing-slow",
                "s",
                "summer-detour",
                "side-summer",
                "against",
                "w-summer",
                "Les livraisons du marché se font l’été.",
                "own",
                "Une fontaine devant le quai.");
        assertThat(phone.status()).isEqualTo(200);
        assertThat(phone.text())
                .contains(
                        "Vérifiez avant d’envoyer", "Vous appuyez", "Une fontaine devant le quai");
        assertThat(send(phone).status()).isEqualTo(303);
        assertThat(phone.follow().text())
                .contains("C’est envoyé", "En lecture", "Une fontaine", "promis sa réponse");
        String number = number(phone);

        Voices.Open open = voices.open(asking());
        assertThat(open.votes("crossing")).isEqualTo(new Voices.Count(1, 0, 0));
        assertThat(open.votes("summer")).isEqualTo(new Voices.Count(0, 1, 0));
        assertThat(open.supports()).containsEntry("crossing-slow", 1);
        assertThat(open.texts()).as("nobody has read them yet").isEmpty();
        assertThat(anybody().open(now()).text())
                .containsPattern("100.% d’accord, 0.% contre, sur un vote")
                .doesNotContain("fontaine", "marché");

        moderate("fontaine devant", "publish", "");
        moderate("marché", "subject", "Parlez de la rue elle-même.");

        assertThat(anybody().open(now()).text()).contains("Une fontaine devant le quai");
        Browser elsewhere = anybody();
        elsewhere.open("/fr/ma-contribution");
        elsewhere.submit(
                "/fr/ma-contribution", "number", number.toLowerCase(Locale.ROOT).replace("-", " "));
        assertThat(elsewhere.follow().text())
                .contains("Publié", "Non publié, selon cette règle : Le texte parle d’un autre")
                .contains("Parlez de la rue elle-même.");
    }

    private void moderate(String words, String decision, String reason) throws Exception {
        TeamBrowser member = new TeamBrowser(mvc, "re-manager");
        Element waiting =
                member.get("/fr/equipe/consultations").select("li.pv-slab").stream()
                        .filter(one -> one.text().contains(words))
                        .findFirst()
                        .orElseThrow();
        String text = waiting.expectFirst("[name=text]").val();
        member.post("/fr/equipe/consultations", 422, "text", text, "decision", "because");
        member.post(
                "/fr/equipe/consultations",
                303,
                "text",
                text,
                "decision",
                decision,
                "reason",
                reason);
        member.post(
                "/fr/equipe/consultations",
                303,
                "text",
                text,
                "decision",
                decision,
                "reason",
                reason);
        member.get("/fr/equipe/consultations");
        member.post("/fr/equipe/consultations", 409, "text", text, "decision", "rights");
    }

    @Test
    void onePressIsOneContributionHoweverOftenItIsSent() throws Exception {
        Browser browser = anybody();
        checked(browser, "v-trees", "agree");
        Browser again = browser.otherTab();
        assertThat(send(browser).follow().status()).isEqualTo(200);
        assertThat(send(again).status()).isEqualTo(303);
        assertThat(number(again.follow())).isEqualTo(number(browser));
        assertThat(voices.open(asking()).contributions()).isOne();
        assertThat(voices.open(asking()).votes("trees").agree()).isOne();
    }

    @Test
    void aBrowserCountsOnceAndLosesNothingOfASecondTry() throws Exception {
        Browser browser = anybody();
        checked(browser, "v-trees", "agree");
        send(browser);
        checked(browser, "v-trees", "against", "own", "Des bancs au soleil.");
        assertThat(send(browser).status()).isEqualTo(422);
        assertThat(browser.text()).contains("Ce navigateur a déjà participé");
        assertThat(browser.page().select("textarea[name=own]").text())
                .isEqualTo("Des bancs au soleil.");
        assertThat(voices.open(asking()).votes("trees")).isEqualTo(new Voices.Count(1, 0, 0));
    }

    @Test
    void whatWasSaidIsCorrectedAndTakenBackWhileOneCan() throws Exception {
        Browser browser = anybody();
        checked(browser, "v-trees", "agree", "own", "Des bancs.");
        send(browser).follow();
        String number = number(browser);
        browser.open("/fr/ma-contribution/corriger");
        assertThat(browser.page().select("textarea[name=own]").text()).isEqualTo("Des bancs.");
        browser.submit(
                "/fr/ma-contribution/corriger",
                "v-trees",
                "pass",
                "own",
                "Dix bancs.",
                "then",
                "x");
        browser.submit("/fr/ma-contribution/corriger", "then", "send").follow();
        assertThat(number(browser)).isEqualTo(number);
        assertThat(browser.text()).contains("Dix bancs.").doesNotContain("« Des bancs. »");
        assertThat(voices.open(asking()).votes("trees")).isEqualTo(new Voices.Count(0, 0, 1));

        browser.submit("/fr/ma-contribution/retirer").follow();
        assertThat(browser.text()).contains("Rien n’en a été gardé").doesNotContain("Dix bancs");
        assertThat(voices.open(asking()).contributions()).isZero();
        assertThat(voices.open(asking()).votes("trees").all()).isZero();
        assertThat(browser.open("/fr/ma-contribution/corriger").status()).isEqualTo(303);
        checked(browser, "v-trees", "against");
        assertThat(send(browser).status()).as("the browser may take part again").isEqualTo(303);
    }

    @Test
    void aFormOfWhatWasTakenBackIsSentOnceMoreAsAnotherOne() throws Exception {
        Browser browser = anybody();
        checked(browser, "v-trees", "agree", "own", "Des bancs.");
        Browser before = browser.otherTab();
        send(browser).follow();
        Browser again = browser.otherTab();
        browser.submit("/fr/ma-contribution/retirer").follow();
        assertThat(again.submit("/fr/ma-contribution/retirer").follow().text())
                .contains("Rien n’en a été gardé");
        assertThat(send(before).status()).isEqualTo(422);
        assertThat(before.text()).contains("ce qu’il disait a été retiré");
        assertThat(before.page().select("textarea[name=own]").text()).isEqualTo("Des bancs.");
        before.submit(form, "v-trees", "agree", "own", "Des bancs.", "then", "check");
        assertThat(send(before).follow().text()).contains("C’est envoyé");
        assertThat(voices.open(asking()).contributions()).isOne();
    }

    @Test
    void signsThatNobodySeesAreNotKeptAndOtherScriptsRead() throws Exception {
        Browser browser = anybody();
        checked(browser, "own", "\u202Eشارع \u200Bالميناء\u202C");
        send(browser).follow();
        assertThat(browser.page().select("[dir=auto]").eachText())
                .anyMatch(said -> said.contains("شارع الميناء"));
        assertThat(browser.text()).doesNotContain("\u202E", "\u200B");
    }

    @Test
    void afterThePhaseNothingIsTakenAndTheTextStaysOnThePage() throws Exception {
        Browser before = anybody();
        checked(before, "v-trees", "agree");
        send(before);
        Browser late = anybody();
        checked(late, "v-trees", "agree", "own", "Une fontaine tardive.");
        closed();
        assertThat(send(late).status()).isEqualTo(422);
        assertThat(late.text()).contains("La participation est fermée", "Rien n’en a été gardé");
        assertThat(late.page().select("textarea").text()).isEqualTo("Une fontaine tardive.");
        assertThat(voices.open(asking()).contributions()).isOne();
        before.open("/fr/ma-contribution");
        assertThat(before.text()).contains("elle ne change plus");
        assertThat(before.page().select("form[action$=retirer]")).isEmpty();
        assertThat(before.open("/fr/ma-contribution/corriger").text()).contains("fermée");
        assertThat(anybody().open(page).text())
                .contains("On ne peut pas participer", "participation terminée");
    }

    @Test
    void whatIsSaidOfAnotherConsultationDoesNotCountAndIsNotLost() throws Exception {
        Browser browser = anybody();
        browser.open(form);
        browser.submit(
                form, "v-unknown", "agree", "w-unknown", "Un texte pour ailleurs.", "then", "send");
        assertThat(browser.status()).isEqualTo(422);
        assertThat(browser.text())
                .contains("n’est pas dans cette consultation")
                .contains("Un texte pour ailleurs.");
        assertThat(voices.open(asking()).contributions()).isZero();
    }

    @Test
    void whatIsTooLongOrSaysNothingIsToldAndStays() throws Exception {
        Browser browser = anybody();
        checked(browser);
        assertThat(browser.status()).isEqualTo(422);
        assertThat(browser.text()).contains("Votez sur une proposition");
        checked(browser, "own", "x".repeat(301), "w-trees", "y".repeat(40));
        assertThat(browser.status()).isEqualTo(422);
        assertThat(browser.text()).contains("301 caractères", "pour ou contre");
        assertThat(browser.page().select("textarea[name=own]").text()).hasSize(301);
    }

    @Test
    void whatTellsWhoWroteIsTakenOutBeforeItIsKept() throws Exception {
        Browser browser = anybody();
        checked(browser, "own", "Écrivez-moi à zoe@personne.example.");
        assertThat(browser.text()).contains("Ce qui ressemblait", "Écrivez-moi à […]");
        assertThat(send(browser).follow().text()).contains("[…]").doesNotContain("zoe@");
    }

    @Test
    void aNumberThatIsNobodysOpensNothing() throws Exception {
        Browser browser = anybody();
        browser.open("/fr/ma-contribution");
        browser.submit("/fr/ma-contribution", "number", "CV-26-7H2K-M4QX-9BDT");
        assertThat(browser.status()).isEqualTo(422);
        assertThat(browser.text()).contains("Aucune contribution n’a ce numéro");
    }

    @Test
    void anotherBodyReadsNothingOfIt() throws Exception {
        Browser browser = anybody();
        checked(browser, "own", "Le mot témoin est girouette.");
        send(browser);
        assertThat(new TeamBrowser(mvc, "re-manager").get("/fr/equipe/consultations").text())
                .contains("girouette");
        assertThat(new TeamBrowser(mvc, "vq-manager").get("/fr/equipe/consultations").text())
                .doesNotContain("girouette");
        new TeamBrowser(mvc, "vq-agent").get("/fr/equipe/consultations", 403);
    }

    @Test
    void whoeverReadsChoosesAThemeAndAnOrderByLinks() throws Exception {
        Browser phone = anybody();
        checked(phone, "v-crossing", "agree");
        send(phone);
        phone.open(now());
        assertThat(phone.page().select("nav a[aria-current=page][href*=said]").eachText())
                .containsExactly("Tous les thèmes", "Comme posées");
        String works = phone.page().select("nav a:contains(Les travaux)").attr("href");
        phone.open(works.replace("#said", ""));
        assertThat(phone.page().select(".pv-voices").text())
                .contains("chaque mois")
                .doesNotContain("traverse surélevée");
        String unseen = phone.open(now()).page().select("a[href*=unseen]").attr("href");
        assertThat(phone.open(unseen.replace("#said", "")).page().select(".pv-voices").text())
                .contains("chaque mois")
                .doesNotContain("traverse surélevée");
        assertThat(anybody().open(unseen.replace("#said", "")).text())
                .as("another browser has another page")
                .contains("traverse surélevée");
        assertThat(phone.open(page + "?theme=x&order=y&after=%00").status()).isEqualTo(200);
    }

    @Test
    void keptPagesFollowANewPack() throws Exception {
        assertThat(anybody().open(page).text()).contains("Réaménager la rue du Port");
        closed();
        assertThat(anybody().open(page).text()).contains("On ne peut pas participer");
    }
}
