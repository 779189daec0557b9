package org.parvis.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.parvis.kernel.Outcome;

/** Easter by another arithmetic, and days counted one by one. */
class CountingTests {
    private static final Regimes REGIMES =
            Regimes.load(Path.of("../content/quebec/regimes")).orThrow();

    /** The anonymous Gregorian computus, as printed in 1876; it shares nothing with the other. */
    private static LocalDate easter(int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int g = (b - (b + 8) / 25 + 1) / 3;
        int h = (19 * a + b - b / 4 - g + 15) % 30;
        int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
        int m = (a + 11 * h + 22 * l) / 451;
        int n = h + l - 7 * m + 114;
        return LocalDate.of(year, n / 31, n % 31 + 1);
    }

    @Test
    void easterIsTheSameByAnotherArithmetic() {
        for (int year = 1583; year < 4100; year++) {
            assertThat(Easter.in(year)).isEqualTo(easter(year));
        }
        assertThat(Easter.in(2026)).isEqualTo(LocalDate.of(2026, 4, 5));
    }

    @Test
    void daysBetweenAreThoseThatCount() {
        LocalDate from = LocalDate.of(2026, 12, 18);
        for (String code : new String[] {"access-act", "civil-procedure", "interpretation-act"}) {
            LegalRegime regime = REGIMES.current(code);
            assertThat(Counting.countedBetween(regime, from, from)).isZero();
            assertThat(Counting.countedBetween(regime, from, from.minusDays(3))).isZero();
            int counted = 0;
            for (int n = 1; n < 40; n++) {
                LocalDate day = from.plusDays(n);
                counted += regime.unit() == LegalRegime.Unit.CIVIL || regime.counts(day) ? 1 : 0;
                assertThat(Counting.countedBetween(regime, from, day)).isEqualTo(counted);
            }
        }
    }

    @Test
    void aHolidayIsOneAndAnOrdinaryDayIsNone() {
        LegalRegime regime = REGIMES.current("interpretation-act");
        Calendars calendars = new Calendars(REGIMES);
        assertThat(calendars.isHoliday("interpretation-act", LocalDate.of(2026, 12, 25))).isTrue();
        assertThat(calendars.isHoliday("interpretation-act", LocalDate.of(2026, 12, 23))).isFalse();
        assertThat(regime.counts(LocalDate.of(2026, 12, 25))).as("days of the calendar").isTrue();
        assertThat(regime.holidayOn(LocalDate.of(2026, 12, 25))).isPresent();
        assertThat(regime.holidayOn(LocalDate.of(2026, 12, 23))).isEmpty();
    }

    @Test
    void aLedgerKnowsTheLastEntryOfEachKind() {
        LegalRegime regime = REGIMES.current("access-act");
        LocalDate day = LocalDate.of(2026, 11, 2);
        Instant now = Instant.parse("2026-11-02T15:00:00Z");
        Ledger ledger = Ledger.start(regime, day, 20, now, "received");
        assertThat(ledger.last(Ledger.Kind.EXTEND)).isEmpty();
        assertThat(ledger.last(Ledger.Kind.START)).isPresent();
        Ledger longer = ledger.extend(REGIMES, day.plusDays(1), 10, now, "search").orThrow();
        assertThat(longer.last(Ledger.Kind.EXTEND).orElseThrow().days()).isEqualTo(10);
        assertThat(ledger.extend(REGIMES, day, 0, now, "search"))
                .isInstanceOf(Outcome.Refused.class);
        assertThat(ledger.extend(REGIMES, day, 1, now, "search")).isInstanceOf(Outcome.Ok.class);
    }
}
