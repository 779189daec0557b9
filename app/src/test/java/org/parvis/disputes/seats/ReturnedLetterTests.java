package org.parvis.disputes.seats;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.parvis.disputes.Dispute;
import org.parvis.disputes.LetterAct;
import org.parvis.identity.web.Browser;
import org.parvis.post.SentMessages;
import org.parvis.testing.ProgramClock;
import org.parvis.testing.ProgramTest;
import org.parvis.testing.TestDatabase;

/** A letter that comes back is noted once, and another address is the way on. */
@ProgramTest
class ReturnedLetterTests extends LetterFixture {
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
}
