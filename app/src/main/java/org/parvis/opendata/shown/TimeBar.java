package org.parvis.opendata.shown;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** A period as a part of an axis of days, in hundredths of its width. */
record TimeBar(String x, String width) {
    /** A day of a long axis is still seen. */
    private static final double LEAST = 0.5;

    /** From when until when an axis goes. */
    record Axis(LocalDate first, LocalDate last) {
        private double at(LocalDate day) {
            long all = Math.max(1, ChronoUnit.DAYS.between(first, last));
            return 100d * ChronoUnit.DAYS.between(first, day) / all;
        }
    }

    /**
     * The bar of a period.
     *
     * @param until its last day
     */
    static TimeBar of(Axis axis, LocalDate from, LocalDate until) {
        double width = Math.max(LEAST, axis.at(until) - axis.at(from));
        return new TimeBar(percent(Math.min(axis.at(from), 100 - width)), percent(width));
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f%%", share);
    }
}
