package org.parvis.payments.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.cases.acts.Receipt;
import org.parvis.kernel.Home;
import org.parvis.kernel.Ids;
import org.parvis.kernel.Outcome;
import org.parvis.kernel.Refusal;
import org.parvis.payments.Attempt;
import org.parvis.payments.Cashier;
import org.parvis.payments.PaidFiles;
import org.parvis.payments.PaymentState;
import org.parvis.payments.Said;
import org.parvis.platform.Scenes;
import org.parvis.testing.ProgramClock;
import org.parvis.testing.ProgramTest;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/**
 * What a provider says of its days against the books: nothing is dropped, and nothing moves twice.
 */
@ProgramTest
class ReconciliationTests {
    @Autowired Reconciliation reconciliation;
    @Autowired Differences differences;
    @Autowired Cashier cashier;
    @Autowired Scenes scenes;
    @Autowired BeanFactory program;

    @Value("${parvis.database.url}")
    String url;

    private PaidFiles files;
    private Home home = new Home(Ids.NIL);
    private Receipt file;
    private Attempt attempt;

    @BeforeEach
    void paid() {
        files = new PaidFiles(program, url);
        file = files.charged(null);
        home = file.file().home();
        attempt = files.paid(file);
    }

    private static String line(Attempt of, String event, long cents, String kind, LocalDate day) {
        return "%s,%s,%d,CAD,%s,%s,30".formatted(of.id(), event, cents, kind, day);
    }

    private static String line(Attempt of) {
        return line(of, "p" + of.id(), of.cents(), "paid", ProgramClock.today());
    }

    private Reconciliation.Taken take(String... lines) {
        String text =
                "reference,provider_id,cents,currency,kind,settled,fee\n"
                        + String.join("\n", lines);
        return reconciliation.take(
                home, "relevé.csv", text.getBytes(StandardCharsets.UTF_8), "C. D.");
    }

    /** Those about that try, however they stand. */
    private List<Difference> about(Attempt of) {
        return scenes.job(
                jobs -> {
                    List<Difference> all = new ArrayList<>(DifferenceTable.open(jobs, home, 9_999));
                    all.addAll(DifferenceTable.settled(jobs, home, 9_999));
                    return all.stream()
                            .filter(one -> one.reference().equals(of.id().toString()))
                            .toList();
                });
    }

    private Difference only(Attempt of) {
        assertThat(about(of)).hasSize(1);
        return about(of).getFirst();
    }

    private Outcome<Difference.Deed> settle(Difference one, Difference.Deed deed, String reason) {
        return differences.settle(home, one.id(), deed, "C. D.", reason);
    }

    @Test
    void whatBothHaveAgreesAndTheSameFileTwiceIsTheSameFile() {
        Reconciliation.Taken first = take(line(attempt));
        Reconciliation.Taken again = take(line(attempt));
        assertThat(first.again()).isFalse();
        assertThat(again.again()).isTrue();
        assertThat(again.statement()).isEqualTo(first.statement());
        assertThat(first.statement().orElseThrow().matched()).isEqualTo(1);
        assertThat(about(attempt)).isEmpty();
    }

    @Test
    void aLineOfAnEarlierFileIsKnownAndNoDifference() {
        take(line(attempt));
        Attempt other = files.paid(files.charged(null));
        Statement second = take(line(attempt), line(other)).statement().orElseThrow();
        assertThat(second.known()).isEqualTo(1);
        assertThat(second.matched()).isEqualTo(1);
        assertThat(about(attempt)).isEmpty();
    }

    @Test
    void whatTheProviderTookAndWeDidNotHearIsBookedByHandOnce() {
        Receipt unheard = files.charged(null);
        Attempt open = files.hosted(unheard);
        take(line(open));
        Difference missing = only(open);
        assertThat(missing.kind()).isEqualTo(Difference.Kind.MISSING_HERE);
        assertThat(missing.bookable()).isTrue();
        assertThat(settle(missing, Difference.Deed.BOOKED, " "))
                .isEqualTo(Outcome.refused("payments.difference.reason.missing"));
        settle(missing, Difference.Deed.BOOKED, "Le message s'est perdu.").orThrow();
        assertThat(files.due(unheard).state()).isEqualTo(PaymentState.PAID);
        assertThat(files.account(unheard, "held:hosted")).isEqualTo(PaidFiles.TOTAL);
        assertThat(settle(missing, Difference.Deed.BOOKED, "Encore."))
                .isEqualTo(Outcome.refused("payments.difference.settled"));
        assertThat(cashier.hear(PaidFiles.said(open, "late", Attempt.Step.CAPTURED)))
                .isEqualTo(Cashier.Heard.NOTHING);
        assertThat(only(open).words())
                .extracting(Difference.Word::by, Difference.Word::reason)
                .containsExactly(Tuple.tuple("C. D.", "Le message s'est perdu."));
    }

    @Test
    void whatTheProviderTookAndWeHearLaterSettlesItself() {
        Attempt open = files.hosted(files.charged(null));
        take(line(open));
        cashier.hear(PaidFiles.said(open, "late", Attempt.Step.CAPTURED));
        take(line(attempt));
        assertThat(only(open).open()).isFalse();
        assertThat(only(open).words())
                .singleElement()
                .satisfies(word -> assertThat(word.deed()).isEqualTo(Difference.Deed.MATCHED));
    }

    @Test
    void whatWeHaveAndNoFileHasInItsDaysIsMissingThereUntilItComes() {
        LocalDate today = ProgramClock.today();
        Attempt other = files.paid(files.charged(null));
        take(line(other));
        assertThat(about(attempt)).as("its days are not over").isEmpty();
        Attempt third = files.paid(files.charged(null));
        take(line(third, "p" + third.id(), third.cents(), "paid", today.plusDays(3)));
        Difference missing = only(attempt);
        assertThat(missing.kind()).isEqualTo(Difference.Kind.MISSING_THERE);
        assertThat(missing.open()).isTrue();
        settle(missing, Difference.Deed.ASKED, "Courriel du jour.").orThrow();
        assertThat(only(attempt).open()).as("asked is not settled").isTrue();
        take(line(attempt, "late" + attempt.id(), attempt.cents(), "paid", today.plusDays(4)));
        assertThat(only(attempt).open()).isFalse();
    }

    @Test
    void anotherSumIsOneDifferenceThatNamesBoth() {
        take(line(attempt, "p" + attempt.id(), 2300, "paid", ProgramClock.today()));
        Difference one = only(attempt);
        assertThat(one.kind()).isEqualTo(Difference.Kind.AMOUNT);
        assertThat(one.ours()).isEqualTo(PaidFiles.TOTAL);
        assertThat(one.theirs()).isEqualTo(2300);
        assertThat(settle(one, Difference.Deed.BOOKED, "Non."))
                .isEqualTo(Outcome.refused("payments.difference.notBooked"));
        settle(one, Difference.Deed.EXPLAINED, "Escompte du prestataire.").orThrow();
        assertThat(only(attempt).open()).isFalse();
    }

    @Test
    void whatIsSaidTwiceIsToldInOneFileAndAcrossFilesAndUnderTwoNames() {
        take(line(attempt), line(attempt));
        assertThat(only(attempt).kind()).isEqualTo(Difference.Kind.TWICE);
        take(line(attempt, "p" + attempt.id(), 1, "paid", ProgramClock.today()));
        assertThat(about(attempt)).as("the same name says another sum now").hasSize(2);
        take(line(attempt, "q" + attempt.id(), attempt.cents(), "paid", ProgramClock.today()));
        assertThat(about(attempt))
                .hasSize(3)
                .extracting(Difference::kind)
                .containsOnly(Difference.Kind.TWICE);
        assertThat(files.account(file, "held:hosted")).isEqualTo(PaidFiles.TOTAL);
    }

    @Test
    void aTryOfAnotherBodyOrOfNobodyIsMissingHereAndMovesNothing() {
        Receipt elsewhere = files.chargedIn("ville-quebec");
        Attempt theirs = files.hosted(elsewhere);
        take(
                line(theirs),
                "no-try-at-all,x%s,100,CAD,paid,%s,".formatted(Ids.next(), ProgramClock.today()));
        Difference one = only(theirs);
        assertThat(one.bookable()).isFalse();
        assertThat(one.file()).as("whose file it is stays theirs").isNull();
        assertThat(settle(one, Difference.Deed.BOOKED, "Non."))
                .isEqualTo(Outcome.refused("payments.difference.notBooked"));
        assertThat(files.due(elsewhere).state()).isEqualTo(PaymentState.DUE);
        assertThat(
                        differences.settle(
                                elsewhere.file().home(),
                                one.id(),
                                Difference.Deed.EXPLAINED,
                                "X",
                                "Pas à nous."))
                .as("another body's differences are none of theirs")
                .isEqualTo(Outcome.refused("payments.difference.gone"));
    }

    @Test
    void partsThatWentBackAgreeOneToOne() {
        LocalDate today = ProgramClock.today();
        files.returned(file, attempt, 300);
        files.returned(file, attempt, 300);
        take(
                line(attempt),
                line(attempt, "r1" + attempt.id(), 300, "refunded", today),
                line(attempt, "r2" + attempt.id(), 300, "refunded", today),
                line(attempt, "r3" + attempt.id(), 300, "refunded", today));
        Difference third = only(attempt);
        assertThat(third.kind()).isEqualTo(Difference.Kind.MISSING_HERE);
        assertThat(third.bookable()).as("money that went back is not booked unseen").isFalse();
    }

    @Test
    void aSignedWordThatMatchesNothingWaitsInTheSameList() {
        Said unknown =
                new Said(
                        "hosted",
                        Ids.next().toString(),
                        Ids.next(),
                        Attempt.Step.CAPTURED,
                        1,
                        "CAD");
        cashier.hear(unknown);
        cashier.hear(unknown);
        Attempt open = files.hosted(files.charged(null));
        cashier.hear(
                new Said(
                        "hosted",
                        Ids.next().toString(),
                        open.id(),
                        Attempt.Step.CAPTURED,
                        1,
                        "CAD"));
        assertThat(only(open).kind()).isEqualTo(Difference.Kind.MESSAGE);
        assertThat(only(open).theirs()).isEqualTo(1);
        List<Difference> nobodys =
                scenes.job(jobs -> DifferenceTable.open(jobs, home, 9_999)).stream()
                        .filter(one -> one.reference().equals(unknown.attempt().toString()))
                        .toList();
        assertThat(nobodys).hasSize(1);
        settle(nobodys.getFirst(), Difference.Deed.EXPLAINED, "Essai du prestataire.").orThrow();
    }

    @Test
    void aWrongLineTakesNothingOfTheWholeFile() {
        Reconciliation.Taken taken = take(line(attempt), line(attempt).replace("CAD", "USD"));
        assertThat(taken.problems())
                .extracting(Refusal::key)
                .containsExactly("payments.statement.currency");
        Attempt other = files.paid(files.charged(null));
        Statement right = take(line(attempt), line(other)).statement().orElseThrow();
        assertThat(right.known()).as("the wrong file left nothing behind").isZero();
        assertThat(right.matched()).isEqualTo(2);
    }

    @Test
    void twoAtOnceWithTheSameFileCompareItOnce() {
        List<Reconciliation.Taken> both =
                List.of(1, 2).parallelStream()
                        .map(n -> take(line(attempt)))
                        .collect(Collectors.toList());
        assertThat(both).extracting(Reconciliation.Taken::again).containsOnlyOnce(true, false);
        assertThat(about(attempt)).isEmpty();
    }
}
