package org.parvis.ds;

import java.time.LocalDate;
import java.util.List;

/** One day of a legal clock, or one target of the strategy. */
public enum Stone {
    /** A day counted; a target reached. */
    COUNTED("done"),
    /** A day when the clock stood still. */
    PAUSE("pause"),
    /** Today. */
    TODAY("today"),
    /** A day that remains. */
    LEFT("left"),
    /** A day beyond the term. */
    LATE("late"),
    /** A day that the person has to act. */
    MINE("mine"),
    /** Time of the person's that is still far. */
    LATER("later"),
    /** A day of the person's that has passed. */
    GONE("gone"),
    /** A target on its way. */
    UNDERWAY("part"),
    /** Nothing is known yet. */
    UNKNOWN("none");

    private final String css;

    Stone(String css) {
        this.css = css;
    }

    /**
     * One stone for each day that somebody has, the first and the last among them: those gone,
     * today, those to come. What is longer than that many days shows its latest.
     */
    public static List<Stone> days(LocalDate first, LocalDate last, LocalDate today, int most) {
        LocalDate shown = last.minusDays(most - 1L);
        LocalDate from = first.isBefore(shown) ? shown : first;
        return from.isAfter(last)
                ? List.of()
                : from.datesUntil(last.plusDays(1)).map(day -> of(day, today)).toList();
    }

    private static Stone of(LocalDate day, LocalDate today) {
        return day.isBefore(today) ? GONE : day.equals(today) ? TODAY : MINE;
    }

    /** The word used in class names. */
    public String css() {
        return css;
    }
}
