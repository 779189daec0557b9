package org.parvis.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parvis.kernel.LocalizedText;

class TermTests {

    static final Regimes REGIMES = Regimes.load(Path.of("../content/quebec/regimes")).orThrow();
    static final Calendars CALENDARS = new Calendars(REGIMES);

    /** Each line was worked out on paper from the texts and a printed calendar. */
    @ParameterizedTest
    @CsvSource({
        "access-act,             2024-02-12, 20, 2024-03-04", // 29 February, then Sunday
        "access-act,             2023-02-12, 20, 2023-03-04", // Saturday stays
        "civil-procedure,        2023-02-12, 20, 2023-03-06", // Saturday moves
        "consumer-protection,    2023-02-12, 20, 2023-03-06",
        "access-act,             2024-03-09, 20, 2024-03-30", // Good Friday to Saturday
        "civil-procedure,        2024-03-09, 20, 2024-04-02", // over Easter Monday
        "access-act,             2024-03-12, 20, 2024-04-02", // Easter Monday
        "access-act,             2029-06-04, 20, 2029-06-25", // 24 June is a Sunday
        "access-act,             2029-06-11, 20, 2029-07-03", // 1 July is a Sunday: 2 July too
        "financial-markets-tribunal, 2029-06-11, 20, 2029-07-02", // its own list does not move
        "access-act,             2025-12-12, 20, 2026-01-02", // New Year's Day
        "civil-procedure,        2025-12-12, 20, 2026-01-05", // 2 January, Saturday, Sunday
        "access-act,             2026-12-05, 20, 2026-12-26", // Christmas to Saturday
        "civil-procedure,        2026-12-05, 20, 2026-12-28",
        "financial-markets-tribunal, 2026-12-11, 20, 2027-01-04", // 31 December
        "civil-procedure,        2026-12-11, 20, 2026-12-31",
        "access-act,             2026-04-28, 20, 2026-05-19", // Monday before 25 May
        "access-act,             2025-08-12, 20, 2025-09-02", // Labour Day
        "access-act,             2025-09-23, 20, 2025-10-14", // Thanksgiving
        "access-act,             2026-11-02, 20, 2026-11-23", // Sunday
        "access-act,             2026-11-02, 30, 2026-12-02",
        "access-act,             2019-06-11, 20, 2019-07-02", // 1 July on a Monday
        "access-act,             2026-11-03, 1,  2026-11-04",
        "access-act,             2026-11-04, 0,  2026-11-04"
    })
    void termsEndWhenTheLawSays(String regime, LocalDate start, int days, LocalDate last) {
        assertThat(CALENDARS.term(regime, start, days).lastDay()).isEqualTo(last);
    }

    /** The day of the same number, or the last of a month that is too short; then the move. */
    @ParameterizedTest
    @CsvSource({
        "civil-procedure, 2024-02-29, 36, 2027-02-28, 2027-03-01", // no 29 February; Sunday
        "civil-procedure, 2024-02-29, 48, 2028-02-29, 2028-02-29",
        "civil-procedure, 2023-02-28, 12, 2024-02-28, 2024-02-28", // of the same number, not last
        "civil-procedure, 2026-08-31,  6, 2027-02-28, 2027-03-01",
        "civil-procedure, 2024-01-31,  1, 2024-02-29, 2024-02-29",
        "civil-procedure, 2023-01-31,  1, 2023-02-28, 2023-02-28",
        "civil-procedure, 2026-12-31,  2, 2027-02-28, 2027-03-01",
        "civil-procedure, 2026-06-15, 36, 2029-06-15, 2029-06-15",
        "civil-procedure, 2023-12-26, 36, 2026-12-26, 2026-12-28", // its holiday, then Sunday
        "access-act,      2026-05-30,  1, 2026-06-30, 2026-06-30",
        "interpretation-act, 2026-06-01, 1, 2026-07-01, 2026-07-02"
    })
    void aTermOfMonthsEndsOnTheDayOfTheSameNumber(
            String regime, LocalDate start, int months, LocalDate counted, LocalDate last) {
        Term term = CALENDARS.months(regime, start, months);
        assertThat(term.counted()).isEqualTo(counted);
        assertThat(term.lastDay()).isEqualTo(last);
        assertThat(term.firstCounted().plusDays(term.days() - 1L)).isEqualTo(counted);
    }

    @Test
    void aTermHasAtLeastAMonthWhenItIsCountedInMonths() {
        LocalDate day = LocalDate.of(2026, 1, 31);
        assertThatThrownBy(() -> CALENDARS.months("access-act", day, 0))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-02-15, 2026-03-08T05:00:00Z", // the night before clocks go forward
        "2026-02-16, 2026-03-10T04:00:00Z", // Sunday of the change, moved to Monday
        "2026-10-11, 2026-11-01T04:00:00Z", // the night before clocks go back
        "2026-10-13, 2026-11-03T05:00:00Z",
        "2024-02-09, 2024-03-01T05:00:00Z"
    })
    void aTermEndsAtMidnightOfTheLegalZone(LocalDate start, Instant end) {
        Term term = CALENDARS.term("access-act", start, 20);
        assertThat(term.endsAt()).isEqualTo(end);
        assertThat(term.endedAt(end.minusMillis(1))).isFalse();
        assertThat(term.endedAt(end)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "2019-04-21", "2020-04-12", "2021-04-04", "2022-04-17", "2023-04-09", "2024-03-31",
        "2025-04-20", "2026-04-05", "2027-03-28", "2028-04-16", "2029-04-01", "2038-04-25",
        "2285-03-22"
    })
    void easterFallsWhereTheTablesSay(LocalDate easter) {
        assertThat(Easter.in(easter.getYear())).isEqualTo(easter);
    }

    @Test
    void aMovedTermSaysFromWhereAndWhy() {
        Term term = CALENDARS.term("access-act", LocalDate.parse("2029-06-11"), 20);
        assertThat(term.moved())
                .contains(
                        new Term.Move(
                                LocalDate.parse("2029-07-01"),
                                LocalDate.parse("2029-07-03"),
                                LocalizedText.of("dimanche", "Sunday")));
        assertThat(term.firstCounted()).isEqualTo("2029-06-12");
    }

    @Test
    void everyDayOfATermHasItsRank() {
        Term term = CALENDARS.term("access-act", LocalDate.parse("2026-11-02"), 20);
        assertThat(CALENDARS.days(term))
                .hasSize(21)
                .satisfies(days -> assertThat(days.getFirst().number()).isEqualTo(1))
                .satisfies(days -> assertThat(days.get(19).number()).isEqualTo(20))
                .satisfies(days -> assertThat(days.getLast().counts()).isFalse())
                .satisfies(days -> assertThat(days.getLast().last()).isTrue());
    }

    @Test
    void daysLeftAreZeroOnTheLastDay() {
        Term term = CALENDARS.term("access-act", LocalDate.parse("2026-11-03"), 20);
        assertThat(CALENDARS.daysLeft(term, Instant.parse("2026-11-24T04:59:59Z"))).isZero();
        assertThat(CALENDARS.daysLeft(term, Instant.parse("2026-11-24T05:00:00Z"))).isEqualTo(-1);
        assertThat(CALENDARS.daysLeft(term, Instant.parse("2026-11-04T12:00:00Z"))).isEqualTo(19);
    }

    @Test
    void theNextWorkingDayPassesOverHolidays() {
        assertThat(CALENDARS.nextWorkingDay("civil-procedure", LocalDate.parse("2026-12-24")))
                .isEqualTo("2026-12-28");
        assertThat(CALENDARS.isHoliday("access-act", LocalDate.parse("2026-12-26"))).isFalse();
    }

    @Test
    void overTenYearsEveryTermAgreesWithCountingOnFingers() {
        for (LegalRegime regime : REGIMES.all()) {
            for (int days : new int[] {1, 5, 10, 15, 20, 30}) {
                LocalDate.of(2019, 1, 1)
                        .datesUntil(LocalDate.of(2030, 1, 1))
                        .forEach(start -> agreesWithFingers(regime, start, days));
            }
        }
    }

    private static void agreesWithFingers(LegalRegime regime, LocalDate start, int days) {
        LocalDate day = start;
        for (int number = 0; number < days; number++) {
            day = day.plusDays(1);
        }
        while (day.getDayOfWeek() == DayOfWeek.SUNDAY || regime.isHoliday(day)) {
            day = day.plusDays(1);
        }
        Term term = CALENDARS.term(regime, start, days);
        assertThat(term.lastDay()).as("%s %s + %s", regime.id(), start, days).isEqualTo(day);
        assertThat(term.lastDay()).isBetween(start.plusDays(days), start.plusDays(days + 5L));
        assertThat(regime.dayOf(term.endsAt().minusNanos(1))).isEqualTo(day);
    }

    @Test
    void workingDaysSkipHolidaysWithinTheCount() {
        LegalRegime civil = REGIMES.current("civil-procedure");
        LegalRegime working =
                new LegalRegime(
                        "working",
                        1,
                        civil.title(),
                        LegalRegime.Unit.WORKING,
                        false,
                        true,
                        civil.zone(),
                        civil.holidays(),
                        civil.citations(),
                        civil.toConfirm());
        assertThat(CALENDARS.term(working, LocalDate.parse("2025-12-22"), 5).lastDay())
                .isEqualTo("2025-12-31"); // 23, 24, 29, 30, 31
        assertThat(CALENDARS.term(working, LocalDate.parse("2026-11-27"), 1).lastDay())
                .isEqualTo("2026-11-30");
    }

    @Test
    void anUnknownRegimeAndNegativeDaysAreProgrammingErrors() {
        LocalDate day = LocalDate.parse("2026-11-02");
        assertThatThrownBy(() -> CALENDARS.term("moon", day, 1)).hasMessageContaining("moon");
        assertThatThrownBy(() -> CALENDARS.term("access-act", day, -1))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
