package org.parvis.disputes.explorer;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parvis.calendar.Calendars;
import org.parvis.ds.Arch;
import org.parvis.ds.Stone;
import org.parvis.ds.Words;

/**
 * How long somebody may still act, as it is shown. A date and its arch stand there only when every
 * provision behind them was read, and the day is known from which it counts. The last day shown is
 * the earliest that the law could mean: what may move it further is to be hoped for, not relied on.
 *
 * @param arch a stone a month; nothing without a date
 * @param turn the word above the headline
 * @param ask the question whose answer alone is missing; nothing when none is
 */
record TimeLeft(
        @Nullable Arch arch,
        String label,
        String figure,
        String unit,
        String turn,
        String headline,
        String text,
        List<FoundArticle> articles,
        @Nullable String ask) {
    /** With less than this, in months, it presses. */
    private static final int SOON = 6;

    static @Nullable TimeLeft of(Answers answers, Calendars calendars, LocalDate today, Words w) {
        Explorer.Limit limit = answers.findings().limit().orElse(null);
        if (limit == null) {
            return null;
        }
        Optional<LocalDate> from = limit.firm() ? answers.day(limit.from()) : Optional.empty();
        return from.isEmpty()
                ? unknown(limit, w)
                : known(
                        limit,
                        from.get(),
                        calendars.months(limit.regime(), from.get(), limit.months()).counted(),
                        today,
                        w);
    }

    private static TimeLeft unknown(Explorer.Limit limit, Words w) {
        String why =
                limit.firm() ? "disputes.explorer.time.noDay" : "disputes.explorer.time.confirm";
        return new TimeLeft(
                null,
                "",
                "",
                "",
                w.say("disputes.explorer.time.turn"),
                w.say("disputes.explorer.time.title"),
                w.say(why),
                FoundArticle.of(limit.articles(), w),
                limit.firm() ? limit.from() : null);
    }

    private static TimeLeft known(
            Explorer.Limit limit, LocalDate from, LocalDate until, LocalDate today, Words w) {
        long left = Math.max(0, ChronoUnit.MONTHS.between(today, until));
        boolean over = !today.isBefore(until);
        long days = Math.max(0, ChronoUnit.DAYS.between(today, until));
        int gone = (int) Math.min(limit.months(), ChronoUnit.MONTHS.between(from, today));
        boolean inDays = left == 0;
        return new TimeLeft(
                Arch.clock(stones(limit.months(), gone, over)),
                w.say("disputes.explorer.time.arch", limit.months(), gone, left),
                w.number(inDays ? days : left),
                w.say(
                        inDays ? "disputes.explorer.time.days" : "disputes.explorer.time.months",
                        inDays ? days : left),
                w.say(
                        "disputes.explorer.time."
                                + (over ? "over" : left < SOON ? "soon" : "enough")),
                over
                        ? w.say("disputes.explorer.time.overTitle", w.date(until))
                        : w.say("disputes.explorer.time.before", w.date(until)),
                w.typeset(limit.text().in(w.lang())),
                FoundArticle.of(limit.articles(), w),
                null);
    }

    private static List<Stone> stones(int months, int gone, boolean over) {
        List<Stone> stones = new ArrayList<>();
        for (int month = 0; month < months; month++) {
            stones.add(
                    over || month < gone ? Stone.GONE : month == gone ? Stone.TODAY : Stone.LATER);
        }
        return stones;
    }
}
