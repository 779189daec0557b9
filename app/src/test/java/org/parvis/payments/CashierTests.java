package org.parvis.payments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.cases.acts.CaseStore;
import org.parvis.cases.acts.Receipt;
import org.parvis.cases.spi.State;
import org.parvis.kernel.Ids;
import org.parvis.kernel.Outcome;
import org.parvis.platform.Scene;
import org.parvis.platform.Scenes;
import org.parvis.testing.ProgramClock;
import org.parvis.testing.ProgramTest;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataAccessException;

/** What a file owes: charged, paid in parts, waived, given back, ended by its days. */
@ProgramTest
class CashierTests {
    @Autowired BeanFactory program;
    @Autowired Scenes scenes;
    @Autowired Cashier cashier;
    @Autowired Remissions remissions;
    @Autowired PaymentReminders reminders;
    @Autowired Refunds refunds;
    @Autowired Charging charging;

    @Value("${parvis.database.url}")
    String url;

    private PaidFiles files;
    private Receipt file;

    @BeforeEach
    void charged() {
        files = new PaidFiles(program, url);
        file = files.charged(null);
    }

    private Cashier.Heard hear(Attempt attempt, String event, Attempt.Step outcome) {
        return cashier.hear(PaidFiles.said(attempt, event, outcome));
    }

    @Test
    void aFileIsChargedOnceWhoeverComesFirst() {
        charging.charge(file.file());
        charging.charge(file.file());
        assertThat(files.acts(file)).hasSize(1).hasOnlyElementsOfType(PaymentAct.Charged.class);
        assertThat(files.account(file, Books.RECEIVABLE)).isEqualTo(PaidFiles.TOTAL);
        assertThat(files.account(file, "revenue:parking-permit")).isEqualTo(-2250);
    }

    @Test
    void anUnpaidRequestEndsByItsDaysAndWhatComesLaterGoesBack() {
        Attempt attempt = files.open(file);
        files.daysEnd(file);
        assertThat(files.acts(file).getLast()).isInstanceOf(PaymentAct.Lapsed.class);
        CaseStore store = program.getBean(CaseStore.class);
        State state = scenes.job(sql -> store.find(sql, file.file()).orElseThrow().state());
        assertThat(state).isEqualTo(State.CLOSED);
        assertThat(files.due(file).state()).isEqualTo(PaymentState.CLOSED);
        assertThat(files.account(file, "revenue:parking-permit")).isZero();
        hear(attempt, "late", Attempt.Step.CAPTURED);
        refunds.giveBack();
        assertThat(files.due(file).state()).isEqualTo(PaymentState.RETURNED);
        assertThat(files.account(file, "held:test")).isZero();
    }

    @Test
    void whoeverHasFewDaysLeftIsRemindedOnceBeforeTheirEnd() {
        reminders.remind();
        assertThat(files.acts(file)).noneMatch(PaymentAct.Reminded.class::isInstance);
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
                        act -> assertThat(act.cents()).isEqualTo(PaidFiles.TOTAL));
    }

    @Test
    void aRefusalGivesBackWhatItsRuleSaysAndKeepsTheRest() {
        hear(files.open(file), "1", Attempt.Step.CAPTURED);
        files.decide(file, "refused");
        remissions.refused(file.file(), "fr");
        remissions.refused(file.file(), "fr");
        refunds.giveBack();
        assertThat(files.due(file).returned()).isEqualTo(1800);
        assertThat(files.account(file, "held:test")).isEqualTo(518);
        assertThat(files.account(file, Books.RECEIVABLE)).isZero();
        assertThat(files.acts(file))
                .filteredOn(PaymentAct.Remitted.class::isInstance)
                .singleElement()
                .isInstanceOfSatisfying(
                        PaymentAct.Remitted.class,
                        act -> assertThat(act.citation()).isEqualTo("C-24.2 (to confirm)"));
    }

    @Test
    void aPartByChequeAndTheRestAtTheCounterPayAndTheSameSlipCountsOnce() {
        Till till = program.getBean(Till.class);
        String cheque = Ids.next().toString();
        assertThat(till.take(file.file(), "cheque", 1000, cheque).orThrow())
                .isEqualTo(Cashier.Heard.DONE);
        assertThat(files.due(file).state()).isEqualTo(PaymentState.PART_PAID);
        assertThat(till.take(file.file(), "cheque", 1000, cheque).orThrow())
                .isEqualTo(Cashier.Heard.AGAIN);
        assertThat(files.open(file).cents()).isEqualTo(PaidFiles.TOTAL - 1000);
        till.take(file.file(), "counter", PaidFiles.TOTAL - 1000, Ids.next().toString()).orThrow();
        assertThat(files.due(file).state()).isEqualTo(PaymentState.PAID);
        assertThat(files.account(file, "held:cheque")).isEqualTo(1000);
        assertThat(files.account(file, Books.RECEIVABLE)).isZero();
        assertThat(files.acts(file)).filteredOn(PaymentAct.Paid.class::isInstance).hasSize(1);
    }

    @Test
    void aWaiverNeedsAReasonAndARightAndLeavesNothingToPay() {
        Till till = program.getBean(Till.class);
        assertThat(till.waive(file.file(), "C. D.", " ", "C-24.2"))
                .isEqualTo(Outcome.refused("payments.refused.reason"));
        assertThat(till.waive(file.file(), "C. D.", "Faible revenu.", ""))
                .isEqualTo(Outcome.refused("payments.refused.reason"));
        till.waive(file.file(), "C. D.", "Faible revenu.", "C-24.2 (to confirm)").orThrow();
        assertThat(files.due(file).state()).isEqualTo(PaymentState.CLOSED);
        assertThat(files.account(file, "waived:parking-permit")).isEqualTo(PaidFiles.TOTAL);
        assertThat(files.account(file, Books.RECEIVABLE)).isZero();
        assertThat(till.waive(file.file(), "C. D.", "Encore.", "C-24.2"))
                .isEqualTo(Outcome.refused("payments.refused.nothingDue"));
    }

    /**
     * Nobody reads the number on a cheque of a file that was erased, and it counts no second time.
     */
    @Test
    void aSlipOfAFileThatWasErasedIsReadByNobodyAndCountsNoSecondTime() {
        Till till = program.getBean(Till.class);
        String slip = "Ann Tremblay " + Ids.next();
        till.take(file.file(), "cheque", 1_000, slip).orThrow();
        program.getBean(PaymentData.class).erase(file.file());
        program.getBean(PaymentData.class).erase(file.file());
        assertThat(
                        files.owner()
                                .sql("select count(*) from payments.heard where event like ?")
                                .param("%Ann Tremblay%")
                                .query(Long.class)
                                .single())
                .isZero();
        Receipt other = files.charged(null);
        assertThat(till.take(other.file(), "cheque", 1_000, slip).orThrow())
                .isEqualTo(Cashier.Heard.AGAIN);
    }

    @Test
    void theDatabaseRefusesAMovementThatDoesNotBalance() {
        assertThatThrownBy(
                        () ->
                                scenes.job(
                                        sql ->
                                                sql.sql(
                                                                """
                                                                with m as (insert into payments.movements
                                                                    (home, file, day, at, what, reason)
                                                                  values (gen_random_uuid(), gen_random_uuid(),
                                                                    current_date, now(), 'charged', 'x')
                                                                  returning id)
                                                                insert into payments.postings
                                                                select id, 'receivable', 100 from m
                                                                """)
                                                        .update()))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("does not balance");
    }

    @Test
    void nobodyReadsWhatAnotherOwes() {
        Optional<Due> seen =
                scenes.reading(
                        new Scene.Person(Ids.next()), sql -> DueTable.find(sql, file.file()));
        assertThat(seen).isEmpty();
        assertThatThrownBy(
                        () ->
                                scenes.reading(
                                        new Scene.Public(), sql -> DueTable.find(sql, file.file())))
                .isInstanceOf(DataAccessException.class);
    }
}
