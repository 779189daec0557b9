package org.parvis.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.parvis.kernel.Outcome;

class LedgerTests {

    private static final Regimes REGIMES = TermTests.REGIMES;
    private static final LegalRegime ACCESS = REGIMES.current("access-act");
    private static final LocalDate RECEIVED = LocalDate.parse("2026-11-03");

    private static Instant noon(LocalDate day) {
        return day.atTime(12, 0).atZone(ACCESS.zone()).toInstant();
    }

    private static Ledger started(LocalDate day, int days) {
        return Ledger.start(ACCESS, day, days, noon(day), "received");
    }

    private static Ledger.State on(Ledger ledger, String day) {
        return ledger.state(REGIMES, noon(LocalDate.parse(day)));
    }

    @Test
    void aClockRunsFromTheDayAfterReceipt() {
        Ledger ledger = started(RECEIVED, 20);
        assertThat(on(ledger, "2026-11-10"))
                .returns(Ledger.Phase.RUNNING, Ledger.State::phase)
                .returns(LocalDate.parse("2026-11-23"), Ledger.State::due)
                .returns(7, Ledger.State::counted)
                .returns(13, Ledger.State::left)
                .returns(0, Ledger.State::paused);
    }

    @Test
    void aPauseStopsTheCountAndAnAnswerMovesTheEnd() {
        Ledger paused =
                started(RECEIVED, 20)
                        .pause(REGIMES, RECEIVED.plusDays(5), noon(RECEIVED), "question")
                        .orThrow();
        assertThat(on(paused, "2026-11-12"))
                .returns(Ledger.Phase.PAUSED, Ledger.State::phase)
                .returns(5, Ledger.State::counted)
                .returns(4, Ledger.State::paused);
        assertThat(paused.ifAnsweredOn(REGIMES, LocalDate.parse("2026-11-18")).lastDay())
                .isEqualTo("2026-12-03");
        Ledger resumed =
                paused.resume(REGIMES, LocalDate.parse("2026-11-18"), noon(RECEIVED), "answer")
                        .orThrow();
        assertThat(on(resumed, "2026-11-20"))
                .returns(LocalDate.parse("2026-12-03"), Ledger.State::due)
                .returns(7, Ledger.State::counted)
                .returns(10, Ledger.State::paused);
    }

    @Test
    void aQuestionThatDoesNotPauseChangesNothing() {
        Ledger ledger = started(RECEIVED, 20);
        assertThat(ledger.ifAnsweredOn(REGIMES, LocalDate.parse("2026-11-15")))
                .isEqualTo(ledger.state(REGIMES, noon(RECEIVED)).term());
    }

    @Test
    void anExtensionCountsFromTheStartAndOnlyBeforeTheEnd() {
        Ledger ledger = started(LocalDate.parse("2026-11-02"), 20); // day 20 is a Sunday
        assertThat(ledger.ifExtendedBy(REGIMES, 10).lastDay()).isEqualTo("2026-12-02");
        LocalDate monday = LocalDate.parse("2026-11-23");
        assertThat(
                        on(
                                ledger.extend(REGIMES, monday, 10, noon(monday), "s. 47").orThrow(),
                                "2026-11-23"))
                .returns(LocalDate.parse("2026-12-02"), Ledger.State::due)
                .returns(30, Ledger.State::allowed);
        assertThat(ledger.extend(REGIMES, monday.plusDays(1), 10, noon(monday), "s. 47"))
                .isEqualTo(Outcome.refused("calendar.ledger.tooLate", monday));
    }

    @Test
    void anOutageGivesDaysBackEvenAfterTheEnd() {
        Ledger ledger = started(RECEIVED, 20);
        LocalDate after = LocalDate.parse("2026-11-25");
        assertThat(on(ledger, "2026-11-25").late()).isTrue();
        Ledger given = ledger.outage(REGIMES, after, 2, noon(after), "outage").orThrow();
        assertThat(on(given, "2026-11-25"))
                .returns(LocalDate.parse("2026-11-25"), Ledger.State::due)
                .returns(false, Ledger.State::late);
    }

    @Test
    void theEndIsRecordedOnTheDayOfTheLawWheneverTheJobRuns() {
        Ledger ledger = started(RECEIVED, 20);
        Instant jobRuns = Instant.parse("2026-12-01T03:00:00Z");
        assertThat(ledger.late(REGIMES, Instant.parse("2026-11-24T04:59:59Z"), "s. 52"))
                .isInstanceOf(Outcome.Refused.class);
        Ledger late = ledger.late(REGIMES, jobRuns, "s. 52").orThrow();
        assertThat(late.entries().getLast())
                .returns(LocalDate.parse("2026-11-23"), Ledger.Entry::day)
                .returns(jobRuns, Ledger.Entry::at);
        assertThat(late.late(REGIMES, jobRuns, "again")).isInstanceOf(Outcome.Refused.class);
        LocalDate answered = LocalDate.parse("2026-12-02");
        assertThat(
                        on(
                                late.meet(REGIMES, answered, noon(answered), "decision").orThrow(),
                                "2026-12-20"))
                .returns(Ledger.Phase.MET_LATE, Ledger.State::phase)
                .returns(-9, Ledger.State::left);
    }

    @Test
    void whatIsMetStaysMet() {
        Ledger met =
                started(RECEIVED, 20)
                        .meet(REGIMES, LocalDate.parse("2026-11-23"), noon(RECEIVED), "decision")
                        .orThrow();
        assertThat(on(met, "2027-01-01").phase()).isEqualTo(Ledger.Phase.MET);
        assertThat(met.pause(REGIMES, RECEIVED, noon(RECEIVED), "x"))
                .isEqualTo(Outcome.refused("calendar.ledger.closed"));
    }

    @Test
    void onlyTheActThatEndedItByMistakeIsTakenBack() {
        Ledger running = started(RECEIVED, 20);
        Ledger met = running.meet(REGIMES, RECEIVED, noon(RECEIVED), "merged").orThrow();
        assertThat(met.before("merged")).contains(running);
        assertThat(met.before("decided")).isEmpty();
        assertThat(running.before("merged")).isEmpty();
    }

    @Test
    void impossibleStepsAreRefused() {
        Ledger ledger = started(RECEIVED, 20);
        LocalDate day = RECEIVED.plusDays(2);
        assertThat(ledger.resume(REGIMES, day, noon(day), "x"))
                .isEqualTo(Outcome.refused("calendar.ledger.notPaused"));
        assertThat(ledger.pause(REGIMES, RECEIVED.minusDays(1), noon(day), "x"))
                .isInstanceOf(Outcome.Refused.class);
        assertThat(ledger.extend(REGIMES, day, 0, noon(day), "x"))
                .isEqualTo(Outcome.refused("calendar.ledger.noDays", 0));
        Ledger paused = ledger.pause(REGIMES, day, noon(day), "x").orThrow();
        assertThat(paused.pause(REGIMES, day, noon(day), "x"))
                .isEqualTo(Outcome.refused("calendar.ledger.alreadyPaused"));
    }

    @Test
    void aRestartBeginsAnewUnderItsOwnRegime() {
        LegalRegime court = REGIMES.current("civil-procedure");
        LocalDate day = LocalDate.parse("2026-11-13");
        Ledger ledger =
                started(RECEIVED, 20)
                        .restart(REGIMES, court, day, 15, noon(day), "third party")
                        .orThrow();
        assertThat(on(ledger, "2026-11-14"))
                .returns(LocalDate.parse("2026-11-30"), Ledger.State::due) // 28 is a Saturday
                .returns(1, Ledger.State::counted);
    }

    @Test
    void aRegimeThatCountsItsFirstDayIsCountedTheSameAcrossAPause() {
        LegalRegime first =
                new LegalRegime(
                        "first",
                        1,
                        ACCESS.title(),
                        LegalRegime.Unit.CIVIL,
                        true,
                        false,
                        ACCESS.zone(),
                        ACCESS.holidays(),
                        ACCESS.citations(),
                        ACCESS.toConfirm());
        Regimes regimes = Regimes.of(List.of(first));
        Ledger ledger = Ledger.start(first, RECEIVED, 10, noon(RECEIVED), "x");
        LocalDate due = ledger.state(regimes, noon(RECEIVED)).due();
        assertThat(due).isEqualTo("2026-11-12");
        Ledger resumed =
                ledger.pause(regimes, RECEIVED.plusDays(3), noon(RECEIVED), "x")
                        .orThrow()
                        .resume(regimes, RECEIVED.plusDays(5), noon(RECEIVED), "x")
                        .orThrow();
        assertThat(resumed.state(regimes, noon(RECEIVED)).due()).isEqualTo(due.plusDays(2));
    }

    @Test
    void overTenYearsPausesShiftAndExtensionsNeverShorten() {
        Random random = new Random(20261125);
        for (int round = 0; round < 20_000; round++) {
            LocalDate start = LocalDate.of(2019, 1, 1).plusDays(random.nextInt(4018));
            Ledger ledger = started(start, 1 + random.nextInt(60));
            Ledger.State before = ledger.state(REGIMES, noon(start));
            LocalDate pause = start.plusDays(random.nextInt(before.allowed() + 1));
            int still = random.nextInt(40);
            Ledger resumed =
                    ledger.pause(REGIMES, pause, noon(pause), "x")
                            .orThrow()
                            .resume(REGIMES, pause.plusDays(still), noon(pause), "x")
                            .orThrow();
            Ledger.State after = resumed.state(REGIMES, noon(pause.plusDays(still)));
            assertThat(after.term().counted()).isEqualTo(before.term().counted().plusDays(still));
            assertThat(after.paused()).isEqualTo(still);
            assertThat(after.due()).isAfterOrEqualTo(before.due()).isAfterOrEqualTo(start);
            assertThat(ACCESS.isHoliday(after.due())).isFalse();
            int more = 1 + random.nextInt(30);
            assertThat(resumed.ifExtendedBy(REGIMES, more).counted())
                    .isEqualTo(after.term().counted().plusDays(more));
            assertThat(resumed.ifExtendedBy(REGIMES, more).lastDay()).isAfterOrEqualTo(after.due());
        }
    }
}
