package org.parvis.cases.acts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.cases.TestServices;
import org.parvis.cases.clocks.ClockFace;
import org.parvis.cases.clocks.ClockKeeping;
import org.parvis.cases.clocks.Foresight;
import org.parvis.cases.clocks.OutageDays;
import org.parvis.cases.decision.FairSteps;
import org.parvis.cases.person.PersonClocks;
import org.parvis.cases.spi.State;
import org.parvis.catalogue.ProcessDefinition;
import org.parvis.ds.MessageCatalogue;
import org.parvis.ds.Words;
import org.parvis.kernel.Outcome;
import org.parvis.portal.spi.RecordedOutages;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The clocks of a file under examination: what moves them, and what would. */
class ReviewClockTests {
    static CasesFixture cases;
    static final List<RecordedOutages.Over> OUTAGES = new ArrayList<>();

    @BeforeAll
    static void start() {
        cases = new CasesFixture();
    }

    @AfterAll
    static void stop() {
        cases.close();
    }

    @BeforeEach
    void aMondayOfNovember() {
        cases.clock.set(Instant.parse("2026-11-02T15:00:00Z"));
        OUTAGES.clear();
    }

    private static ClockKeeping keeping() {
        return new ClockKeeping(
                cases.scenes, cases.store, cases.acting, cases.services, cases.alone);
    }

    private static int giveBack() {
        return new OutageDays(
                        cases.scenes,
                        cases.store,
                        cases.acting,
                        cases.calendars,
                        cases.services,
                        (from, to) -> OUTAGES,
                        cases.alone)
                .giveBack();
    }

    private static CaseFile intend(Receipt receipt, int seen) {
        return cases.review
                .intend(
                        cases.ask(receipt, seen),
                        "refused",
                        "Il manque une preuve.",
                        List.of("s23"))
                .orThrow();
    }

    private static Clock clock(Receipt receipt, String term) {
        return cases.scenes.job(
                jobs ->
                        cases.store.clocks(jobs, receipt.file()).stream()
                                .filter(clock -> clock.term().equals(term))
                                .findFirst()
                                .orElseThrow());
    }

    private static List<StoredAct> acts(Receipt receipt) {
        return cases.scenes.job(jobs -> cases.store.acts(jobs, receipt.file()));
    }

    private static Foresight foresight(Receipt receipt) {
        return new Foresight(
                cases.head(receipt),
                acts(receipt),
                cases.scenes.job(jobs -> cases.store.clocks(jobs, receipt.file())),
                TestServices.permit().process(),
                cases.calendars,
                cases.said,
                cases.acting.today());
    }

    @Test
    void silenceAfterANoticeEndsOnItsDayAndTheClockOfTheAnswerGoesOn() {
        Receipt receipt = cases.openPermit("Préavis sans réponse");
        CaseFile noticed = intend(receipt, 1);
        assertThat(noticed.state()).isEqualTo(State.WAITING_PERSON);
        assertThat(clock(receipt, "answer").phase()).isEqualTo("PAUSED");
        assertThat(clock(receipt, "observations").dueOn()).isEqualTo(LocalDate.of(2026, 11, 12));

        cases.clock.forward(Duration.ofDays(12));
        cases.law.recordAll();

        assertThat(cases.head(receipt).state()).isEqualTo(State.IN_REVIEW);
        assertThat(clock(receipt, "answer").phase()).isEqualTo("RUNNING");
        assertThat(clock(receipt, "answer").dueOn())
                .as("twenty days, none of which ran while the person was heard")
                .isEqualTo(LocalDate.of(2026, 12, 2));
    }

    @Test
    void observationsEndTheirOwnClockAndAreHeardByTheGuard() {
        Receipt receipt = cases.openPermit("Préavis répondu");
        intend(receipt, 1);
        ProcessDefinition process = TestServices.permit().process();
        ProcessDefinition.Result refused = process.outcome("refused").orElseThrow();
        LocalDate today = cases.acting.today();
        cases.review.check(cases.ask(receipt, 2), "fair:completeness", List.of("whole"), "");
        cases.review.check(cases.ask(receipt, 3), "fair:third-party", List.of("none"), "");
        assertThat(FairSteps.allow(process, acts(receipt), refused, today))
                .isEqualTo(
                        Outcome.refused(
                                "cases.refused.fair.observations.until",
                                LocalDate.of(2026, 11, 12)));

        cases.replies
                .observe(
                        new Entering(CaseFileTests.invited(receipt), null), Writing.of("La voici."))
                .orThrow();

        assertThat(clock(receipt, "observations").phase()).isEqualTo("MET");
        assertThat(FairSteps.allow(process, acts(receipt), refused, today))
                .isEqualTo(Outcome.ok(true));
    }

    @Test
    void anOutageOfTwoHoursGivesADayBackOnce() {
        Receipt receipt = cases.openPermit("Panne");
        intend(receipt, 1);
        cases.clock.forward(Duration.ofDays(1));
        Instant now = cases.clock.instant();
        OUTAGES.add(new RecordedOutages.Over(UUID.randomUUID(), now.minusSeconds(5_000), now));
        assertThat(giveBack()).as("too short").isZero();
        OUTAGES.add(new RecordedOutages.Over(UUID.randomUUID(), now.minusSeconds(8_000), now));
        assertThat(giveBack()).isEqualTo(1);
        assertThat(giveBack()).as("counted already").isZero();
        assertThat(clock(receipt, "observations").dueOn()).isEqualTo(LocalDate.of(2026, 11, 13));
        assertThat(FairSteps.until(acts(receipt))).isEqualTo(LocalDate.of(2026, 11, 13));
    }

    @Test
    void aReminderComesOnceThreeDaysBefore() {
        Receipt receipt = cases.openPermit("Rappel");
        intend(receipt, 1);
        keeping().remind();
        assertThat(acts(receipt)).noneMatch(act -> act.content() instanceof ClockAct.Reminded);
        cases.clock.forward(Duration.ofDays(8));
        keeping().remind();
        keeping().remind();
        assertThat(acts(receipt))
                .filteredOn(act -> act.content() instanceof ClockAct.Reminded)
                .hasSize(1);
    }

    /** Both have read what waits before either has the file. */
    @Test
    void twoRoundsAtOnceRemindOnce() throws Exception {
        Receipt receipt = cases.openPermit("Deux rappels");
        intend(receipt, 1);
        cases.clock.forward(Duration.ofDays(8));
        try (ExecutorService rounds = Executors.newFixedThreadPool(2)) {
            List<Future<Integer>> both = new ArrayList<>();
            cases.scenes.job(
                    jobs -> {
                        assertThat(cases.store.lock(jobs, receipt.file())).isPresent();
                        both.add(rounds.submit(() -> keeping().remind()));
                        both.add(rounds.submit(() -> keeping().remind()));
                        while (waiting(jobs) < 2 && both.stream().noneMatch(Future::isDone)) {
                            Thread.onSpinWait();
                        }
                        return true;
                    });
            for (Future<Integer> round : both) {
                round.get();
            }
        }
        assertThat(acts(receipt))
                .filteredOn(act -> act.content() instanceof ClockAct.Reminded)
                .hasSize(1);
    }

    private static int waiting(JdbcClient jobs) {
        return jobs.sql("select count(*)::int from pg_locks where not granted")
                .query(Integer.class)
                .single();
    }

    @Test
    void aBrokenPromiseIsLateAndNothingIsDecided() {
        Receipt receipt = cases.openPermit("En retard");
        cases.clock.forward(Duration.ofDays(25));
        cases.law.recordAll();
        assertThat(cases.head(receipt).state()).isEqualTo(State.RECEIVED);
        assertThat(acts(receipt).getLast().content())
                .isEqualTo(new ClockAct.Late("answer", LocalDate.of(2026, 11, 23)));
    }

    @Test
    void theDayForeseenIsTheDayThatComes() {
        for (int days = 0; days < 15; days++) {
            cases.clock.set(Instant.parse("2026-11-02T15:00:00Z"));
            Receipt receipt = cases.openPermit("Si je réponds dans " + days);
            cases.clock.forward(Duration.ofDays(3));
            cases.work.ask(cases.ask(receipt, 1), "Laquelle ?").orThrow();
            LocalDate day = cases.acting.today().plusDays(days);
            LocalDate foreseen = foresight(receipt).ifAnsweredOn(day).orElseThrow();
            cases.clock.forward(Duration.ofDays(days));
            cases.person.answer(CaseFileTests.invited(receipt), "Celle-ci").orThrow();
            assertThat(clock(receipt, "answer").dueOn()).as("day %d", days).isEqualTo(foreseen);
        }
    }

    @Test
    void whatStandsAfterTheLawRefusedIsItsRefusalAndNoDecision() {
        Words french = MessageCatalogue.fromClassPath().forLanguage("fr");
        Receipt receipt = cases.open("Sans réponse");
        cases.clock.forward(Duration.ofDays(25));
        cases.law.recordAll();
        Foresight seen =
                new Foresight(
                        cases.head(receipt),
                        acts(receipt),
                        cases.scenes.job(jobs -> cases.store.clocks(jobs, receipt.file())),
                        cases.services.of(cases.head(receipt)).process(),
                        cases.calendars,
                        cases.said,
                        cases.acting.today());
        assertThat(seen.nothing(french).getLast())
                .contains("le refus par effet de la loi reste valide")
                .doesNotContain("décision");
    }

    @Test
    void whileTheClockStandsStillTheDecisionIsSoManyDaysAfterTheAnswer() {
        Words french = MessageCatalogue.fromClassPath().forLanguage("fr");
        Receipt receipt = cases.openPermit("En pause");
        cases.clock.forward(Duration.ofDays(3));
        cases.work.ask(cases.ask(receipt, 1), "Laquelle ?").orThrow();
        cases.clock.forward(Duration.ofDays(5));
        PersonClocks.File paused = file(receipt);
        assertThat(PersonClocks.next(paused, face(paused), french))
                .isEqualTo(face(paused).days() + "\u00a0jours au plus après votre réponse");
        cases.person.answer(CaseFileTests.invited(receipt), "Celle-ci").orThrow();
        PersonClocks.File running = file(receipt);
        assertThat(PersonClocks.next(running, face(running), french))
                .contains(french.dateLong(Objects.requireNonNull(running.head().dueOn())));
    }

    private static ClockFace face(PersonClocks.File file) {
        return ClockFace.of(
                file.governing().orElseThrow(),
                cases.calendars,
                cases.acting.now(),
                cases.acting.today());
    }

    private static PersonClocks.File file(Receipt receipt) {
        return new PersonClocks.File(
                cases.head(receipt),
                acts(receipt),
                cases.scenes.job(jobs -> cases.store.clocks(jobs, receipt.file())),
                TestServices.permit().process());
    }
}
