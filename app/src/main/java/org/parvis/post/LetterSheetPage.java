package org.parvis.post;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One letter to print and mail. */
record LetterSheetPage(
        LettersPage.Row row,
        List<String> address,
        String href,
        String tray,
        boolean toPrint,
        @Nullable String mailedOn,
        Typed typed,
        @Nullable String error) {
    /** A date as typed, kept as typed when it is not one. */
    record Typed(String day, String month, String year) {
        @Nullable LocalDate date() {
            try {
                return LocalDate.of(
                        Integer.parseInt(year.strip()),
                        Integer.parseInt(month.strip()),
                        Integer.parseInt(day.strip()));
            } catch (NumberFormatException | DateTimeException e) {
                return null;
            }
        }
    }
}
