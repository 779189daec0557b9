package org.parvis.intake;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.Channel;
import org.parvis.kernel.LocalizedText;

/**
 * Which day counts as that of the receipt by a door.
 *
 * @param version of the file that says so
 * @param regime whose holidays are no business days
 * @param closes the hour after which a day is over, where the rule has one
 * @param source where the rule stands
 */
record ReceiptRule(
        int version,
        String regime,
        Channel channel,
        Counts counts,
        @Nullable LocalTime closes,
        LocalizedText source) {
    private static final Set<DayOfWeek> OPEN =
            EnumSet.complementOf(EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY));
    private static final int LONGEST_CLOSED = 60;

    /** How a moment becomes a day. */
    enum Counts {
        ARRIVAL,
        BUSINESS_HOURS
    }

    /**
     * The legal date.
     *
     * @param reason why it is that day, as a word of the messages
     */
    record Legal(LocalDate on, String reason) {}

    /**
     * The legal date of what arrived on a day.
     *
     * @param at the time, where one is known
     * @param holiday the days on which the law rests
     */
    Legal of(LocalDate day, @Nullable LocalTime at, Predicate<LocalDate> holiday) {
        if (counts == Counts.ARRIVAL) {
            return new Legal(day, "arrival");
        }
        if (closed(day, holiday)) {
            return new Legal(next(day, holiday), "closed-day");
        }
        return at != null && closes != null && at.isAfter(closes)
                ? new Legal(next(day, holiday), "after-hours")
                : new Legal(day, "in-hours");
    }

    private static boolean closed(LocalDate day, Predicate<LocalDate> holiday) {
        return !OPEN.contains(day.getDayOfWeek()) || holiday.test(day);
    }

    private static LocalDate next(LocalDate day, Predicate<LocalDate> holiday) {
        LocalDate next = day.plusDays(1);
        for (int i = 0; i < LONGEST_CLOSED && closed(next, holiday); i++) {
            next = next.plusDays(1);
        }
        return next;
    }

    /** As it is kept beside the date that it gave. */
    String name() {
        return channel.code() + " " + version;
    }
}
