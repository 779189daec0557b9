package org.parvis.cases.clocks;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.Stone;

/**
 * The days of a person who is asked for something. Where no rule gives them a last day, they are
 * those since they were asked.
 *
 * @param until last day to act; none when no rule gives one
 */
public record PersonDays(LocalDate since, @Nullable LocalDate until, LocalDate today) {
    /** Days to go, 0 on the last one; none when no rule gives a last day. */
    public @Nullable Integer left() {
        return until == null ? null : Math.toIntExact(ChronoUnit.DAYS.between(today, until));
    }

    /** Days since they were asked. */
    public int waited() {
        return Math.toIntExact(ChronoUnit.DAYS.between(since, today));
    }

    /** Days to go, or since they were asked. */
    public int figure() {
        Integer left = left();
        return left == null ? waited() : left;
    }

    /** One stone a day: those gone, today, those to come; a long wait shows its latest days. */
    public List<Stone> stones(int most) {
        LocalDate last = until == null ? today : until;
        LocalDate first = until == null ? since : since.plusDays(1);
        return Stone.days(first, last, today, most);
    }
}
