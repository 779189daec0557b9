package org.parvis.calendar;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** The arithmetic of terms: pure, and the same for {@link Calendars} and {@link Ledger}. */
final class Counting {

    private Counting() {}

    static Term term(LegalRegime regime, LocalDate start, int days) {
        return after(regime, start, dayBefore(regime, start), days);
    }

    /**
     * A term of so many months: it ends on the day of the same number, or on the last one of a
     * month that is too short, whatever days count in it.
     */
    static Term months(LegalRegime regime, LocalDate start, int months) {
        if (months < 1) {
            throw new IllegalArgumentException("A term of " + months + " months");
        }
        LocalDate same = start.plusMonths(months);
        LocalDate counted = regime.firstDayCounted() ? same.minusDays(1) : same;
        LocalDate first = dayBefore(regime, start).plusDays(1);
        int days = Math.toIntExact(ChronoUnit.DAYS.between(first, counted) + 1);
        return ended(regime, start, days, first, counted);
    }

    /** The day after which counting begins when something happens on the given day. */
    static LocalDate dayBefore(LegalRegime regime, LocalDate start) {
        return regime.firstDayCounted() ? start.minusDays(1) : start;
    }

    /** A term that starts on one day and of which so many days remain to count after another. */
    static Term after(LegalRegime regime, LocalDate start, LocalDate after, int days) {
        if (days < 0) {
            throw new IllegalArgumentException("A term has no negative days: " + days);
        }
        LocalDate first = next(regime, after);
        return ended(regime, start, days, first, days == 0 ? start : nth(regime, first, days));
    }

    /** The term whose last day counted is known: it may move to a working day. */
    private static Term ended(
            LegalRegime regime, LocalDate start, int days, LocalDate first, LocalDate counted) {
        LocalDate last = regime.movesWhenClosed() ? regime.workingDayFrom(counted) : counted;
        Term.Move move =
                regime.holidayOn(counted)
                        .filter(holiday -> !last.equals(counted))
                        .map(holiday -> new Term.Move(counted, last, holiday.name()))
                        .orElse(null);
        return new Term(
                regime.id(),
                regime.version(),
                start,
                days,
                first,
                counted,
                last,
                regime.endOf(last),
                move);
    }

    private static LocalDate next(LegalRegime regime, LocalDate day) {
        LocalDate next = day.plusDays(1);
        return regime.unit() == LegalRegime.Unit.WORKING ? regime.workingDayFrom(next) : next;
    }

    private static LocalDate nth(LegalRegime regime, LocalDate first, int days) {
        if (regime.unit() == LegalRegime.Unit.CIVIL) {
            return first.plusDays(days - 1L);
        }
        LocalDate day = first;
        for (int number = 1; number < days; number++) {
            day = next(regime, day);
        }
        return day;
    }

    /** How many days count after {@code from}, up to and with {@code to}. */
    static int countedBetween(LegalRegime regime, LocalDate from, LocalDate to) {
        if (!to.isAfter(from)) {
            return 0;
        }
        if (regime.unit() == LegalRegime.Unit.CIVIL) {
            return Math.toIntExact(ChronoUnit.DAYS.between(from, to));
        }
        return Math.toIntExact(
                from.plusDays(1).datesUntil(to.plusDays(1)).filter(regime::counts).count());
    }

    static List<TermDay> days(LegalRegime regime, Term term) {
        List<TermDay> days = new ArrayList<>();
        int number = 0;
        for (LocalDate day = term.firstCounted();
                !day.isAfter(term.lastDay());
                day = day.plusDays(1)) {
            boolean counts = !day.isAfter(term.counted()) && regime.counts(day);
            days.add(
                    new TermDay(
                            day,
                            counts ? ++number : 0,
                            day.equals(term.lastDay()),
                            regime.holidayOn(day).map(Holiday::name).orElse(null)));
        }
        return days;
    }
}
