package org.parvis.calendar;

import java.time.LocalDate;

/** Easter Sunday of the Gregorian calendar, by the arithmetic of its ecclesiastical tables. */
final class Easter {

    private Easter() {}

    static LocalDate in(int year) {
        int century = year / 100;
        int golden = year % 19;
        int solar = century - century / 4;
        int lunar = (century - (century - 17) / 25) / 3;
        int epact = (solar - lunar + 19 * golden + 15) % 30;
        int moon =
                epact - epact / 28 * (1 - epact / 28 * (29 / (epact + 1)) * ((21 - golden) / 11));
        int weekday = (year + year / 4 + moon + 2 - solar) % 7;
        int offset = moon - weekday;
        int month = 3 + (offset + 40) / 44;
        return LocalDate.of(year, month, offset + 28 - 31 * (month / 4));
    }
}
