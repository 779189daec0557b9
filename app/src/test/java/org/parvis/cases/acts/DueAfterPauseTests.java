package org.parvis.cases.acts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parvis.cases.decision.Correction;
import org.parvis.cases.decision.ReviewWork;

/**
 * Whatever stopped the clock of the answer and however long, what everybody reads as the last day
 * is what the ledger counts: in the head, in the queue and in a head rebuilt from its acts.
 */
class DueAfterPauseTests {
    private static CasesFixture cases;

    @BeforeAll
    static void start() {
        cases = new CasesFixture();
    }

    @AfterAll
    static void stop() {
        cases.close();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
    void everyPlaceShowsTheDayThatTheLedgerCounts(long seed) {
        Random random = new Random(seed);
        cases.clock.set(Instant.parse("2026-11-02T15:00:00Z"));
        Receipt receipt = cases.openPermit("Pauses " + seed);
        for (int pause = 0; pause < 4; pause++) {
            int how = random.nextInt(3);
            stop(receipt, how);
            cases.clock.forward(Duration.ofDays(random.nextInt(9)));
            goOn(receipt, how, random.nextBoolean());
            assertThat(places(receipt)).as("after pause " + pause).containsOnly(counted(receipt));
        }
    }

    private static void stop(Receipt receipt, int how) {
        CaseWork.Ask ask = cases.ask(receipt, cases.head(receipt).lastSeq());
        switch (how) {
            case 0 -> cases.work.ask(ask, "Quelle année ?").orThrow();
            case 1 ->
                    cases.review
                            .query(
                                    ask,
                                    new ReviewWork.Query("document", Map.of(), "Lequel ?", null))
                            .orThrow();
            default ->
                    cases.review
                            .intend(ask, "refused", "Il manque une preuve.", List.of("s23"))
                            .orThrow();
        }
    }

    private static void goOn(Receipt receipt, int how, boolean silent) {
        Entering who = new Entering(CaseFileTests.invited(receipt), null);
        switch (how) {
            case 0 -> cases.person.answer(who.scene(), "2024").orThrow();
            case 1 ->
                    cases.replies
                            .correct(
                                    who,
                                    new Correction(
                                            List.of(
                                                    new ReviewAct.Change(
                                                            "document", Map.of(), "a", "b", false)),
                                            List.of(),
                                            Map.of(),
                                            Integer.MAX_VALUE))
                            .orThrow();
            default -> {
                if (silent) {
                    cases.clock.forward(Duration.ofDays(20));
                    cases.law.recordAll();
                } else {
                    cases.replies.observe(who, Writing.of("La voici.")).orThrow();
                }
            }
        }
    }

    private static LocalDate counted(Receipt receipt) {
        return cases.scenes.job(
                jobs ->
                        cases.store.clocks(jobs, receipt.file()).stream()
                                .filter(clock -> clock.term().equals("answer"))
                                .map(
                                        clock ->
                                                cases.calendars
                                                        .state(clock.ledger(), cases.acting.now())
                                                        .due())
                                .findFirst()
                                .orElseThrow());
    }

    private static List<LocalDate> places(Receipt receipt) {
        return cases.scenes.job(
                jobs -> {
                    CaseFile head = cases.store.find(jobs, receipt.file()).orElseThrow();
                    CaseFile rebuilt =
                            Heads.replay(
                                    cases.store.acts(jobs, receipt.file()),
                                    receipt.reference(),
                                    CasesFixture.ZONE);
                    LocalDate queue =
                            jobs.sql("select due_on from cases.work_items where case_file = ?")
                                    .param(receipt.file().id())
                                    .query(LocalDate.class)
                                    .single();
                    return List.of(
                            Objects.requireNonNull(head.dueOn()),
                            Objects.requireNonNull(rebuilt.dueOn()),
                            queue);
                });
    }
}
