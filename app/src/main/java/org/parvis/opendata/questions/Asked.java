package org.parvis.opendata.questions;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A question or an error, as everybody may know of it.
 *
 * @param due the last day of the promise; none where nothing is promised
 * @param answered when it was answered; none before
 * @param lang in which it was asked, and in which its words are
 * @param words what its body shows; none before it does
 */
record Asked(
        UUID id,
        Kind kind,
        LocalDate received,
        @Nullable LocalDate due,
        @Nullable LocalDate answered,
        String lang,
        @Nullable Words words) {
    enum Kind {
        QUESTION,
        ERROR
    }

    /**
     * What is shown of it.
     *
     * @param version which corrected the data, or after which the next one will; 0 when they stay
     */
    record Words(String question, String answer, Shown.Change change, int version, LocalDate on) {}

    /** Whether its answer came, or is, after the day that was promised. */
    boolean late(LocalDate today) {
        return due != null && (answered == null ? today : answered).isAfter(due);
    }

    /**
     * How the questions of a dataset stand.
     *
     * @param late those that wait beyond their day
     * @param answeredLate those that were answered beyond it
     * @param median days from one to its answer; none before the first answer
     */
    record Counts(long all, long answered, long late, long answeredLate, @Nullable Integer median) {
        long waiting() {
            return all - answered;
        }
    }
}
