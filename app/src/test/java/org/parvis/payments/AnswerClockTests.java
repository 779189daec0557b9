package org.parvis.payments;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.cases.acts.CaseClocks;
import org.parvis.cases.acts.CaseFile;
import org.parvis.cases.acts.CaseStore;
import org.parvis.cases.acts.Clock;
import org.parvis.cases.acts.Receipt;
import org.parvis.catalogue.Catalogue;
import org.parvis.platform.Scenes;
import org.parvis.testing.ProgramTest;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** Where the definition says so, the days that the body has to answer wait for the payment. */
@ProgramTest
class AnswerClockTests {
    @Autowired BeanFactory program;
    @Autowired PaymentActs acts;
    @Autowired CaseStore store;
    @Autowired Scenes scenes;
    @Autowired Cashier cashier;
    @Autowired Remissions remissions;
    @Autowired Refunds refunds;

    @Value("${parvis.database.url}")
    String url;

    private PaidFiles files;
    private Receipt file;

    @BeforeEach
    void charged() {
        files = new PaidFiles(program, url);
        file = files.charged(null);
    }

    private <T> T head(Function<CaseFile, T> what) {
        return scenes.job(jobs -> what.apply(store.find(jobs, file.file()).orElseThrow()));
    }

    /** The clock of the answer: of those of the file the one whose last day the head keeps. */
    private Clock answer() {
        String term =
                program.getBean(Catalogue.class)
                        .service("parking-permit")
                        .orElseThrow()
                        .process()
                        .answerTerm()
                        .orElseThrow()
                        .id();
        return scenes.job(jobs -> store.clocks(jobs, file.file())).stream()
                .filter(clock -> clock.term().equals(term))
                .findFirst()
                .orElseThrow();
    }

    private void stopped() {
        PaymentAct.Charged charged = acts.charged(file.file()).orElseThrow();
        acts.write(
                file.file(),
                new PaymentAct.Charged(
                        charged.lines(),
                        charged.cents(),
                        charged.cents(),
                        null,
                        charged.regime(),
                        charged.days(),
                        charged.on(),
                        charged.until(),
                        charged.unpaid(),
                        true));
        assertThat(answer().phase()).isEqualTo("PAUSED");
    }

    @Test
    void itRunsWhereTheDefinitionSaysThatItRuns() {
        assertThat(acts.charged(file.file()).orElseThrow().stops()).isFalse();
        assertThat(answer().phase()).isEqualTo("RUNNING");
    }

    @Test
    void itStandsStillUntilItIsPaidAndTheHeadKeepsTheNewLastDay() {
        stopped();
        assertThat(CaseClocks.waitsForPerson(answer())).isTrue();
        Attempt attempt = files.open(file);
        cashier.hear(PaidFiles.said(attempt, "no", Attempt.Step.DECLINED));
        assertThat(answer().phase()).as("a declined try lets nothing go on").isEqualTo("PAUSED");
        cashier.hear(PaidFiles.said(attempt, "1", Attempt.Step.CAPTURED));
        assertThat(answer().phase()).isEqualTo("RUNNING");
        LocalDate due = answer().dueOn();
        assertThat(files.acts(file))
                .filteredOn(PaymentAct.Paid.class::isInstance)
                .singleElement()
                .isInstanceOfSatisfying(
                        PaymentAct.Paid.class, paid -> assertThat(paid.due()).isEqualTo(due));
        assertThat(head(CaseFile::dueOn)).isEqualTo(due);
    }

    @Test
    void itGoesOnOnceAllThatIsLeftIsWaived() {
        stopped();
        program.getBean(Till.class)
                .waive(file.file(), "C. D.", "Faible revenu.", "C-24.2 (to confirm)")
                .orThrow();
        assertThat(answer().phase()).isEqualTo("RUNNING");
    }

    @Test
    void itEndsWithTheRequestWhereNobodyPays() {
        stopped();
        files.daysEnd(file);
        assertThat(answer().phase()).startsWith("MET");
    }

    /** A deposit is earned by nobody: whatever is answered, it goes back by its own rule. */
    @Test
    void aDepositGoesBackOnceTheRequestIsAnswered() {
        files.owner()
                .sql(
                        """
                        update payments.dues set lines = jsonb_set(jsonb_set(jsonb_set(lines,
                          '{0,deposit}', 'true'), '{0,answered}', '{"fr": "Rendu.", "en": "Back."}'),
                          '{0,answeredCitation}', '"C-24.2 (to confirm)"') where file = ?
                        """)
                .param(file.file().id())
                .update();
        cashier.hear(PaidFiles.said(files.open(file), "1", Attempt.Step.CAPTURED));
        files.decide(file, "granted");
        remissions.granted(file.file(), "fr");
        remissions.granted(file.file(), "fr");
        refunds.giveBack();
        assertThat(files.due(file).state()).isEqualTo(PaymentState.PART_RETURNED);
        assertThat(files.due(file).returned()).isEqualTo(1800);
        assertThat(files.account(file, "deposit:parking-permit")).isEqualTo(1800);
        assertThat(files.account(file, Books.RECEIVABLE)).isZero();
        assertThat(files.acts(file))
                .filteredOn(PaymentAct.Remitted.class::isInstance)
                .singleElement()
                .isInstanceOfSatisfying(
                        PaymentAct.Remitted.class,
                        act -> {
                            assertThat(act.why()).isEqualTo("deposit");
                            assertThat(act.reason()).isEqualTo("Rendu.");
                        });
    }

    @Test
    void nothingThatIsNoDepositGoesBackAfterAnyOtherAnswer() {
        cashier.hear(PaidFiles.said(files.open(file), "1", Attempt.Step.CAPTURED));
        remissions.granted(file.file(), "fr");
        assertThat(files.due(file).owed()).isEqualTo(PaidFiles.TOTAL);
    }
}
