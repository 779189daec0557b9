package org.parvis.disputes.seats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.cases.TeamBrowser;
import org.parvis.disputes.Dispute;
import org.parvis.disputes.DisputeAct;
import org.parvis.disputes.DisputeDays;
import org.parvis.disputes.DisputePrograms;
import org.parvis.disputes.DisputeTables;
import org.parvis.disputes.LetterAct;
import org.parvis.disputes.effects.LetterRounds;
import org.parvis.identity.web.Browser;
import org.parvis.post.SentMessages;
import org.parvis.testing.ProgramClock;
import org.parvis.testing.ProgramTest;
import org.parvis.testing.TestDatabase;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.test.web.servlet.MockMvc;

/**
 * A merchant of whom a postal address is all that is known comes by a letter that the body mails.
 */
@ProgramTest
class LetterInvitationTests {
    private static final Map<String, Object> BY_LETTER =
            Map.of(
                    "merchant_email",
                    "",
                    "merchant_postal",
                    "12, rue du Port\nVille-Fictive (Québec) G0X 0X0");

    @Autowired MockMvc mvc;
    @Autowired BeanFactory program;
    @Autowired LetterRounds rounds;

    @Value("${parvis.database.url}")
    String url;

    private DisputeTables tables;
    private DisputeTables.Open open;

    @BeforeEach
    void open() {
        tables = new DisputeTables(mvc, program);
        open = tables.open("Meubles Fictifs", BY_LETTER);
    }

    private PostedLetter letter() throws Exception {
        return new PostedLetter(mvc, open);
    }

    /** As if the day were over on which somebody said that it was mailed. */
    private void dayEnds() {
        TestDatabase.owner(url)
                .sql(
                        """
                        update disputes.letters set noted_on = noted_on - 1
                        where case_file = ? and noted_on is not null
                        """)
                .param(open.receipt.file().id())
                .update();
        rounds.round();
        tables.drain();
    }

    /** The merchant by the letter's code, and an address for what follows where they give one. */
    private Browser merchant(String email) throws Exception {
        PostedLetter letter = letter();
        String code = letter.code();
        String link = letter.link();
        letter.mailed();
        dayEnds();
        Browser merchant =
                PostedLetter.enters(tables.browser().open(link), link, code, email).follow();
        tables.drain();
        return merchant;
    }

    @Test
    void theLetterWaitsForTheBodyWhichIsToldByWhen() throws Exception {
        PostedLetter letter = letter();
        assertThat(letter.page().text())
                .contains("À vous : imprimez cette lettre et postez-la au plus tard le")
                .contains("Meubles Fictifs 12, rue du Port")
                .doesNotContain(letter.code());
        assertThat(letter.agent().get("/fr/equipe/lettres").text()).contains("Poster au plus tard");
        assertThat(letter.agent().get("/fr/equipe/file?view=to-post").text())
                .contains(open.receipt.reference());
        assertThat(letter.text())
                .contains("25 jours pour répondre", "Il ouvre le dossier une seule fois")
                .doesNotContain("Ann Achat", "canapé");
        assertThat(open.now().invited()).isEmpty();
        assertThat(open.consumer().text())
                .contains("L’organisme poste l’invitation au plus tard le")
                .contains("Lettre d’invitation à poster au plus tard le")
                .doesNotContain("C’est à vous");
    }

    @Test
    void theDaysToAnswerCountAfterTheDayOfMailing() throws Exception {
        LocalDate today = ProgramClock.today();
        letter().mailed();
        rounds.round();
        assertThat(open.now().invited()).as("until the day is over").isEmpty();
        dayEnds();
        LocalDate until =
                program.getBean(DisputeDays.class)
                        .last(
                                program.getBean(DisputePrograms.class)
                                        .of("merchant-dispute")
                                        .orElseThrow(),
                                today,
                                25);
        assertThat(open.now().invited().orElseThrow().until()).isEqualTo(until);
        assertThat(open.now().stage()).isEqualTo(Dispute.Stage.INVITED);
        assertThat(open.consumer().text())
                .contains("Lettre d’invitation postée le", "ne prouve pas qu’elle a été lue")
                .contains("Réclamation pas encore ouverte");
    }

    @Test
    void aSecondPressUndoesTheMailingUntilDaysCountFromIt() throws Exception {
        PostedLetter letter = letter().mailed();
        assertThat(letter.page().text()).contains("Annuler la mise à la poste");
        assertThat(letter.download().getStatus()).as("nobody reads it once it left").isEqualTo(404);
        letter.agent().post(letter.href + "/reprise", 303);
        assertThat(letter.page().text()).contains("À vous : imprimez cette lettre");
        assertThat(letter.agent().get("/fr/equipe/file?view=to-post").text())
                .contains(open.receipt.reference());
        dayEnds();
        assertThat(open.now().invited()).isEmpty();
        letter.mailed();
        dayEnds();
        assertThat(open.now().invited()).isPresent();
        assertThat(letter.page().text()).doesNotContain("Annuler la mise à la poste");
        letter.agent().post(letter.href + "/reprise", 422);
        assertThat(letter.agent().page.text()).contains("ne peut plus être annulée");
        assertThat(open.now().stage()).isEqualTo(Dispute.Stage.INVITED);
    }

    @Test
    void whoeverHasTheLetterComesByItsCodeAndThatProvesThatItCame() throws Exception {
        Browser merchant = merchant("");
        assertThat(merchant.path()).isEqualTo(open.path);
        assertThat(merchant.text())
                .contains("C’est à vous", "Répondez à Ann Achat au plus tard le")
                .contains("Le canapé est arrivé avec une déchirure");
        assertThat(open.consumer().text())
                .contains("Lettre reçue : son code a ouvert le dossier le")
                .contains("Réclamation ouverte le");
        DisputeTables.offers(merchant, open.path, "860");
        assertThat(open.now().stage()).isEqualTo(Dispute.Stage.NEGOTIATING);
    }

    @Test
    void whatIsNewGoesToTheAddressThatTheyGaveAndOtherwiseByLetter() throws Exception {
        String address = "bo" + open.receipt.reference() + "@commerce.example";
        merchant(address);
        DisputeTables.offers(open.consumer(), open.path, "1080");
        tables.drain();
        assertThat(SentMessages.to(program, address).title()).contains("il y a du nouveau");
        Browser again = open.invited(address);
        assertThat(again.path()).isEqualTo(open.path);

        open = tables.open("Meubles Fictifs", BY_LETTER);
        String first = letter().href;
        DisputeTables.offers(merchant(""), open.path, "860");
        DisputeTables.offers(open.consumer(), open.path, "1080");
        DisputeTables.offers(open.consumer(), open.path, "1000");
        tables.drain();
        PostedLetter news = letter();
        assertThat(news.href).isNotEqualTo(first);
        assertThat(news.text()).contains("il y a du nouveau").doesNotContain("1 080", "1 000");
        assertThat(news.agent().get("/fr/equipe/lettres").select("a:contains(" + reference() + ")"))
                .as("one letter while it waits, whatever happens")
                .hasSize(2);
        String link = news.link();
        assertThat(PostedLetter.enters(news.comes(tables), link, news.code(), "").follow().path())
                .isEqualTo(open.path);
    }

    private String reference() {
        return open.receipt.reference();
    }

    @Test
    void aCodeOpensOnceAndNoneOpensByGuessing() throws Exception {
        PostedLetter letter = letter();
        String code = letter.code();
        String link = letter.link();
        Browser stranger = tables.browser().open(link);
        assertThat(stranger.text())
                .contains("Tapez le code de la lettre")
                .doesNotContain("Ann Achat", "canapé", code);
        for (String typed : new String[] {"", "AAAA-BBBB-CCCC", "x".repeat(9_000), "' or 1=1"}) {
            PostedLetter.enters(stranger.open(link), link, typed, "");
            assertThat(stranger.status()).isEqualTo(422);
            assertThat(stranger.text()).contains("Ce code n’ouvre rien");
        }
        PostedLetter.enters(stranger.open(link), link, code, "pas une adresse");
        assertThat(stranger.status()).isEqualTo(422);
        assertThat(stranger.page().select("#email").val()).isEqualTo("pas une adresse");
        assertThat(stranger.open(open.path).status()).as("and the code opens still").isEqualTo(404);
        String typed = code.toLowerCase(Locale.ROOT).replace("-", " ");
        String small = link.replaceAll(".*/", "").toLowerCase(Locale.ROOT);
        Browser merchant = tables.browser().open("/fr/differends/invitation/" + small);
        assertThat(merchant.status()).as("typed from paper, however").isEqualTo(200);
        String action = merchant.page().expectFirst("form:has(#code)").attr("action");
        assertThat(PostedLetter.enters(merchant, action, typed, "").status()).isEqualTo(303);
        PostedLetter.enters(stranger.open(link), link, code, "");
        assertThat(stranger.status()).isEqualTo(422);
        assertThat(open.consumer().body()).doesNotContain(code);
    }

    @Test
    void whoeverComesBeforeAnybodySaidThatItWasMailedIsInvitedFromThatDay() throws Exception {
        PostedLetter letter = letter();
        Browser merchant = letter.comes(tables);
        PostedLetter.enters(merchant, letter.link(), letter.code(), "").follow();
        tables.drain();
        assertThat(open.now().stage()).isEqualTo(Dispute.Stage.INVITED);
        assertThat(open.now().invited().orElseThrow().until()).isAfter(ProgramClock.today());
        letter.mailed();
        dayEnds();
        assertThat(open.now().all(DisputeAct.Invited.class)).hasSize(1);
    }

    @Test
    void anotherLetterIsAskedForOnceAWeekAndNoPageShowsItsCode() throws Exception {
        PostedLetter first = letter();
        String link = first.link();
        Browser merchant = tables.browser().open(link);
        again(merchant, link);
        assertThat(merchant.status()).as("one waits already").isEqualTo(409);
        first.mailed();
        again(merchant.open(link), link);
        assertThat(merchant.status()).isEqualTo(409);
        assertThat(merchant.text()).contains("Une lettre est déjà en route");
        TestDatabase.owner(url)
                .sql("update disputes.letters set mailed_on = mailed_on - 8 where case_file = ?")
                .param(open.receipt.file().id())
                .update();
        again(merchant.open(link), link);
        assertThat(merchant.follow().text()).contains("Une autre lettre vous sera postée");
        PostedLetter second = letter();
        assertThat(second.text()).contains("votre nouveau code");
        assertThat(merchant.body()).doesNotContain(second.code());
    }

    private static void again(Browser who, String link) throws Exception {
        who.page();
        who.forge(link, "again", "1");
    }

    @Test
    void aLetterThatComesBackIsAStateWithAnotherAddressAsItsWayOn() throws Exception {
        PostedLetter letter = letter().mailed();
        dayEnds();
        letter.returned();
        assertThat(letter.page().text()).contains("Revenue").doesNotContain("Noter le retour");
        rounds.round();
        rounds.round();
        tables.drain();
        assertThat(open.now().stage()).isEqualTo(Dispute.Stage.RETURNED);
        assertThat(SentMessages.to(program, open.consumer).title()).contains("il y a du nouveau");
        assertThat(running()).as("nobody's days run").isZero();
        Browser consumer = open.consumer();
        assertThat(consumer.text())
                .contains("C’est à vous", "est revenue : donnez une autre adresse")
                .contains("elle n’a pas été remise");

        consumer.submit(
                open.path, "then", "readdress", "merchant-email", "", "merchant-postal", "");
        assertThat(consumer.status()).isEqualTo(422);
        assertThat(consumer.text()).contains("Donnez un courriel ou une adresse postale");
        consumer.submit(
                open.path,
                "then",
                "readdress",
                "merchant-email",
                "pas une adresse",
                "merchant-postal",
                "ici");
        assertThat(consumer.status()).isEqualTo(422);
        assertThat(consumer.page().select("#merchant-postal").val()).isEqualTo("ici");

        String address = "autre" + open.receipt.reference() + "@commerce.example";
        consumer.submit(
                open.path, "then", "readdress", "merchant-email", address, "merchant-postal", "");
        assertThat(consumer.status()).isEqualTo(303);
        assertThat(open.now().stage()).isEqualTo(Dispute.Stage.INVITED);
        assertThat(open.invited(address).path()).isEqualTo(open.path);
    }

    private int running() {
        return TestDatabase.owner(url)
                .sql(
                        """
                        select count(*) from cases.deadlines
                        where case_file = ? and term = 'disputes.answer' and phase = 'RUNNING'
                        """)
                .param(open.receipt.file().id())
                .query(Integer.class)
                .single();
    }

    @Test
    void anotherPostalAddressMeansAnotherLetterAndNewDays() throws Exception {
        PostedLetter first = letter();
        String code = first.code();
        String link = first.link();
        first.mailed().returned();
        rounds.round();
        Browser consumer = open.consumer();
        consumer.submit(
                open.path,
                "then",
                "readdress",
                "merchant-email",
                "",
                "merchant-postal",
                "9, rue Neuve\nVille-Fictive (Québec) G0X 0X1");
        assertThat(consumer.follow().text()).contains("L’organisme poste l’invitation");
        PostedLetter second = letter();
        assertThat(second.text()).contains("9, rue Neuve").doesNotContain("rue du Port");
        Browser old = tables.browser().open(link);
        PostedLetter.enters(old, link, code, "");
        assertThat(old.status())
                .as("the code of a letter that came back opens nothing")
                .isEqualTo(422);
        second.mailed();
        dayEnds();
        assertThat(open.now().stage()).isEqualTo(Dispute.Stage.INVITED);
        assertThat(running()).isOne();
    }

    @Test
    void theDayOfAReturnIsCheckedAndNothingIsNotedTwice() throws Exception {
        PostedLetter letter = letter();
        LocalDate today = ProgramClock.today();
        letter.page();
        letter.agent().post(letter.href + "/revenue", 422, PostedLetter.day(today));
        assertThat(letter.agent().page.text())
                .contains("Notez d’abord que cette lettre a été postée");
        letter.mailed();
        letter.page();
        letter.agent().post(letter.href + "/revenue", 422, PostedLetter.day(today.plusDays(1)));
        letter.agent().post(letter.href + "/revenue", 422, PostedLetter.day(today.minusDays(1)));
        letter.agent().post(letter.href + "/revenue", 422, "day", "31", "month", "2", "year", "x");
        assertThat(letter.agent().page.select("#returned-day").val()).isEqualTo("31");
        letter.returned();
        rounds.round();
        letter.agent().post(letter.href + "/revenue", 422, PostedLetter.day(today));
        assertThat(open.now().all(LetterAct.Returned.class)).hasSize(1);
    }

    @Test
    void whoeverHasATelephoneAloneIsInvitedByTextMessage() throws Exception {
        open =
                tables.open(
                        "Meubles Fictifs",
                        Map.of("merchant_email", "", "merchant_phone", "tel:+1-514-555-0148"));
        assertThat(open.now().stage()).isEqualTo(Dispute.Stage.INVITED);
        String text = SentMessages.to(program, "+15145550148").title();
        assertThat(text).contains("une personne propose de le régler").doesNotContain("Ann");
        String link = text.replaceAll(".*(/fr/differends/invitation/\\S+).*", "$1");
        Browser merchant = tables.browser().open(link);
        assertThat(merchant.text()).contains("•••48");
        merchant.submit(link).follow();
        String code =
                SentMessages.to(program, "+15145550148")
                        .title()
                        .replaceAll(".*votre code est (\\S+)[.] Ne.*", "$1");
        merchant.submit("/fr/suivi", "reference", reference(), "code", code);
        assertThat(merchant.follow().path()).isEqualTo(open.path);
    }

    @Test
    void aLetterThatNobodyMailedIsNotMailedOnceTheDisputeIsOver() throws Exception {
        PostedLetter letter = letter();
        open.consumer().submit(open.path, "then", "end", "text", "Nous nous sommes entendus.");
        tables.drain();
        assertThat(open.now().stage()).isEqualTo(Dispute.Stage.ENDED);
        assertThat(letter.download().getStatus()).isEqualTo(404);
        assertThat(letter.agent().get("/fr/equipe/lettres").text()).doesNotContain(reference());
        assertThat(letter.agent().get("/fr/equipe/file?view=to-post").text())
                .doesNotContain(reference());
    }

    @Test
    void eachTimeThatTheLetterIsOpenedStandsInTheJournal() throws Exception {
        PostedLetter letter = letter();
        letter.page();
        assertThat(opened()).isZero();
        letter.text();
        letter.text();
        assertThat(opened()).isEqualTo(2);
    }

    private int opened() {
        return TestDatabase.owner(url)
                .sql(
                        """
                        select count(*) from audit.entries
                        where what = 'letter-with-code' and ? = any (files)
                        """)
                .param(open.receipt.file().id())
                .query(Integer.class)
                .single();
    }

    @Test
    void whoseFileItIsAndStrangersReadNoLetter() throws Exception {
        PostedLetter letter = letter();
        String code = letter.code();
        Browser consumer = open.consumer();
        for (String page :
                new String[] {
                    open.path, "/fr/dossiers/" + reference(), letter.href, letter.href + "/pdf"
                }) {
            assertThat(consumer.open(page).body()).doesNotContain(code);
        }
        assertThat(consumer.status()).isNotEqualTo(200);
        assertThat(new TeamBrowser(mvc, "vq-agent").raw(get(letter.href + "/pdf")).getStatus())
                .isEqualTo(404);
    }
}
