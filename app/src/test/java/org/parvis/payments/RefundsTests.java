package org.parvis.payments;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.cases.acts.Receipt;
import org.parvis.kernel.CaseFileId;
import org.parvis.kernel.Ids;
import org.parvis.kernel.Outcome;
import org.parvis.platform.Scenes;
import org.parvis.testing.ProgramTest;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** Money goes back once, to the cent, by the hand or the way that took it. */
@ProgramTest
class RefundsTests {
    private static final Outcome<Long> NOTHING = Outcome.refused("payments.refused.nothingOver");

    @Autowired BeanFactory program;
    @Autowired Scenes scenes;
    @Autowired Cashier cashier;
    @Autowired Till till;
    @Autowired Refunds refunds;
    @Autowired Remissions remissions;
    @Autowired PaymentWays ways;

    @Value("${parvis.database.url}")
    String url;

    private PaidFiles files;
    private Receipt file;

    @BeforeEach
    void charged() {
        files = new PaidFiles(program, url);
        file = files.charged(null);
    }

    private void take(String means, long cents) {
        till.take(file.file(), means, cents, Ids.next().toString()).orThrow();
    }

    private Refunds.Hand hand() {
        return scenes.job(
                jobs ->
                        refunds.byHand(files.due(file), AttemptTable.of(jobs, file.file()))
                                .orElseThrow());
    }

    @Test
    void whatCameByHandGoesBackByHandAndNeverByItself() {
        take("counter", PaidFiles.TOTAL + 500);
        refunds.giveBack();
        assertThat(files.due(file).state()).isEqualTo(PaymentState.TO_RETURN);
        assertThat(refunds.gaveBack(file.file(), hand().part())).isEqualTo(Outcome.ok(500L));
        assertThat(files.due(file).state()).isEqualTo(PaymentState.PART_RETURNED);
        assertThat(refunds.gaveBack(file.file(), "1-500")).isEqualTo(NOTHING);
        assertThat(files.account(file, "held:counter")).isEqualTo(PaidFiles.TOTAL);
    }

    @Test
    void eachChequeGoesBackAloneAndAButtonPressedTwiceRecordsItOnce() {
        take("cheque", PaidFiles.TOTAL);
        take("cheque", PaidFiles.TOTAL);
        remissions.merged(file.file());
        Refunds.Hand first = hand();
        assertThat(first.cents()).as("not the sum of both").isEqualTo(PaidFiles.TOTAL);
        assertThat(refunds.gaveBack(file.file(), first.part()))
                .isEqualTo(Outcome.ok(PaidFiles.TOTAL));
        assertThat(refunds.gaveBack(file.file(), first.part())).isEqualTo(NOTHING);
        assertThat(files.due(file).returned()).isEqualTo(PaidFiles.TOTAL);
        refunds.gaveBack(file.file(), hand().part()).orThrow();
        assertThat(files.due(file).held()).isZero();
    }

    @Test
    void whatAWayGivesBackIsNotAskedOfAHandToo() {
        Attempt attempt = files.open(file);
        cashier.hear(PaidFiles.said(attempt, "1", Attempt.Step.CAPTURED));
        take("counter", PaidFiles.TOTAL);
        assertThat(refunds.byHand(files.due(file), tries())).isEmpty();
        refunds.giveBack();
        assertThat(refunds.byHand(files.due(file), tries())).isEmpty();
        assertThat(files.account(file, "held:test")).isZero();
        assertThat(files.account(file, "held:counter")).isEqualTo(PaidFiles.TOTAL);
    }

    private List<Attempt> tries() {
        return scenes.job(jobs -> AttemptTable.of(jobs, file.file()));
    }

    @Test
    void whatWaitsForAHandStandsInNobodysWay() {
        take("counter", PaidFiles.TOTAL + 1);
        List<CaseFileId> returned =
                scenes.job(jobs -> DueTable.toReturn(jobs, ways.codes(), Integer.MAX_VALUE));
        assertThat(returned).doesNotContain(file.file());
    }

    @Test
    void aRefusalGivesBackAlsoWhereThePartLeftWasWaived() {
        take("counter", 1000);
        till.waive(file.file(), "C. D.", "Faible revenu.", "C-24.2 (to confirm)").orThrow();
        remissions.refused(file.file(), "fr");
        remissions.refused(file.file(), "fr");
        assertThat(files.due(file).owed()).as("the mailing stays due").isEqualTo(518);
        assertThat(files.account(file, "waived:parking-permit")).isZero();
        refunds.gaveBack(file.file(), hand().part()).orThrow();
        assertThat(files.account(file, Books.RECEIVABLE)).isZero();
        assertThat(files.account(file, "held:counter")).isEqualTo(518);
    }
}
