package org.parvis.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.parvis.kernel.LocalizedText;

/**
 * The way one legal text counts days. Regimes differ (Saturday is a holiday in some and not in
 * others), so they are cited data; a published version never changes.
 */
public record LegalRegime(
        String id,
        int version,
        LocalizedText title,
        Unit unit,
        boolean firstDayCounted,
        boolean movesWhenClosed,
        ZoneId zone,
        List<Holiday> holidays,
        List<Citation> citations,
        List<LocalizedText> toConfirm) {

    /** What a day of a term is. */
    public enum Unit {
        /** Every day of the calendar counts. */
        CIVIL,
        /** Holidays of the regime do not count. */
        WORKING
    }

    public LegalRegime {
        holidays = List.copyOf(holidays);
        citations = List.copyOf(citations);
        toConfirm = List.copyOf(toConfirm);
    }

    /** The holiday that falls on this day under this regime, if any. */
    public Optional<Holiday> holidayOn(LocalDate day) {
        return holidays.stream().filter(holiday -> holiday.rule().covers(day)).findFirst();
    }

    public boolean isHoliday(LocalDate day) {
        return holidays.stream().anyMatch(holiday -> holiday.rule().covers(day));
    }

    boolean counts(LocalDate day) {
        return unit == Unit.CIVIL || !isHoliday(day);
    }

    /** The day itself when it is a working day, or the first working day after it. */
    public LocalDate workingDayFrom(LocalDate day) {
        LocalDate found = day;
        while (isHoliday(found)) {
            found = found.plusDays(1);
        }
        return found;
    }

    /**
     * The legal day of an instant: the date that the clock on the wall showed in the legal zone.
     */
    public LocalDate dayOf(Instant instant) {
        return instant.atZone(zone).toLocalDate();
    }

    /** The instant at which a legal day is over: 24:00 in the legal zone. */
    public Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(zone).toInstant();
    }
}
