package org.parvis.payments;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.cases.acts.CaseStore;
import org.parvis.cases.acts.Receipt;
import org.parvis.cases.spi.State;
import org.parvis.catalogue.Catalogue;
import org.parvis.ds.MessageCatalogue;
import org.parvis.ds.SummaryRow;
import org.parvis.forms.spi.ToldBeforeSending;
import org.parvis.identity.sessions.People;
import org.parvis.identity.web.Browser;
import org.parvis.kernel.Ids;
import org.parvis.platform.Scenes;
import org.parvis.testing.ProgramClock;
import org.parvis.testing.ProgramTest;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.test.web.servlet.MockMvc;

/** A part is paid first, and the rest once the request is granted, and not otherwise. */
@ProgramTest
class DownPaymentTests {
    private static final String SERVICE = "restaurant-permit";
    private static final long TOTAL = 42_000;
    private static final long FIRST = 16_800;
    private static final long REST = TOTAL - FIRST;

    @Autowired MockMvc mvc;
    @Autowired BeanFactory program;
    @Autowired Scenes scenes;
    @Autowired Cashier cashier;
    @Autowired Refunds refunds;
    @Autowired PaymentReminders reminders;

    @Value("${parvis.database.url}")
    String url;

    private PaidFiles files;
    private Browser person;
    private Receipt file;
    private String path = "";

    @BeforeEach
    void aPermitThatWasAskedFor() throws Exception {
        files = new PaidFiles(program, url);
        String email = "restauratrice." + Ids.next() + "@example.org";
        person = People.signUp(mvc, email);
        UUID account = People.account(scenes, email);
        file = files.chargedFirst(account);
        path = "/fr/dossiers/" + file.reference() + "/paiement";
    }

    private void pay() throws Exception {
        person.open(path).submit(path).follow();
        person.submit(path + "/terminal", "answer", "paid").follow();
    }

    private void paid() {
        cashier.hear(PaidFiles.said(files.open(file), "1", Attempt.Step.CAPTURED));
    }

    private void decided(String code, String kind) {
        files.decide(file, code, kind);
        files.follow(file, SERVICE, "decided");
    }

    private State state() {
        CaseStore store = program.getBean(CaseStore.class);
        return scenes.job(jobs -> store.find(jobs, file.file()).orElseThrow().state());
    }

    @Test
    void bothPartsAreToldBeforeSending() {
        ToldBeforeSending.Told told =
                program.getBean(ToldFees.class)
                        .told(
                                program.getBean(Catalogue.class).rules(SERVICE).orElseThrow(),
                                Map.of("operations", List.of("cook")),
                                program.getBean(MessageCatalogue.class).forLanguage("fr"))
                        .orElseThrow();
        assertThat(told.rows())
                .extracting(SummaryRow::key)
                .contains("Le reste, quand la demande est acceptée", "À payer maintenant");
        assertThat(told.rows()).hasSize(4);
    }

    @Test
    void theBillSaysWhenTheRestIsPaidByWhichRuleAndWhatHappensOtherwise() {
        BillView bill =
                BillView.of(
                        files.due(file), program.getBean(MessageCatalogue.class).forLanguage("en"));
        assertThat(bill.sum()).isEqualTo("$168.00");
        assertThat(bill.total()).isEqualTo("To pay now");
        assertThat(bill.rows().getLast().amount()).contains("252.00");
        assertThat(bill.rows().getLast().note()).contains("30 days", "the file is closed", "P-29");
    }

    @Test
    void theFirstPartIsPaidNowAndTheRestOnceTheRequestIsGranted() throws Exception {
        assertThat(person.open(path).page().text())
                .contains("Vérifier et payer 168,00", files.daysToPay(file) + " jours pour payer")
                .contains("Le reste, quand la demande est acceptée", "252,00", "P-29");
        pay();
        assertThat(person.page().text())
                .contains("Rien à payer pour l’instant", "168,00", "Le reste, 252,00");
        assertThat(files.due(file).state()).isEqualTo(PaymentState.REST_LATER);
        assertThat(files.running(file)).as("nobody waits for them").isFalse();
        assertThat(files.account(file, Books.RECEIVABLE)).isEqualTo(REST);
        assertThat(person.open(path + "/recu").page().text())
                .contains("168,00 $ payés", "Le reste, quand la demande est acceptée");
        assertThat(person.open("/fr/dossiers/" + file.reference()).page().select("h2#turn"))
                .isEmpty();

        decided("issued", "granted");
        files.follow(file, SERVICE, "decided");
        assertThat(files.acts(file)).filteredOn(RestAct.Asked.class::isInstance).hasSize(1);
        assertThat(person.open("/fr/dossiers/" + file.reference()).page().select("h2#turn").text())
                .contains("Payez 252,00");
        assertThat(person.open("/fr/compte").page().select(".pv-todo").text())
                .contains("Payez 252,00");
        assertThat(person.open(path).page().text())
                .contains(
                        "Vérifier et payer 252,00",
                        files.daysToPay(file) + " jours pour payer",
                        "Déjà reçu");
        pay();
        assertThat(person.page().text()).contains("C’est payé", "420,00");
        assertThat(files.due(file).state()).isEqualTo(PaymentState.PAID);
        assertThat(files.running(file)).isFalse();
        assertThat(files.account(file, Books.RECEIVABLE)).isZero();
        assertThat(files.account(file, "held:test")).isEqualTo(TOTAL);
        assertThat(person.open(path + "/recu").page().text()).contains("420,00 $ payés");
        assertThat(files.acts(file))
                .filteredOn(PaymentAct.Paid.class::isInstance)
                .extracting(act -> ((PaymentAct.Paid) act).later())
                .containsExactlyInAnyOrder(REST, 0L);
    }

    /** The examination stays due within the first part; what was paid of the permit goes back. */
    @Test
    void aRefusalAsksForNoRestAndGivesBackByTheRuleOfEachLine() {
        paid();
        decided("refused", "refused");
        refunds.giveBack();
        assertThat(files.due(file).owed()).isEqualTo(12_000);
        assertThat(files.due(file).returned()).isEqualTo(FIRST - 12_000);
        assertThat(files.due(file).state()).isEqualTo(PaymentState.PART_RETURNED);
        assertThat(files.account(file, Books.RECEIVABLE)).isZero();
        assertThat(files.acts(file)).noneMatch(RestAct.Asked.class::isInstance);
    }

    @Test
    void whatIsAnsweredOtherwiseKeepsTheFirstPartAndAsksForNoRest() {
        paid();
        decided("not-needed", "out-of-scope");
        assertThat(files.due(file).state()).isEqualTo(PaymentState.PAID);
        assertThat(files.due(file).owed()).isEqualTo(FIRST);
        assertThat(files.account(file, Books.RECEIVABLE)).isZero();
        assertThat(files.acts(file))
                .filteredOn(PaymentAct.Remitted.class::isInstance)
                .singleElement()
                .isInstanceOfSatisfying(
                        PaymentAct.Remitted.class,
                        act -> {
                            assertThat(act.why()).isEqualTo("rest");
                            assertThat(act.cents()).isEqualTo(REST);
                        });
    }

    @Test
    void aRestThatIsNotPaidEndsByItsDaysAndANoticeAndIsNotOwedAnyMore() {
        paid();
        decided("issued", "granted");
        files.daysEnd(file, RestAct.TERM);
        assertThat(files.acts(file))
                .filteredOn(RestAct.Lapsed.class::isInstance)
                .singleElement()
                .isInstanceOfSatisfying(
                        RestAct.Lapsed.class,
                        act -> {
                            assertThat(act.cents()).isEqualTo(REST);
                            assertThat(act.said().get("fr")).contains("le dossier se ferme");
                            assertThat(act.kind().notified()).isTrue();
                        });
        assertThat(state()).isEqualTo(State.CLOSED);
        assertThat(files.due(file).outstanding()).isZero();
        assertThat(files.due(file).held()).isEqualTo(FIRST);
        assertThat(files.account(file, Books.RECEIVABLE)).isZero();
    }

    @Test
    void whoGrantsBeforeTheFirstPartIsPaidAsksForAllOfIt() {
        decided("issued", "granted");
        assertThat(files.due(file).left()).isEqualTo(TOTAL);
        files.daysEnd(file);
        assertThat(files.acts(file)).noneMatch(PaymentAct.Overdue.class::isInstance);
        files.daysEnd(file, RestAct.TERM);
        assertThat(files.due(file).outstanding()).isZero();
    }

    @Test
    void aFirstPartThatIsNotPaidEndsTheRequest() {
        files.daysEnd(file);
        assertThat(files.acts(file).getLast()).isInstanceOf(PaymentAct.Lapsed.class);
        assertThat(files.due(file).outstanding()).isZero();
    }

    @Test
    void whoeverHasFewDaysLeftForTheRestIsRemindedOfIt() {
        paid();
        decided("issued", "granted");
        files.owner()
                .sql("update payments.dues set until_day = ? where file = ?")
                .param(ProgramClock.today().plusDays(5))
                .param(file.file().id())
                .update();
        reminders.remind();
        reminders.remind();
        assertThat(files.acts(file))
                .filteredOn(PaymentAct.Reminded.class::isInstance)
                .singleElement()
                .isInstanceOfSatisfying(
                        PaymentAct.Reminded.class,
                        act -> {
                            assertThat(act.cents()).isEqualTo(REST);
                            assertThat(act.unpaid().get("fr")).contains("le dossier se ferme");
                        });
    }

    @Test
    void whoeverWaivesWaivesTheRestToo() {
        paid();
        long waived =
                program.getBean(Till.class)
                        .waive(file.file(), "C. D.", "Organisme sans but lucratif.", "P-29 s. 9")
                        .orThrow();
        assertThat(waived).isEqualTo(REST);
        decided("issued", "granted");
        assertThat(files.due(file).state()).isEqualTo(PaymentState.PAID);
        assertThat(files.acts(file)).noneMatch(RestAct.Asked.class::isInstance);
    }

    @Test
    void whoPaysAllAtTheCounterIsAskedForNoRest() {
        program.getBean(Till.class)
                .take(file.file(), "counter", TOTAL, Ids.next().toString())
                .orThrow();
        decided("issued", "granted");
        assertThat(files.due(file).state()).isEqualTo(PaymentState.PAID);
        assertThat(files.running(file)).isFalse();
        assertThat(files.acts(file)).noneMatch(RestAct.Asked.class::isInstance);
    }
}
