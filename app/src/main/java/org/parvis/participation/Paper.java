package org.parvis.participation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.LocalizedText;

/**
 * How people take part in a consultation who do not use the Web: on a sheet of paper, by phone, in
 * a hall. What they say is the same, and counts the same.
 *
 * @param handIn where a sheet is handed in or sent; none when the file says nothing of it
 * @param enteredWithin so many days after the close, what came before it is still entered
 */
public record Paper(@Nullable LocalizedText handIn, int enteredWithin) {
    static final int LONGEST = 60;

    /** Of a consultation whose file says nothing of it. */
    static final Paper USUAL = new Paper(null, 10);

    /** The last day on which what came in time is entered. */
    public LocalDate until(LocalDate close) {
        return close.plusDays(enteredWithin);
    }
}
