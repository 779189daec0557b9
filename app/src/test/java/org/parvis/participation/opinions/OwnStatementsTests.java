package org.parvis.participation.opinions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parvis.identity.web.Browser;
import org.parvis.kernel.Actor;
import org.parvis.kernel.Ids;
import org.parvis.organizations.Member;
import org.parvis.organizations.Members;
import org.parvis.participation.Askings;
import org.parvis.participation.Consultation;
import org.parvis.participation.HeldConsultations;
import org.parvis.participation.PortForTests;
import org.parvis.participation.Stance;
import org.parvis.participation.moderation.WaitingTexts;
import org.parvis.participation.voices.Contributions;
import org.parvis.participation.voices.OwnStatements;
import org.parvis.participation.voices.ReceiptNumber;
import org.parvis.platform.packs.PackImport;
import org.parvis.testing.OwnCode;
import org.parvis.testing.OwnPackTest;
import org.parvis.testing.WholePack;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Somebody adds a statement, learns what becomes of it, and others answer it. */
@OwnPackTest
class OwnStatementsTests {
    private static final String WORDS = "Planter des pommiers entre le quai et l’école";
    private static int last = 0;

    @Autowired PackImport packs;
    @Autowired MockMvc mvc;
    @Autowired HeldConsultations consultations;
    @Autowired Askings askings;
    @Autowired Contributions contributions;
    @Autowired OwnStatements own;
    @Autowired WaitingTexts texts;
    @Autowired Members members;
    @Autowired Drawings drawings;
    @TempDir Path folder;

    private final String code = OwnCode.after("port-");
    private final String ask = "/fr/consultations/" + code + "/opinions";
    private final String add = ask + "/proposer";

    @BeforeEach
    void statementsOfThisTest() throws IOException {
        read("read-before");
    }

    @AfterEach
    void thePackAsItWas() {
        assertThat(packs.instead(Path.of("../content/quebec")).problems()).isEmpty();
    }

    private void read(String when) throws IOException {
        Path pack = WholePack.in(folder.resolve(UUID.randomUUID().toString()));
        PortForTests.open(pack, code, "own: read-before", "own: " + when);
        assertThat(packs.instead(pack).problems()).isEmpty();
    }

    /** Somebody of another network each time. */
    private Browser anybody() {
        last++;
        return new Browser(mvc, "198.18.9." + last);
    }

    private Browser checked(Browser browser, String words) throws Exception {
        return browser.open(add).submit(add, "words", words, "then", "check");
    }

    private Browser sent(Browser browser, String words) throws Exception {
        return checked(browser, words).submit(add, "then", "send").follow();
    }

    private Actor.Agent manager() {
        Member member = members.byCode("re-manager").orElseThrow();
        return new Actor.Agent(member.id(), member.home(), member.role());
    }

    private List<WaitingTexts.Waiting> waiting() {
        return texts.waiting(manager(), Ids.NIL).stream()
                .filter(one -> one.consultation().equals(code))
                .toList();
    }

    private void decide(String rule, String reason) {
        var decision = new WaitingTexts.Decision(rule, reason, null, consultations.now());
        assertThat(texts.decide(manager(), waiting().getFirst(), decision)).isTrue();
    }

    private void publish() {
        var decision = new WaitingTexts.Decision(null, null, null, consultations.now());
        assertThat(texts.decide(manager(), waiting().getFirst(), decision)).isTrue();
    }

    private List<String> heard() {
        return own.heard(askings.of(consultations.find(code).orElseThrow())).stream()
                .map(one -> one.text().in("fr"))
                .toList();
    }

    private String heardCode() {
        return own.heard(askings.of(consultations.find(code).orElseThrow())).getFirst().code();
    }

    @Test
    void itWaitsUntilTheBodyHasReadItAndThenEverybodyIsAsked() throws Exception {
        Browser author = anybody();
        assertThat(author.open(ask).text()).contains("Ajouter un énoncé");
        sent(author, WORDS);
        assertThat(author.text()).contains("C’est envoyé", "L’énoncé que vous avez ajouté");
        assertThat(author.text()).contains(WORDS, "En lecture");
        assertThat(heard()).isEmpty();
        assertThat(waiting()).extracting(WaitingTexts.Waiting::words).containsExactly(WORDS);
        publish();
        assertThat(heard()).containsExactly(WORDS);
        Browser other = anybody().open(ask);
        assertThat(other.text()).contains("Encore 15 énoncés sur 15");
        other.open(ask + "?statement=" + heardCode());
        assertThat(other.text()).contains(WORDS, "Énoncé ajouté par quelqu’un");
        other.submit(ask, "stance", "agree").follow();
        assertThat(other.open("/fr/ma-contribution").text()).contains(WORDS, "D’accord");
        assertThat(author.open("/fr/ma-contribution").text()).contains("Publié");
        assertThat(author.open(add).text()).contains("il ne change plus");
    }

    @Test
    void aRefusalGoesToItsAuthorWithTheRuleAndTheReason() throws Exception {
        Browser author = sent(anybody(), "Que le maire démissionne");
        decide("subject", "Dites ce que vous voulez pour la rue.");
        assertThat(author.open("/fr/ma-contribution").text())
                .contains("Non publié", "parle d’un autre sujet", "pour la rue.");
        assertThat(heard()).isEmpty();
        sent(author, WORDS);
        assertThat(waiting()).hasSize(1);
    }

    @Test
    void whereItIsReadAfterwardsEverybodyIsAskedAtOnceUntilItIsRefused() throws Exception {
        read("read-after");
        Browser author = anybody();
        assertThat(author.open(add).text()).contains("tout le monde tout de suite");
        sent(author, WORDS);
        assertThat(author.text()).contains("Public, pas encore lu");
        assertThat(heard()).containsExactly(WORDS);
        assertThat(waiting().getFirst().early()).isTrue();
        decide("same", "Voyez l’énoncé sur l’ombre.");
        assertThat(heard()).isEmpty();
        assertThat(author.open("/fr/ma-contribution").text()).contains("Non publié");
        assertThat(anybody().open(ask).text()).contains("Encore 14 énoncés sur 14");
    }

    @Test
    void whatIsAlmostTheSameIsToldFirst() throws Exception {
        Browser browser = checked(anybody(), "Une piste cyclable bien séparée des autos");
        assertThat(browser.status()).isEqualTo(200);
        assertThat(browser.text())
                .contains("On demande déjà presque la même chose")
                .contains("Une piste cyclable séparée des autos")
                .doesNotContain("Plus de terrasses");
        assertThat(browser.page().select("main a[href$=?statement=bikes]")).hasSize(1);
        browser.submit(add, "then", "send").follow();
        assertThat(waiting()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    ''                                      | Écrivez votre énoncé.
                    🚲🚲🚲                                  | avec des mots
                    une piste cyclable séparée des AUTOS !  | dans les mêmes mots
                    """)
    void whatIsNoStatementIsRefusedInWords(String words, String said) throws Exception {
        Browser browser = checked(anybody(), words);
        assertThat(browser.status()).isEqualTo(422);
        assertThat(browser.text()).contains(said);
        assertThat(waiting()).isEmpty();
    }

    @Test
    void oneThatIsTooLongStaysInTheForm() throws Exception {
        String words = "Des arbres ".repeat(40).strip();
        Browser browser = checked(anybody(), words);
        assertThat(browser.status()).isEqualTo(422);
        assertThat(browser.text()).contains("Réduisez-le à 200");
        assertThat(browser.page().select("textarea[name=words]").text()).isEqualTo(words);
    }

    @Test
    void whatCouldTellWhoWroteItIsTakenOut() throws Exception {
        Browser browser = checked(anybody(), "Appelez-moi au 418 555-0199 pour les arbres");
        assertThat(browser.text()).contains("[…]").doesNotContain("555-0199 pour");
        browser.submit(add, "then", "send").follow();
        assertThat(waiting().getFirst().words()).doesNotContain("0199");
    }

    @Test
    void sentTwiceItCountsOnceAndWhileItWaitsAnotherTakesItsPlace() throws Exception {
        Browser author = checked(anybody(), WORDS);
        Browser tab = author.otherTab();
        author.submit(add, "then", "send").follow();
        tab.submit(add, "then", "send").follow();
        assertThat(waiting()).hasSize(1);
        assertThat(author.open(add).page().select("textarea[name=words]").text()).isEqualTo(WORDS);
        sent(author, "Planter des tilleuls");
        assertThat(waiting())
                .extracting(WaitingTexts.Waiting::words)
                .containsExactly("Planter des tilleuls");
    }

    @Test
    void whatOthersAnswerDoesNotChangeAnyMore() throws Exception {
        Browser author = sent(anybody(), WORDS);
        Browser tab = checked(author.otherTab(), "Planter des tilleuls");
        publish();
        tab.submit(add, "then", "send");
        assertThat(tab.status()).isEqualTo(422);
        assertThat(tab.text()).contains("il ne change plus");
        assertThat(heard()).containsExactly(WORDS);
    }

    @Test
    void whoTakesBackTheirContributionTakesTheStatementBack() throws Exception {
        Browser author = sent(anybody(), WORDS);
        author.submit("/fr/ma-contribution/retirer").follow();
        assertThat(waiting()).isEmpty();
    }

    @Test
    void whereNobodyAddsAnyOrOnceItIsOverNothingIsTaken() throws Exception {
        Browser late = checked(anybody(), WORDS);
        Path pack = WholePack.in(folder.resolve("over"));
        PortForTests.over(pack, code);
        assertThat(packs.instead(pack).problems()).isEmpty();
        late.submit(add, "then", "send");
        assertThat(late.status()).isEqualTo(422);
        assertThat(late.text()).contains("rien n’a été envoyé");
        read("none");
        assertThat(anybody().open(add).status()).isEqualTo(404);
        assertThat(anybody().open(ask).text()).doesNotContain("Ajouter un énoncé");
        assertThat(waiting()).isEmpty();
    }

    @Test
    void theMapShowsWhatIsAnsweredToIt() throws Exception {
        Consultation of = consultations.find(code).orElseThrow();
        var before =
                Contributions.Place.online(
                        askings.of(of), null, "fr", consultations.today().minusDays(9));
        contributions.add(ReceiptNumber.of(UUID.randomUUID(), 2026), before, WORDS, false);
        publish();
        for (int i = 0; i < 40; i++) {
            Map<String, Stance> said = new LinkedHashMap<>();
            for (String one : of.opinions().codes()) {
                said.put(one, i < 25 ? Stance.AGREE : Stance.AGAINST);
            }
            said.put(heardCode(), Stance.AGREE);
            contributions.answer(ReceiptNumber.of(UUID.randomUUID(), 2026), before, said);
        }
        drawings.draw();
        assertThat(anybody().open(ask + "/carte").text()).contains(WORDS, "15 énoncés");
        assertThat(anybody().open(ask + "/comments.csv").body()).contains(WORDS);
    }

    @Test
    void theSameInEnglish() throws Exception {
        String english = "/en/consultations/" + code + "/opinions/propose";
        Browser browser = anybody();
        assertThat(browser.open(english).text())
                .contains("Add a statement", "The body reads it first", "What is not published");
        browser.submit(english, "words", "Plant apple trees along the wharf", "then", "check");
        browser.submit(english, "then", "send").follow();
        assertThat(browser.text()).contains("The statement that you added");
    }
}
