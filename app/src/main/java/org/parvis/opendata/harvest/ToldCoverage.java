package org.parvis.opendata.harvest;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.LocalizedText;
import org.parvis.opendata.Coverage;

/** Of where and of when a dataset elsewhere speaks: what is no day is left out. */
final class ToldCoverage {
    private ToldCoverage() {}

    /**
     * @param from a day, a month, a year or a moment, as it is written there
     */
    static Coverage of(LocalizedText area, String from, String until) {
        LocalDate first = day(from, false);
        LocalDate last = day(until, true);
        boolean turned = first != null && last != null && last.isBefore(first);
        return turned ? new Coverage(area, null, null) : new Coverage(area, first, last);
    }

    private static @Nullable LocalDate day(String written, boolean last) {
        String plain = written.strip();
        try {
            if (plain.matches("\\d{4}")) {
                int year = Integer.parseInt(plain);
                return last ? LocalDate.of(year, 12, 31) : LocalDate.of(year, 1, 1);
            }
            if (plain.matches("\\d{4}-\\d\\d")) {
                YearMonth month = YearMonth.parse(plain);
                return last ? month.atEndOfMonth() : month.atDay(1);
            }
            return plain.matches("\\d{4}-\\d\\d-\\d\\d.*")
                    ? LocalDate.parse(plain.substring(0, 10))
                    : null;
        } catch (DateTimeException none) {
            return null;
        }
    }
}
