package org.parvis.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.LocalizedText;

/**
 * A number of days counted by a legal regime from a day. It says itself why it ends when it ends,
 * so that a page or a letter never computes a date again.
 *
 * @param counted last day counted, before any move
 * @param lastDay last day on which the thing can be done
 * @param endsAt 24:00 of the last day in the legal zone, whenever a job looks at it
 */
public record Term(
        String regime,
        int regimeVersion,
        LocalDate start,
        int days,
        LocalDate firstCounted,
        LocalDate counted,
        LocalDate lastDay,
        Instant endsAt,
        @Nullable Move move) {

    /** Why the last day is later than the count alone would say. */
    public record Move(LocalDate from, LocalDate to, LocalizedText holiday) {}

    /** The move to a working day, when there was one. */
    public Optional<Move> moved() {
        return Optional.ofNullable(move);
    }

    public boolean endedAt(Instant now) {
        return !now.isBefore(endsAt);
    }
}
