package org.parvis.payments;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.cases.acts.CaseFileTests;
import org.parvis.cases.acts.PersonActs;
import org.parvis.cases.acts.Receipt;
import org.parvis.cases.clocks.EffectsOfLaw;
import org.parvis.cases.spi.NextSteps;
import org.parvis.catalogue.Catalogue;
import org.parvis.ds.MessageCatalogue;
import org.parvis.ds.Words;
import org.parvis.kernel.Ids;
import org.parvis.platform.FollowsAccount;
import org.parvis.platform.Scenes;
import org.parvis.testing.ProgramTest;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;

/** However a request ends, what is owed for it ends with it, or stays and is said. */
@ProgramTest
class EndedRequestsTests {
    @Autowired BeanFactory program;
    @Autowired Scenes scenes;
    @Autowired Cashier cashier;
    @Autowired Refunds refunds;
    @Autowired PersonActs people;

    @Autowired
    @Qualifier("duesFollowAccount")
    FollowsAccount follows;

    @Value("${parvis.database.url}")
    String url;

    private PaidFiles files;
    private Receipt file;

    @BeforeEach
    void charged() {
        files = new PaidFiles(program, url);
        file = files.charged(null);
    }

    private void follow(String kind) {
        files.follow(file, "parking-permit", kind);
    }

    @Test
    void whoTakesARequestBackOwesNothingMoreAndNobodyWaitsForThem() {
        people.withdraw(CaseFileTests.invited(file), "fini").orThrow();
        follow("withdrawn");
        follow("withdrawn");
        assertThat(files.due(file).left()).isZero();
        assertThat(files.running(file)).isFalse();
        assertThat(files.account(file, Books.RECEIVABLE)).isZero();
        assertThat(files.account(file, "revenue:parking-permit")).isZero();
        assertThat(files.acts(file))
                .filteredOn(PaymentAct.Remitted.class::isInstance)
                .singleElement()
                .isInstanceOfSatisfying(
                        PaymentAct.Remitted.class,
                        act -> assertThat(act.why()).isEqualTo("withdrawn"));
    }

    @Test
    void aRequestThatGoesOnInAnotherFileIsNotPaidTwice() {
        cashier.hear(PaidFiles.said(files.open(file), "1", Attempt.Step.CAPTURED));
        follow("merged");
        refunds.giveBack();
        assertThat(files.due(file).state()).isEqualTo(PaymentState.RETURNED);
        assertThat(files.account(file, Books.RECEIVABLE)).isZero();
    }

    /** The fee went with the other file: separated again, this one is not charged a second time. */
    @Test
    void aFileThatIsSeparatedAgainOwesNothingTwiceAndDoesNotEndUnpaid() {
        follow("merged");
        follow("separated");
        program.getBean(Charging.class).charge(file.file());
        follow("received");
        assertThat(files.due(file).outstanding()).isZero();
        assertThat(files.running(file)).isFalse();
        assertThat(files.acts(file)).filteredOn(PaymentAct.Charged.class::isInstance).hasSize(1);
        files.daysEnd(file);
        assertThat(files.acts(file)).noneMatch(PaymentAct.Lapsed.class::isInstance);
    }

    @Test
    void whatIsLeftOfAnAnsweredRequestStaysOwedAndIsSaid() {
        files.decide(file, "granted");
        files.daysEnd(file);
        program.getBean(EffectsOfLaw.class).recordAll();
        assertThat(files.due(file).left()).isEqualTo(PaidFiles.TOTAL);
        assertThat(files.running(file)).isFalse();
        assertThat(files.acts(file))
                .filteredOn(PaymentAct.Overdue.class::isInstance)
                .singleElement()
                .isInstanceOfSatisfying(
                        PaymentAct.Overdue.class,
                        act -> assertThat(act.cents()).isEqualTo(PaidFiles.TOTAL));
    }

    @Test
    void theReceiptOfTheRequestSaysTheLastDayThatWasCharged() {
        LocalDate until = LocalDate.of(2031, 5, 6);
        PaymentAct.Charged charged =
                new PaymentAct.Charged(
                        List.of(),
                        2318,
                        2318,
                        null,
                        "r",
                        20,
                        until,
                        until,
                        Map.of("fr", "Fin.", "en", "End."),
                        false);
        PaymentAct.Reminded reminded = new PaymentAct.Reminded(2318, until, charged.unpaid());
        Words w = program.getBean(MessageCatalogue.class).forLanguage("fr");
        NextSteps.Sent sent =
                new NextSteps.Sent(
                        file.reference(),
                        program.getBean(Catalogue.class).rules("parking-permit").orElseThrow(),
                        Map.of("assessment_way", "paper"),
                        List.of(charged, reminded));
        assertThat(program.getBean(PaymentNext.class).after(sent, w))
                .hasValueSatisfying(step -> assertThat(step.says()).contains("2031"));
    }

    @Test
    void whatIsOwedFollowsAnAccountThatIsJoinedAndComesBack() {
        UUID one = Ids.next();
        UUID two = Ids.next();
        Receipt own = files.charged(one);
        scenes.job(
                jobs -> {
                    List<String> keys = follows.over(jobs, one, two);
                    assertThat(DueTable.ofPayer(jobs, two, 9)).hasSize(1);
                    follows.back(jobs, two, one, keys);
                    return assertThat(DueTable.ofPayer(jobs, one, 9))
                            .singleElement()
                            .isEqualTo(files.due(own));
                });
    }
}
