package org.parvis.forms.known;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.forms.KnownAnswer;
import org.parvis.forms.Visitor;
import org.parvis.forms.finished.DraftForms;
import org.parvis.platform.Scenes;
import org.parvis.registers.DemonstrationRegisters;
import org.parvis.registers.Ledger;
import org.parvis.testing.ProgramTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** Filling in the change of address, over the demonstration's own registers. */
@ProgramTest
class KnownAnswersTests {
    private static final String BEGIN = "/fr/services/changement-adresse/commencer";
    private static final String CIVIL = "/registres/civil-status";

    @Autowired MockMvc mvc;
    @Autowired DemonstrationRegisters registers;
    @Autowired Ledger ledger;
    @Autowired DraftForms forms;
    @Autowired Scenes scenes;

    private Visitor visitor;
    private String draft;

    @BeforeEach
    void begin() throws Exception {
        scenes.job(
                sql ->
                        sql.sql("delete from platform.throttles where id like 'register-%'")
                                .update());
        visitor = new Visitor(mvc);
        identify("000 000 125", "22", "11", "1991");
    }

    @AfterEach
    void back() {
        registers.outage(false);
        registers.delay(Duration.ZERO);
    }

    private void identify(String number, String day, String month, String year) throws Exception {
        visitor.open(BEGIN);
        var answer =
                visitor.send(
                        BEGIN,
                        "personal_number",
                        number,
                        "birth_date-day",
                        day,
                        "birth_date-month",
                        month,
                        "birth_date-year",
                        year);
        draft = "/fr/demarche/" + Visitor.next(answer).split("/")[3];
    }

    private MockHttpServletResponse decide(String consent) throws Exception {
        visitor.open(draft + "/name");
        return visitor.follow(visitor.send(draft + "/name" + CIVIL, "consent", consent));
    }

    private List<Ledger.Line> lines() {
        return ledger.ofDraft(UUID.fromString(draft.substring(13)));
    }

    @Test
    void nothingIsReadBeforeConsent() throws Exception {
        String page = visitor.open(draft + "/name").getContentAsString();

        assertThat(page).contains("J’accepte que ce soit lu").doesNotContain("Benmokhtar");
        assertThat(lines()).isEmpty();
    }

    @Test
    void aKnownValueIsShownWithItsOriginAndDate() throws Exception {
        String page = decide("yes").getContentAsString();

        assertThat(page).contains("Idris Benmokhtar").contains("2\u00a0juin\u00a02015");
        assertThat(page).contains("Registre de l’état civil");
        assertThat(lines())
                .extracting(Ledger.Line::step)
                .containsExactly(Ledger.Step.READ, Ledger.Step.CONSENTED);
        assertThat(lines().getFirst().fields()).containsExactly("full-name");
    }

    @Test
    void thePersonSeesWhatWasReadButNotWhatItSaid() throws Exception {
        assertThat(visitor.open(draft + "/lectures").getContentAsString())
                .contains("Rien n’a été lu pour vous");
        decide("yes");
        String page = visitor.open(draft + "/lectures").getContentAsString();

        assertThat(page)
                .contains("Vous avez accepté la lecture")
                .contains("Inscrire votre nom tel que")
                .doesNotContain("Benmokhtar");
    }

    @Test
    void nobodyElseSeesWhatWasRead() throws Exception {
        decide("yes");
        var answer = new Visitor(mvc).open(draft + "/lectures");

        assertThat(Visitor.next(answer)).isEqualTo("/fr/reprendre");
    }

    @Test
    void aRegisterIsReadOnceForOneForm() throws Exception {
        decide("yes");
        visitor.open(draft + "/name");
        visitor.open(draft + "/name");

        assertThat(lines()).hasSize(2);
    }

    @Test
    void whatIsConfirmedBecomesTheAnswer() throws Exception {
        decide("yes");
        var answer = visitor.send(draft + "/name", "full_name-_known", "confirm");

        assertThat(Visitor.next(answer)).isEqualTo(draft + "/old-address");
        assertThat(known("full_name").how()).isEqualTo(KnownAnswer.How.CONFIRMED);
    }

    @Test
    void oneMustSayWhetherItIsCorrect() throws Exception {
        decide("yes");
        var answer = visitor.send(draft + "/name");

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString())
                .contains("href=\"#full_name-_known\"")
                .contains("Dites si ce que le registre indique est exact");
    }

    @Test
    void whatIsContestedIsKeptBesideTheRegistersValue() throws Exception {
        decide("yes");
        visitor.send(
                draft + "/name",
                "full_name-_known",
                "contest",
                "full_name-given",
                "Idriss",
                "full_name-family",
                "Benmokhtar",
                "full_name-_note",
                "Il manque un s.");

        KnownAnswer known = known("full_name");
        assertThat(lines()).extracting(Ledger.Line::outcome).containsExactly("found", "");
        assertThat(known.how()).isEqualTo(KnownAnswer.How.CONTESTED);
        assertThat(known.held()).isEqualTo(Map.of("given", "Idris", "family", "Benmokhtar"));
        assertThat(known.note()).isEqualTo("Il manque un s.");
        assertThat(visitor.open(draft + "/name").getContentAsString())
                .contains("value=\"Idriss\"")
                .contains("Il manque un s.");
    }

    @Test
    void whatIsTypedAgainAsItWasIsConfirmed() throws Exception {
        decide("yes");
        visitor.send(
                draft + "/name",
                "full_name-_known",
                "contest",
                "full_name-given",
                "Idris",
                "full_name-family",
                "Benmokhtar");

        assertThat(known("full_name").how()).isEqualTo(KnownAnswer.How.CONFIRMED);
    }

    @Test
    void whoDeclinesIsAskedAsUsual() throws Exception {
        String page = decide("no").getContentAsString();

        assertThat(page).contains("full_name-family").contains("Rien n’est lu");
        assertThat(lines()).extracting(Ledger.Line::step).containsExactly(Ledger.Step.REFUSED);
        visitor.send(draft + "/name", "full_name-family", "Benmokhtar");
        assertThat(known("full_name").how()).isEqualTo(KnownAnswer.How.DECLINED);
    }

    @Test
    void consentCanBeTakenBack() throws Exception {
        decide("yes");
        String page = decide("no").getContentAsString();

        assertThat(page).doesNotContain("Selon le Registre").contains("full_name-family");
    }

    @Test
    void aRegisterThatIsOutIsNoError() throws Exception {
        registers.outage(true);
        var answer = decide("yes");

        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getContentAsString())
                .contains("ne répond pas")
                .contains("full_name-family");
        assertThat(lines().getFirst().outcome()).isEqualTo("refused");
        visitor.send(draft + "/name", "full_name-family", "Benmokhtar");
        assertThat(known("full_name").how()).isEqualTo(KnownAnswer.How.SILENT);
    }

    @Test
    void aRegisterThatIsTooSlowIsNoError() throws Exception {
        registers.delay(Duration.ofSeconds(20));
        assertThat(decide("yes").getContentAsString()).contains("ne répond pas");
        assertThat(lines().getFirst().outcome()).isEqualTo("too-slow");
    }

    @Test
    void aPersonWhomTheRegisterDoesNotKnowIsAsked() throws Exception {
        identify("000 000 455", "1", "1", "1980");
        assertThat(decide("yes").getContentAsString())
                .contains("n’a pas cette réponse")
                .contains("full_name-family");
        assertThat(known("full_name").how()).isEqualTo(KnownAnswer.How.NOT_HELD);
    }

    @Test
    void aNumberWithAnotherBirthDateGivesNothing() throws Exception {
        identify("000 000 232", "1", "1", "1980");
        assertThat(decide("yes").getContentAsString()).doesNotContain("Okonkwo");
    }

    @Test
    void aRecordIsNotAskedForWithoutEnd() throws Exception {
        for (int n = 0; n < 11; n++) {
            identify("000 000 232", "1", "1", String.valueOf(1970 + n));
            decide("yes");
        }
        assertThat(lines().getFirst().outcome()).isEqualTo("too-often");
    }

    @Test
    void anotherNumberTakesTheConfirmedAnswerAway() throws Exception {
        decide("yes");
        visitor.send(draft + "/name", "full_name-_known", "confirm");
        visitor.open(draft + "/identity");
        visitor.send(
                draft + "/identity",
                "personal_number",
                "000 000 679",
                "birth_date-day",
                "22",
                "birth_date-month",
                "11",
                "birth_date-year",
                "1991");

        assertThat(visitor.open(draft + "/name").getContentAsString()).doesNotContain("Benmokhtar");
    }

    @Test
    void aChoiceThatNobodyOffersIsNoChoice() throws Exception {
        decide("yes");
        var answer = visitor.send(draft + "/name", "full_name-_known", "<script>");
        assertThat(answer.getStatus()).isEqualTo(422);
    }

    @Test
    void aDecisionAboutARegisterOfAnotherPageChangesNothing() throws Exception {
        visitor.open(draft + "/name");
        visitor.send(draft + "/name/registres/family", "consent", "yes");
        visitor.send(draft + "/name/registres/civil-status", "consent", "perhaps");
        assertThat(lines()).isEmpty();
    }

    private KnownAnswer known(String question) {
        return forms.known(UUID.fromString(draft.substring(13))).stream()
                .filter(known -> known.question().equals(question))
                .findFirst()
                .orElseThrow();
    }
}
