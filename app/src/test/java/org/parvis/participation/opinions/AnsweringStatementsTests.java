package org.parvis.participation.opinions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parvis.identity.web.Browser;
import org.parvis.participation.Askings;
import org.parvis.participation.Consultation;
import org.parvis.participation.HeldConsultations;
import org.parvis.participation.PortForTests;
import org.parvis.participation.Stance;
import org.parvis.participation.voices.Contributions;
import org.parvis.participation.voices.ReceiptNumber;
import org.parvis.platform.packs.PackImport;
import org.parvis.testing.OwnCode;
import org.parvis.testing.OwnPackTest;
import org.parvis.testing.WholePack;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Somebody answers one statement after the other, stops, comes back, and sees where they stand. */
@OwnPackTest
class AnsweringStatementsTests {
    private static int last = 0;

    @Autowired PackImport packs;
    @Autowired MockMvc mvc;
    @Autowired HeldConsultations consultations;
    @Autowired Askings askings;
    @Autowired Contributions contributions;
    @Autowired Drawings drawings;
    @TempDir Path folder;

    private final String code = OwnCode.after("port-");
    private final String ask = "/fr/consultations/" + code + "/opinions";
    private final String map = ask + "/carte";

    @BeforeEach
    void statementsOfThisTest() throws IOException {
        announced("results: at-once", "results: at-once");
    }

    @AfterEach
    void thePackAsItWas() {
        assertThat(packs.instead(Path.of("../content/quebec")).problems()).isEmpty();
    }

    private void announced(String was, String is) throws IOException {
        Path pack = WholePack.in(folder.resolve(UUID.randomUUID().toString()));
        PortForTests.open(pack, code, was, is);
        assertThat(packs.instead(pack).problems()).isEmpty();
    }

    private void over() throws IOException {
        Path pack = WholePack.in(folder.resolve("over"));
        PortForTests.over(pack, code);
        assertThat(packs.instead(pack).problems()).isEmpty();
    }

    /** Somebody of another network each time. */
    private Browser anybody() {
        last++;
        return new Browser(mvc, "198.18.0." + last);
    }

    private static String asked(Browser browser) throws Exception {
        return browser.page().select("main input[name=statement]").val();
    }

    private Browser say(Browser browser, String stance) throws Exception {
        return browser.submit(ask, "stance", stance).follow();
    }

    private static String receipt(Browser browser) throws Exception {
        return browser.page().expectFirst(".pv-receiptno").text();
    }

    /** Forty fictitious people in two camps, and their map. */
    private void drawn() {
        Consultation of = consultations.find(code).orElseThrow();
        for (int i = 0; i < 40; i++) {
            Map<String, Stance> said = new LinkedHashMap<>();
            for (String one : of.opinions().codes()) {
                boolean shared = one.startsWith("s");
                said.put(one, shared || i < 25 ? Stance.AGREE : Stance.AGAINST);
            }
            contributions.answer(
                    ReceiptNumber.of(UUID.randomUUID(), 2026),
                    Contributions.Place.online(
                            askings.of(of), null, "fr", consultations.today().minusDays(9)),
                    said);
        }
        drawings.draw();
    }

    @Test
    void eachStatementIsAskedOnceAndTheReceiptOpensWhatWasSaid() throws Exception {
        Browser browser = anybody().open(ask);
        Set<String> asked = new HashSet<>();
        for (int left = 14; left > 0; left--) {
            assertThat(browser.text()).contains(left == 1 ? "Encore un énoncé" : "Encore " + left);
            assertThat(asked.add(asked(browser))).isTrue();
            say(browser, List.of("agree", "against", "pass").get(left % 3));
        }
        assertThat(browser.text()).contains("Vous avez répondu à tous les énoncés (14)");
        String number = receipt(browser);
        browser.open("/fr/ma-contribution");
        assertThat(browser.text()).contains(number, "Vos réponses aux énoncés (14)", "Je passe");
    }

    @Test
    void whoStopsGoesOnInTheSameBrowserAndOnAnotherWithTheNumber() throws Exception {
        Browser browser = say(anybody().open(ask), "agree");
        String number = receipt(browser);
        assertThat(browser.open(ask).text()).contains("Encore 13 énoncés", number);
        Browser other = anybody().open("/fr/ma-contribution");
        other.submit("/fr/ma-contribution", "number", number).follow();
        assertThat(other.open(ask).text()).contains("Encore 13 énoncés", number);
        say(other, "pass");
        assertThat(browser.open(ask).text()).contains("Encore 12 énoncés");
    }

    @Test
    void whatIsSentTwiceCountsOnce() throws Exception {
        Browser browser = anybody().open(ask);
        Browser tab = browser.otherTab();
        browser.submit(ask, "stance", "agree").follow();
        tab.submit(ask, "stance", "agree").follow();
        assertThat(receipt(tab)).isEqualTo(receipt(browser));
        assertThat(tab.text()).contains("Encore 13 énoncés");
    }

    @Test
    void anAnswerIsChangedFromTheReceipt() throws Exception {
        Browser browser = anybody().open(ask);
        String first = asked(browser);
        say(browser, "agree");
        browser.open("/fr/ma-contribution");
        String change = browser.page().expectFirst("a[href*=statement]").attr("href");
        assertThat(change).isEqualTo(ask + "?statement=" + first);
        browser.open(change);
        assertThat(browser.text()).contains("Votre réponse jusqu’ici : D’accord");
        browser.submit(ask, "stance", "against");
        assertThat(browser.location()).isEqualTo("/fr/ma-contribution#opinions");
        assertThat(browser.open("/fr/ma-contribution").text())
                .contains("Vos réponses aux énoncés (1)", "Pas d’accord");
    }

    @Test
    void aBrowserThatLostItsReceiptDoesNotCountTwice() throws Exception {
        Browser browser = say(anybody().open(ask), "agree");
        browser.open("/fr/ma-contribution").submit("/fr/ma-contribution", "then", "close");
        browser.open(ask).submit(ask, "stance", "against");
        assertThat(browser.status()).isEqualTo(422);
        assertThat(browser.text()).contains("Ce navigateur a déjà participé");
    }

    @Test
    void whoeverAnsweredStatementsGoesOnToVoteWithTheSameReceipt() throws Exception {
        Browser browser = say(anybody().open(ask), "agree");
        String number = receipt(browser);
        String goOn = "/fr/ma-contribution/corriger";
        browser.open("/fr/consultations/" + code + "/participer");
        assertThat(browser.location()).isEqualTo(goOn);
        assertThat(browser.open(goOn).text()).contains("Donner mon avis");
        browser.submit(goOn, "v-crossing", "agree", "then", "check");
        assertThat(browser.text()).doesNotContain("Envoyer la correction");
        browser.submit(goOn, "then", "send").follow();
        assertThat(browser.text()).contains(number, "Vos réponses aux énoncés (1)", "Vos votes");
    }

    @Test
    void correctingOnesVotesLeavesTheAnswersAndTakingAllBackTakesThem() throws Exception {
        Browser browser = say(anybody().open(ask), "agree");
        String correct = "/fr/ma-contribution/corriger";
        browser.open(correct).submit(correct, "v-crossing", "agree", "then", "check");
        browser.submit(correct, "then", "send").follow();
        assertThat(browser.text()).contains("Vos réponses aux énoncés (1)", "Vos votes");
        browser.submit("/fr/ma-contribution/retirer").follow();
        assertThat(browser.text()).doesNotContain("Vos réponses aux énoncés");
        assertThat(browser.open(ask).text()).contains("Encore 14 énoncés");
    }

    @Test
    void noAnswerAnUnknownOneAndAnUnknownStatementAreToldAndNothingIsKept() throws Exception {
        Browser browser = anybody().open(ask);
        String first = asked(browser);
        browser.submit(ask);
        assertThat(browser.status()).isEqualTo(422);
        assertThat(browser.text()).contains("Choisissez une des trois réponses");
        assertThat(asked(browser)).isEqualTo(first);
        browser.submit(ask, "stance", "maybe");
        assertThat(browser.status()).isEqualTo(422);
        browser.overwrite("statement", "nowhere").submit(ask, "stance", "agree");
        assertThat(browser.status()).isEqualTo(422);
        assertThat(browser.text()).contains("Cet énoncé n’est pas dans cette consultation");
        assertThat(browser.open("/fr/ma-contribution").text())
                .contains("Retrouver ma contribution");
    }

    @Test
    void onceItIsOverNobodyAnswersAndTheReceiptStillShowsWhatWasSaid() throws Exception {
        Browser browser = say(anybody().open(ask), "agree");
        Browser late = anybody().open(ask);
        over();
        late.submit(ask, "stance", "agree");
        assertThat(late.status()).isEqualTo(422);
        assertThat(late.open(ask).text()).contains("On ne peut pas répondre en ce moment");
        browser.open("/fr/ma-contribution");
        assertThat(browser.text()).contains("Vos réponses aux énoncés (1)");
        assertThat(browser.page().select("a[href*=statement]")).isEmpty();
    }

    @Test
    void beforeTheFirstMapItsPageSaysWhenAndOfHowMany() throws Exception {
        assertThat(anybody().open(map).text())
                .contains("Aucune carte n’est encore tracée", "au moins 40 personnes", "dix");
        assertThat(anybody().open(ask + "/votes.csv").status()).isEqualTo(404);
    }

    @Test
    void whereSomebodyStandsIsShownToWhoeverHasTheReceiptAlone() throws Exception {
        drawn();
        Browser browser = anybody().open(ask);
        assertThat(browser.open(map + "?me=1").text()).contains("Aucun reçu de cette consultation");
        browser.open(ask);
        say(browser, "agree");
        assertThat(browser.open(map + "?me=1").text()).contains("Répondez encore à 6 énoncés");
        browser.open(ask);
        for (int i = 0; i < 6; i++) {
            say(browser, "agree");
        }
        browser.open(map + "?me=1");
        assertThat(browser.text()).contains("Vos réponses sont dans le groupe A");
        assertThat(browser.page().select(".pv-omap .c-sun")).hasSize(1);
        assertThat(browser.header("Cache-Control")).contains("no-store");
        assertThat(browser.open(map).page().select(".pv-omap .c-sun")).isEmpty();
        assertThat(anybody().open(map + "?me=1").page().select(".pv-omap .c-sun")).isEmpty();
    }

    @Test
    void theMapSaysWhatJoinsAndWhatDividesInBothLanguages() throws Exception {
        drawn();
        Browser french = anybody().open(map);
        assertThat(french.page().expectFirst("h1").text()).startsWith("Deux groupes, et trois");
        assertThat(french.page().select("section:has(#divides) .pv-voices > li")).hasSize(3);
        assertThat(french.page().select("section:has(#table) tbody tr")).hasSize(14);
        assertThat(french.page().expectFirst(".pv-omap > svg").attr("aria-label"))
                .containsSubsequence("A, 25", "personnes", "B, 15", "personnes");
        Browser english = anybody().open("/en/consultations/" + code + "/opinions/map");
        assertThat(english.page().expectFirst("h1").text()).startsWith("Two groups, and three");
        assertThat(english.text()).contains("What joins", "A raised crossing", "Where am I?");
    }

    @Test
    void whatIsDownloadedHasTheNamesOfPolisAndNothingThatIdentifies() throws Exception {
        drawn();
        List<String> votes = anybody().open(ask + "/votes.csv").body().lines().toList();
        assertThat(votes.getFirst()).isEqualTo("comment-id,voter-id,vote");
        assertThat(votes).hasSize(1 + 40 * 14);
        assertThat(votes.subList(1, votes.size())).allMatch(it -> it.matches("[a-z-]+,\\d+,-?1"));
        List<String> statements =
                new ArrayList<>(anybody().open(ask + "/comments.csv").body().lines().toList());
        assertThat(statements.removeFirst())
                .isEqualTo("comment-id,agrees,disagrees,moderated,comment-body");
        assertThat(statements).hasSize(14).anyMatch(it -> it.startsWith("school,40,0,1,"));
    }

    @Test
    void whereResultsWaitForTheEndNoMapIsShownBefore() throws Exception {
        announced("results: at-once", "results: after-close");
        drawn();
        assertThat(anybody().open(map).text())
                .contains("La carte sera montrée quand la participation sera terminée");
        assertThat(anybody().open(map + "?me=1").page().select(".pv-omap")).isEmpty();
        assertThat(anybody().open(ask + "/votes.csv").status()).isEqualTo(404);
    }

    @Test
    void aConsultationWithoutStatementsHasNoSuchPages() throws Exception {
        for (String end : List.of("", "/carte", "/votes.csv", "/comments.csv")) {
            String address = "/fr/consultations/terrasses/opinions" + end;
            assertThat(anybody().open(address).status()).isEqualTo(404);
        }
    }
}
