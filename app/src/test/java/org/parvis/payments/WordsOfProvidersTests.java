package org.parvis.payments;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.cases.acts.Receipt;
import org.parvis.kernel.Ids;
import org.parvis.platform.Scenes;
import org.parvis.testing.ProgramClock;
import org.parvis.testing.ProgramTest;
import org.parvis.testing.SqlCounter;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** Whatever a provider says, and in whatever order: never paid twice, never lost. */
@ProgramTest
class WordsOfProvidersTests {
    @Autowired BeanFactory program;
    @Autowired Scenes scenes;
    @Autowired Cashier cashier;
    @Autowired PaymentJobs jobs;
    @Autowired Refunds refunds;
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
}
