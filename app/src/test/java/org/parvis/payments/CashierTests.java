package org.parvis.payments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
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
import org.parvis.testing.SqlCounter;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataAccessException;

/** Whatever a provider says, and in whatever order: never paid twice, never lost. */
@ProgramTest
class CashierTests {
    @Autowired BeanFactory program;
    @Autowired Scenes scenes;
    @Autowired Cashier cashier;
    @Autowired PaymentJobs jobs;
    @Autowired Remissions remissions;
    @Autowired PaymentReminders reminders;
    @Autowired Refunds refunds;
    @Autowired Charging charging;
    @Autowired SqlCounter.OfProgram statements;

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
    void theSameWordTwiceMovesNothingTwice() {
        Attempt attempt = files.open(file);
        assertThat(hear(attempt, "1", Attempt.Step.CAPTURED)).isEqualTo(Cashier.Heard.DONE);
        assertThat(hear(attempt, "1", Attempt.Step.CAPTURED)).isEqualTo(Cashier.Heard.AGAIN);
        assertThat(hear(attempt, "2", Attempt.Step.CAPTURED)).isEqualTo(Cashier.Heard.NOTHING);
        assertThat(files.due(file).taken()).isEqualTo(PaidFiles.TOTAL);
        assertThat(files.acts(file)).filteredOn(PaymentAct.Paid.class::isInstance).hasSize(1);
    }

    /** A provider that repeats itself costs one question, and nothing is written or held for it. */
    @Test
    void aWordThatIsRepeatedIsOneQuestionAndOneThatMovesNothingHoldsNoFile() throws Exception {
        Attempt attempt = files.open(file);
        hear(attempt, "1", Attempt.Step.CAPTURED);
        assertThat(statements.during(() -> hear(attempt, "1", Attempt.Step.CAPTURED)))
                .singleElement()
                .asString()
                .startsWith("select exists");
        assertThat(statements.during(() -> hear(attempt, "2", Attempt.Step.CAPTURED)))
                .hasSize(3)
                .noneMatch(sql -> sql.contains("for update"));
    }

    @Test
    void aWordOfAnotherSumOrCurrencyOrWayMovesNothingAndWaitsForSomebody() {
        Attempt attempt = files.open(file);
        Said right = PaidFiles.said(attempt, "1", Attempt.Step.CAPTURED);
        List<Said> wrong =
                List.of(
                        new Said(
                                right.way(),
                                "s" + attempt.id(),
                                right.attempt(),
                                right.outcome(),
                                1,
                                "CAD"),
                        new Said(
                                right.way(),
                                "c" + attempt.id(),
                                right.attempt(),
                                right.outcome(),
                                right.cents(),
                                "USD"),
                        new Said(
                                "other",
                                "w" + attempt.id(),
                                right.attempt(),
                                right.outcome(),
                                right.cents(),
                                "CAD"));
        assertThat(wrong).allMatch(said -> cashier.hear(said) == Cashier.Heard.DIFFERS);
        assertThat(files.due(file).state()).isEqualTo(PaymentState.DUE);
        assertThat(cashier.hear(right)).isEqualTo(Cashier.Heard.DONE);
    }

    @Test
    void aTryOfAnotherSumThanIsLeftIsBegunAnew() {
        Attempt old = files.open(file);
        program.getBean(Till.class)
                .take(file.file(), "cheque", 1000, Ids.next().toString())
                .orThrow();
        Attempt next = files.open(file);
        assertThat(next.cents()).isEqualTo(PaidFiles.TOTAL - 1000);
        assertThat(files.open(file)).isEqualTo(next);
        hear(old, "late", Attempt.Step.CAPTURED);
        refunds.giveBack();
        assertThat(files.due(file).held()).as("nobody pays more").isEqualTo(PaidFiles.TOTAL);
    }

    @Test
    void aWordAboutATryThatNobodyOpenedIsKeptAndMovesNothing() {
        Said unknown =
                new Said(
                        "test", Ids.next().toString(), Ids.next(), Attempt.Step.CAPTURED, 1, "CAD");
        assertThat(cashier.hear(unknown)).isEqualTo(Cashier.Heard.UNKNOWN);
        assertThat(cashier.hear(unknown)).isEqualTo(Cashier.Heard.AGAIN);
    }

    @Test
    void whatIsPaidTwiceGoesBackByItself() {
        Attempt first = files.open(file);
        cashier.expire(first);
        Attempt second = files.open(file);
        hear(second, "1", Attempt.Step.CAPTURED);
        hear(first, "late", Attempt.Step.CAPTURED);
        assertThat(files.due(file).state()).isEqualTo(PaymentState.TO_RETURN);
        refunds.giveBack();
        assertThat(files.due(file).state()).isEqualTo(PaymentState.PART_RETURNED);
        assertThat(files.account(file, "held:test")).isEqualTo(PaidFiles.TOTAL);
        assertThat(files.account(file, Books.RECEIVABLE)).isZero();
        assertThat(files.acts(file))
                .contains(new PaymentAct.Returned(PaidFiles.TOTAL, "test", ProgramClock.today()));
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

    /** Words come in any order, twice, late, with the round of the jobs between them. */
    @Test
    void anyOrderOfWordsEndsInTheSameState() {
        Random random = new Random(22);
        for (int run = 0; run < 24; run++) {
            Receipt one = files.charged(null);
            Attempt attempt = files.open(one);
            List<Runnable> all = new ArrayList<>();
            all.add(() -> cashier.hear(PaidFiles.said(attempt, "paid", Attempt.Step.CAPTURED)));
            all.add(() -> cashier.hear(PaidFiles.said(attempt, "paid", Attempt.Step.CAPTURED)));
            all.add(() -> cashier.hear(PaidFiles.said(attempt, "no", Attempt.Step.DECLINED)));
            all.add(() -> cashier.expire(attempt));
            all.add(jobs::round);
            Collections.shuffle(all, random);
            all.forEach(Runnable::run);
            assertThat(files.due(one).state()).as("run %d", run).isEqualTo(PaymentState.PAID);
            assertThat(files.account(one, "held:test")).isEqualTo(PaidFiles.TOTAL);
        }
    }

    /** The clock of the question is given: no test waits for it. */
    @Test
    void aSilentWayIsAskedLessAndLessAndOnceMoreWhenItsTryEnds() {
        Attempt attempt = files.open(file);
        List<Long> asked = new ArrayList<>();
        for (long second = 0; second <= 3 * 3_600; second += 5) {
            Instant now = attempt.openedAt().plusSeconds(second);
            boolean due =
                    scenes.job(sql -> AttemptTable.toAsk(sql, now, 10_000)).stream()
                            .anyMatch(one -> one.id().equals(attempt.id()));
            if (due) {
                asked.add(second);
            }
        }
        assertThat(asked)
                .startsWith(0L, 10L, 40L, 160L, 760L, 1_360L, Cashier.OPEN.toSeconds())
                .as("and still asked after its end, until it is given up")
                .contains(Cashier.OPEN.toSeconds() + 600);
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
