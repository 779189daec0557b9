package org.parvis.payments;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.parvis.cases.acts.Receipt;
import org.parvis.kernel.Ids;
import org.parvis.testing.ProgramClock;

/** A provider's page: what it signs is heard once, whatever order it comes in; nothing else is. */
class HostedPageTests extends HostedFixture {
    @Test
    void aSignedWordPaysWithoutTheBrowserAndTwiceIsOnce() {
        byte[] paid = words(attempt, "1", "captured", PaidFiles.TOTAL);
        assertThat(signed(paid)).isEqualTo(204);
        assertThat(signed(paid)).isEqualTo(204);
        assertThat(files.due(file).state()).isEqualTo(PaymentState.PAID);
        assertThat(files.account(file, "held:hosted")).isEqualTo(PaidFiles.TOTAL);
    }

    @Test
    void aForgedOldOrEmptyWordIsRefusedAndMovesNothing() {
        byte[] paid = words(attempt, "1", "captured", PaidFiles.TOTAL);
        assertThat(post(paid, "")).isEqualTo(403);
        assertThat(post(paid, Signing.sign("z".repeat(40), ProgramClock.now(), paid)))
                .isEqualTo(403);
        assertThat(
                        post(
                                paid,
                                Signing.sign(
                                        LyingProvider.KEY,
                                        ProgramClock.now().minusSeconds(400),
                                        paid)))
                .isEqualTo(403);
        String signature = Signing.sign(LyingProvider.KEY, ProgramClock.now(), paid);
        assertThat(post(words(attempt, "1", "captured", 1), signature)).isEqualTo(403);
        assertThat(signed("{}".getBytes(StandardCharsets.UTF_8))).isEqualTo(400);
        assertThat(signed(words(attempt, "\\u0000", "captured", PaidFiles.TOTAL))).isEqualTo(400);
        assertThat(signed("not json".getBytes(StandardCharsets.UTF_8))).isEqualTo(400);
        assertThat(signed(new byte[20_000])).isEqualTo(413);
        assertThat(files.due(file).state()).isEqualTo(PaymentState.DUE);
    }

    @Test
    void anotherSumThanWasAskedIsNeverPaid() {
        assertThat(signed(words(attempt, "1", "captured", 1))).isEqualTo(204);
        assertThat(files.due(file).state()).isEqualTo(PaymentState.DUE);
    }

    @Test
    void aProviderThatIsAwayDoesNotSignOrSpeaksOfAnotherIsNotBelieved() {
        String paid =
                new String(
                        words(attempt, "a", "captured", PaidFiles.TOTAL), StandardCharsets.UTF_8);
        for (LyingProvider.Mood mood :
                List.of(
                        LyingProvider.Mood.SILENT,
                        LyingProvider.Mood.UNSIGNED,
                        LyingProvider.Mood.ENDLESS)) {
            PROVIDER.mood = mood;
            PROVIDER.answers.put("/ask", paid);
            assertThat(hosted.ask(attempt)).as("%s", mood).isEmpty();
        }
        PROVIDER.mood = LyingProvider.Mood.HONEST;
        PROVIDER.answers.put("/ask", paid.replace(attempt.id().toString(), Ids.next().toString()));
        assertThat(hosted.ask(attempt)).isEmpty();
        assertThat(hosted.giveBack(attempt, 1, "k")).as("it did not say so").isFalse();
    }

    /** The provider gave it back, and we did not hear it: more may be owed back since. */
    @Test
    void theSameSumIsAskedUnderTheSameKeyUntilItIsHeard() {
        signed(words(attempt, "1", "captured", PaidFiles.TOTAL));
        Refunds refunds = program.getBean(Refunds.class);
        Remissions remissions = program.getBean(Remissions.class);
        remissions.refused(file.file(), "fr");
        refunds.giveBack();
        remissions.merged(file.file());
        PROVIDER.answers.put("/return", "{}");
        refunds.giveBack();
        assertThat(files.due(file).returned()).isEqualTo(1800);
        refunds.giveBack();
        assertThat(files.due(file).returned()).isEqualTo(PaidFiles.TOTAL);
        assertThat(PROVIDER.asked)
                .filteredOn(one -> one.startsWith("/return"))
                .filteredOn(one -> one.contains(attempt.id().toString()))
                .satisfiesExactly(
                        one -> assertThat(one).contains("\"1800\"", attempt.id() + "/0"),
                        one -> assertThat(one).contains("\"1800\"", attempt.id() + "/0"),
                        one -> assertThat(one).contains("\"518\"", attempt.id() + "/1800"));
    }

    /** Where the person goes is signed: whoever writes another sum there is nobody we sent. */
    @Test
    void aTamperedSumOrCurrencyInTheAddressBreaksItsSignature() {
        String query = hosted.page(attempt, "https://ici.example/retour", "fr").getRawQuery();
        String signature =
                URLDecoder.decode(query.replaceAll(".*&signature=", ""), StandardCharsets.UTF_8);
        String asked = query.replaceAll("&signature=.*", "");
        assertThat(holds(asked, signature)).isTrue();
        for (String other :
                List.of(
                        asked.replace("cents=2318", "cents=1"),
                        asked.replace("currency=CAD", "currency=USD"),
                        asked.replace(attempt.id().toString(), Ids.next().toString()),
                        asked.replace("retour", "ailleurs"))) {
            assertThat(other).isNotEqualTo(asked);
            assertThat(holds(other, signature)).as(other).isFalse();
        }
    }

    private static boolean holds(String asked, String signature) {
        return Signing.holds(
                List.of(LyingProvider.KEY),
                ProgramClock.now(),
                asked.getBytes(StandardCharsets.UTF_8),
                signature);
    }

    /**
     * Return, hook, hook again, the round, the end of the try: in any order the end is the same.
     */
    @Test
    void anyOrderOfHooksAndRoundsPaysOnce() {
        Random random = new Random(22);
        for (int run = 0; run < 12; run++) {
            Receipt one = files.charged(null);
            Attempt of = files.hosted(one);
            byte[] paid = words(of, "p", "captured", PaidFiles.TOTAL);
            byte[] left = words(of, "l", "abandoned", 0);
            PROVIDER.answers.put("/ask", new String(paid, StandardCharsets.UTF_8));
            List<Runnable> all = new ArrayList<>();
            all.add(() -> assertThat(signed(paid)).isEqualTo(204));
            all.add(() -> assertThat(signed(paid)).isEqualTo(204));
            all.add(() -> assertThat(signed(left)).isEqualTo(204));
            all.add(() -> cashier.expire(of));
            all.add(() -> jobs.settle(of));
            Collections.shuffle(all, random);
            all.forEach(Runnable::run);
            assertThat(files.due(one).state()).as("run %d", run).isEqualTo(PaymentState.PAID);
            assertThat(files.account(one, "held:hosted")).isEqualTo(PaidFiles.TOTAL);
        }
    }
}
