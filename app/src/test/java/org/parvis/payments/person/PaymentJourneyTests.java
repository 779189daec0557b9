package org.parvis.payments.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.cases.TeamBrowser;
import org.parvis.cases.acts.Receipt;
import org.parvis.identity.sessions.People;
import org.parvis.identity.web.Browser;
import org.parvis.kernel.Ids;
import org.parvis.payments.PaidFiles;
import org.parvis.payments.Till;
import org.parvis.platform.Scenes;
import org.parvis.testing.ProgramTest;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.test.web.servlet.MockMvc;

/** A permit is charged, explained, paid and receipted, by pages that need no script. */
@ProgramTest
class PaymentJourneyTests {
    @Autowired MockMvc mvc;
    @Autowired Scenes scenes;
    @Autowired BeanFactory program;

    @Value("${parvis.database.url}")
    String url;

    private PaidFiles files;
    private Browser person;
    private Receipt file;
    private String path = "";

    @BeforeEach
    void aPermitThatWasSent() throws Exception {
        files = new PaidFiles(program, url);
        String email = "payeuse." + Ids.next() + "@example.org";
        person = People.signUp(mvc, email);
        UUID account = People.account(scenes, email);
        file = files.open(account);
        path = "/fr/dossiers/" + file.reference() + "/paiement";
    }

    private void answer(String what) throws Exception {
        person.open(path).submit(path).follow();
        person.submit(path + "/terminal", "answer", what).follow();
    }

    @Test
    void theReceiptOfTheRequestSaysWhatIsLeftToPay() throws Exception {
        String receipt = person.open("/fr/recu/" + file.reference()).page().text();
        assertThat(receipt).contains("23,18", "à payer");
        assertThat(person.page().select("a[href='" + path + "']").text())
                .isEqualTo("Vérifier et payer");
    }

    @Test
    void theSumIsExplainedLineByLineBeforeItIsPaid() throws Exception {
        String page = person.open(path).page().text();
        long days = files.daysToPay(file);
        assertThat(days).isBetween(20L, 24L);
        assertThat(page)
                .contains("Vérifier et payer 23,18", days + " jours pour payer")
                .contains("Vignette et certificat", "18,00", "C-24.2 (à confirmer)")
                .contains("Envoi par la poste", "4,50", "TPS, 5", "0,23", "TVQ, 9,975", "0,45")
                .contains("Si la vignette est refusée, ce montant vous est rendu");
        String english = person.open("/en/files/" + file.reference() + "/payment").page().text();
        assertThat(english).contains("Check and pay $23.18", "QST, 9.975%", days + " days to pay");
    }

    @Test
    void aPermitIsPaidAtTheTerminalAndReceipted() throws Exception {
        answer("paid");
        assertThat(person.page().text()).contains("C’est payé", "23,18");
        person.open(path + "/recu");
        assertThat(person.page().text())
                .contains("Reçu de paiement", file.reference() + "-1", "TVQ, 9,975", "23,18")
                .contains("aucun argent n’a été pris");
        person.open(path + "/recu.pdf");
        assertThat(person.body()).startsWith("%PDF");
        assertThat(person.open("/fr/dossiers/" + file.reference()).page().text())
                .contains("Les frais sont payés")
                .doesNotContain("C’est à vous");
        assertThat(files.account(file, "held:test")).isEqualTo(PaidFiles.TOTAL);
        assertThat(files.account(file, "receivable")).isZero();
        assertThat(files.account(file, "tax:qst")).isEqualTo(-45);
    }

    @Test
    void theFileAndTheDeskWaitForThePersonUntilItIsPaid() throws Exception {
        person.open(path);
        assertThat(person.open("/fr/dossiers/" + file.reference()).page().select("h2#turn").text())
                .contains("Payez 23,18");
        assertThat(person.open("/fr/compte").page().select(".pv-todo").text())
                .contains("Payez 23,18", file.reference());
        answer("paid");
        assertThat(person.open("/fr/compte").page().select(".pv-todo").text())
                .doesNotContain(file.reference());
    }

    @Test
    void aDeclinedTryTakesNothingAndTheNextOnePays() throws Exception {
        answer("declined");
        assertThat(person.page().text()).contains("Le paiement n’a pas été accepté", "Payer 23,18");
        answer("abandoned");
        assertThat(person.page().text()).contains("Vous avez quitté le paiement");
        assertThat(files.account(file, "held:test")).isZero();
        answer("paid");
        assertThat(person.page().text()).contains("C’est payé");
        assertThat(files.account(file, "held:test")).isEqualTo(PaidFiles.TOTAL);
    }

    @Test
    void nothingChosenAtTheTerminalIsSaidAndLosesNothing() throws Exception {
        person.open(path).submit(path).follow();
        person.submit(path + "/terminal");
        assertThat(person.status()).isEqualTo(422);
        assertThat(person.page().text()).contains("Choisissez ce que le terminal répond");
    }

    @Test
    void theReceiptIsOfWhatWasPaidAndOfTheTryThatMadeItWhole() throws Exception {
        person.open(path);
        Till till = program.getBean(Till.class);
        till.take(file.file(), "cheque", 1000, Ids.next().toString()).orThrow();
        assertThat(person.open(path).page().text())
                .contains("Vérifier et payer 13,18", "Déjà reçu", "Payer 13,18");
        assertThat(person.open(path + "/recu").page().text())
                .contains("10,00 $ payés", "par chèque", "Reste à payer");
        answer("paid");
        assertThat(person.open(path + "/recu").page().text())
                .contains("23,18 $ payés", file.reference() + "-2", "au terminal d’essai")
                .doesNotContain("Reste à payer");
    }

    @Test
    void whoPaysAPartAndHasTheRestWaivedGetsAReceiptOfThatPart() throws Exception {
        person.open(path);
        Till till = program.getBean(Till.class);
        till.take(file.file(), "counter", 1000, Ids.next().toString()).orThrow();
        till.waive(file.file(), "C. D.", "Faible revenu.", "C-24.2 (to confirm)").orThrow();
        assertThat(person.open(path).page().text()).contains("C’est payé", "10,00");
        assertThat(person.open(path + "/recu").page().text())
                .contains("10,00 $ payés", "N’est plus dû", "-13,18")
                .doesNotContain("23,18 $");
    }

    @Test
    void twoTabsAndTheBackButtonPayOnce() throws Exception {
        person.open(path).submit(path).follow();
        Browser other = person.otherTab();
        other.open(path).submit(path).follow();
        person.submit(path + "/terminal", "answer", "paid").follow();
        assertThat(person.page().text()).contains("C’est payé");
        other.submit(path + "/terminal", "answer", "paid").follow();
        assertThat(other.page().text()).contains("C’est payé");
        other.open(path + "/terminal");
        assertThat(other.status()).isEqualTo(303);
        assertThat(files.due(file).taken()).isEqualTo(PaidFiles.TOTAL);
    }

    @Test
    void aLateAnswerCompletesWithoutTheBrowser() throws Exception {
        answer("late");
        assertThat(person.page().text()).contains("Nous attendons la réponse du terminal");
        assertThat(person.page().select("main form")).isEmpty();
        files.owner()
                .sql("update payments.test_answers set answers_at = now() where attempt = ?")
                .param(files.open(file).id())
                .update();
        files.round();
        assertThat(person.open(path).page().text()).contains("C’est payé");
    }

    @Test
    void whoeverHasTheCodePaysAndNobodyElseSeesAnything() throws Exception {
        TeamBrowser guest = new TeamBrowser(mvc);
        guest.follow(file.reference(), file.code());
        assertThat(guest.get(path).text()).contains("Vérifier et payer 23,18");
        Browser stranger = People.signUp(mvc, "autre." + Ids.next() + "@example.org");
        stranger.open(path);
        assertThat(stranger.status()).isEqualTo(404);
        assertThat(stranger.open(path + "/recu").status()).isEqualTo(404);
    }
}
