package org.parvis.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * How a legal text names the days that it treats as holidays. The shapes are those that statutes
 * really use; a new one is a new record here and a new key in the regime files.
 */
public sealed interface HolidayRule {

    /** Whether this rule makes the given day a holiday. */
    boolean covers(LocalDate day);

    /** The same day each week: "Sundays". */
    record Weekly(DayOfWeek weekday) implements HolidayRule {
        @Override
        public boolean covers(LocalDate day) {
            return day.getDayOfWeek() == weekday;
        }
    }

    /**
     * The same date each year, with another date when it falls on a Sunday and the text says so.
     */
    record Fixed(MonthDay date, @Nullable MonthDay ifSunday) implements HolidayRule {
        @Override
        public boolean covers(LocalDate day) {
            if (ifSunday != null && date.atYear(day.getYear()).getDayOfWeek() == DayOfWeek.SUNDAY) {
                return MonthDay.from(day).equals(ifSunday);
            }
            return MonthDay.from(day).equals(date);
        }
    }

    /** So many days after Easter Sunday; Good Friday is minus two. */
    record FromEaster(int days) implements HolidayRule {
        @Override
        public boolean covers(LocalDate day) {
            return day.equals(Easter.in(day.getYear()).plusDays(days));
        }
    }

    /** "The second Monday of October". */
    record NthWeekday(int nth, DayOfWeek weekday, Month month) implements HolidayRule {
        @Override
        public boolean covers(LocalDate day) {
            return day.getMonth() == month
                    && day.getDayOfWeek() == weekday
                    && (day.getDayOfMonth() - 1) / 7 + 1 == nth;
        }
    }

    /** "The Monday preceding 25 May": strictly before that date. */
    record WeekdayBefore(DayOfWeek weekday, MonthDay before) implements HolidayRule {
        @Override
        public boolean covers(LocalDate day) {
            long gap = ChronoUnit.DAYS.between(day, before.atYear(day.getYear()));
            return day.getDayOfWeek() == weekday && gap >= 1 && gap <= 7;
        }
    }

    /** One day of one year, set by proclamation or decree. */
    record OneDay(LocalDate date) implements HolidayRule {
        @Override
        public boolean covers(LocalDate day) {
            return day.equals(date);
        }
    }
}
