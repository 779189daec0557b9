package org.parvis.disputes;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.parvis.calendar.Calendars;
import org.springframework.stereotype.Component;

/** The legal day, and the days of a programme by the calendar that it names. */
@Component
public class DisputeDays {
    private final Calendars calendars;
    private final InstantSource time;
    private final ZoneId zone;

    public DisputeDays(Calendars calendars, InstantSource time, ZoneId legalZone) {
        this.calendars = calendars;
        this.time = time;
        this.zone = legalZone;
    }

    public Instant now() {
        return time.instant();
    }

    public LocalDate today() {
        return of(time.instant());
    }

    public LocalDate of(Instant at) {
        return LocalDate.ofInstant(at, zone);
    }

    /** When that day begins. */
    public Instant begins(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }

    /**
     * How many working days there are after the first day, the last among them: from Monday to
     * Friday, without holidays, as those who publish theirs count them. A Saturday on which a term
     * may end is none.
     */
    public int working(DisputeProgram program, LocalDate first, LocalDate last) {
        return first.isBefore(last)
                ? (int)
                        first.plusDays(1)
                                .datesUntil(last.plusDays(1))
                                .filter(day -> isWorking(program, day))
                                .count()
                : 0;
    }

    private boolean isWorking(DisputeProgram program, LocalDate day) {
        return day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0
                && !calendars.isHoliday(program.regime(), day);
    }

    /** The last of so many days from today. */
    public LocalDate last(DisputeProgram program, int days) {
        return last(program, today(), days);
    }

    /** How many days from that one end on that day at the latest. */
    public int within(DisputeProgram program, LocalDate from, LocalDate atMost) {
        int days = (int) ChronoUnit.DAYS.between(from, atMost);
        while (days > 1 && last(program, from, days).isAfter(atMost)) {
            days--;
        }
        return days;
    }

    /** The last of so many days from that one. */
    public LocalDate last(DisputeProgram program, LocalDate from, int days) {
        return calendars.term(program.regime(), from, days).lastDay();
    }
}
