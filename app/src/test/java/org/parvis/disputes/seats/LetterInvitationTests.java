package org.parvis.disputes.seats;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.parvis.disputes.Dispute;
import org.parvis.disputes.DisputeAct;
import org.parvis.disputes.DisputeTables;
import org.parvis.disputes.TableForms;
import org.parvis.identity.web.Browser;
import org.parvis.post.SentMessages;
import org.parvis.testing.ProgramClock;
import org.parvis.testing.ProgramTest;
import org.parvis.testing.TestDatabase;

/** A merchant of whom no email is known comes by the code of a letter, or by a text message. */
@ProgramTest
class LetterInvitationTests extends LetterFixture {
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
    void whoeverHasTheLetterComesByItsCodeAndThatProvesThatItCame() throws Exception {
        Browser merchant = merchant("");
        assertThat(merchant.path()).isEqualTo(open.path);
        assertThat(merchant.text())
                .contains("C’est à vous", "Répondez à Ann Achat au plus tard le")
                .contains("Le canapé est arrivé avec une déchirure");
        assertThat(open.consumer().text())
                .contains("Lettre reçue : son code a ouvert le dossier le")
                .contains("Réclamation ouverte le");
        TableForms.offers(merchant, open.path, "860");
        assertThat(open.now().stage()).isEqualTo(Dispute.Stage.NEGOTIATING);
    }

    @Test
    void whatIsNewGoesToTheAddressThatTheyGaveAndOtherwiseByLetter() throws Exception {
        String address = "bo" + open.receipt.reference() + "@commerce.example";
        merchant(address);
        TableForms.offers(open.consumer(), open.path, "1080");
        tables.drain();
        assertThat(SentMessages.to(program, address).title()).contains("il y a du nouveau");
        Browser again = open.invited(address);
        assertThat(again.path()).isEqualTo(open.path);

        open = tables.open("Meubles Fictifs", BY_LETTER);
        String first = letter().href;
        TableForms.offers(merchant(""), open.path, "860");
        TableForms.offers(open.consumer(), open.path, "1080");
        TableForms.offers(open.consumer(), open.path, "1000");
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

    @Test
    void anAddressThatIsTypedWithTheCodeOfALetterIsNotProvenAndOpensNothingElse() throws Exception {
        DisputeTables.Open other = tables.open();
        Browser merchant = merchant(other.merchant);
        assertThat(merchant.open(open.path + "/tous").text())
                .contains("Vous avez été invité par lettre")
                .doesNotContain(other.receipt.reference());
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
}
