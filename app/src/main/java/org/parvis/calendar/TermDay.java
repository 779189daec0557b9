package org.parvis.calendar;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.LocalizedText;

/**
 * One day of a term, as a person sees it in a drawing of the clock.
 *
 * @param number rank among the counted days, 0 when the day does not count
 * @param holiday name of the holiday of that day, if any
 */
public record TermDay(LocalDate date, int number, boolean last, @Nullable LocalizedText holiday) {

    public boolean counts() {
        return number > 0;
    }
}
