package org.parvis.measures;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * How often the range of nine of ten was right, had it been told: at the beginning of each month,
 * from what was known on that day, for what began during the month.
 *
 * @param told for how many it would have been told
 * @param held how many of these ended inside it
 */
public record Calibration(long told, long held) {
    private static final int PERCENT = 90;

    /** Of what is still inside its range nobody knows yet; a month with more of it waits. */
    private static final double MOST_UNKNOWN = 0.02;

    /**
     * @param fewest how many must have ended before anything is told
     */
    public static Calibration of(List<Lasted> all, LocalDate today, int months, long fewest) {
        var sum = new Calibration(0, 0);
        LocalDate first = today.withDayOfMonth(1);
        for (int back = 1; back <= months; back++) {
            LocalDate day = first.minusMonths(back);
            sum = sum.plus(month(all, day, fewest));
        }
        return sum;
    }

    private static Calibration month(List<Lasted> all, LocalDate day, long fewest) {
        Survival known =
                Survival.of(
                        all.stream()
                                .filter(each -> each.began().isBefore(day))
                                .map(each -> each.knownOn(day))
                                .toList());
        Optional<Survival.Range> range =
                known.ended() < fewest ? Optional.empty() : known.range(-1, PERCENT);
        return range.map(told -> seen(all, day, told)).orElse(new Calibration(0, 0));
    }

    private static Calibration seen(List<Lasted> all, LocalDate day, Survival.Range range) {
        long told = 0;
        long held = 0;
        long unknown = 0;
        for (Lasted each : all) {
            if (!each.began().isBefore(day) && each.began().isBefore(day.plusMonths(1))) {
                told += each.n();
                held += each.ended() && range.holds(each.days()) ? each.n() : 0;
                unknown += !each.ended() && each.days() <= range.to() ? each.n() : 0;
            }
        }
        return unknown > MOST_UNKNOWN * told
                ? new Calibration(0, 0)
                : new Calibration(told - unknown, held);
    }

    private Calibration plus(Calibration other) {
        return new Calibration(told + other.told, held + other.held);
    }

    /** In whole per cent; none when it was never told. */
    public Optional<Long> percent() {
        return told == 0 ? Optional.empty() : Optional.of(Math.round(100.0 * held / told));
    }
}
