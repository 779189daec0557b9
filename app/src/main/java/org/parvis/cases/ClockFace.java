package org.parvis.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parvis.calendar.Calendars;
import org.parvis.calendar.Ledger;
import org.parvis.ds.ClockKey;
import org.parvis.ds.Stone;
import org.parvis.ds.Words;

/**
 * A clock as both sides see it: one stone a day, counted, paused, today, left or late. Person and
 * agent are shown the same numbers because both are made here.
 *
 * @param left days of the calendar until the last day; negative once it has passed
 */
record ClockFace(
        List<Stone> stones, int counted, int paused, int left, boolean met, LocalDate due) {
    private static final int MOST_LATE = 10;

    static ClockFace of(Clock clock, Calendars calendars, Instant now, LocalDate today) {
        Ledger.State state = calendars.state(clock.ledger(), now);
        Set<LocalDate> paused = pausedDays(clock.ledger(), today);
        LocalDate metOn = metOn(clock.ledger());
        LocalDate start = clock.ledger().entries().getFirst().day();
        List<Stone> stones = new ArrayList<>();
        int counted = 0;
        for (LocalDate day = start.plusDays(1); !day.isAfter(state.due()); day = day.plusDays(1)) {
            Stone stone = stone(day, today, paused, metOn);
            counted += stone == Stone.COUNTED ? 1 : 0;
            stones.add(stone);
        }
        late(stones, state.due(), metOn == null ? today : metOn);
        int left = Math.toIntExact(state.due().toEpochDay() - today.toEpochDay());
        return new ClockFace(
                List.copyOf(stones), counted, paused.size(), left, metOn != null, state.due());
    }

    /** The key of the drawing: only the kinds of stones that are in it. */
    List<ClockKey> keys(Words w) {
        List<ClockKey> keys = new ArrayList<>();
        key(keys, Stone.COUNTED, w.say("cases.clock.counted", counted));
        key(keys, Stone.PAUSE, w.say("cases.clock.paused", paused));
        key(keys, Stone.TODAY, w.say("cases.clock.today"));
        key(keys, Stone.LEFT, w.say("cases.clock.left", Math.max(0, left)));
        key(keys, Stone.LATE, w.say("cases.clock.late", Math.max(0, -left)));
        return keys;
    }

    private void key(List<ClockKey> keys, Stone stone, String words) {
        if (stones.contains(stone)) {
            keys.add(new ClockKey(stone, words));
        }
    }

    boolean late() {
        return !met && left < 0;
    }

    private static Stone stone(
            LocalDate day, LocalDate today, Set<LocalDate> paused, @Nullable LocalDate metOn) {
        if (paused.contains(day)) {
            return Stone.PAUSE;
        }
        if (metOn != null) {
            return day.isAfter(metOn) ? Stone.LEFT : Stone.COUNTED;
        }
        if (day.equals(today)) {
            return Stone.TODAY;
        }
        return day.isBefore(today) ? Stone.COUNTED : Stone.LEFT;
    }

    private static void late(List<Stone> stones, LocalDate due, LocalDate until) {
        long days = Math.min(MOST_LATE, until.toEpochDay() - due.toEpochDay());
        for (long i = 0; i < days; i++) {
            stones.add(Stone.LATE);
        }
    }

    private static @Nullable LocalDate metOn(Ledger ledger) {
        return ledger.last(Ledger.Kind.MET).map(Ledger.Entry::day).orElse(null);
    }

    /**
     * The day of a pause is lived; those after it stand still, up to and with that of the
     * resumption.
     */
    private static Set<LocalDate> pausedDays(Ledger ledger, LocalDate today) {
        Set<LocalDate> days = new HashSet<>();
        LocalDate since = null;
        for (Ledger.Entry entry : ledger.entries()) {
            switch (entry.kind()) {
                case PAUSE -> since = entry.day();
                case RESUME, MET -> {
                    add(days, since, entry.day());
                    since = null;
                }
                default -> {}
            }
        }
        add(days, since, today);
        return days;
    }

    private static void add(Set<LocalDate> days, @Nullable LocalDate since, LocalDate until) {
        if (since == null) {
            return;
        }
        for (LocalDate day = since.plusDays(1); !day.isAfter(until); day = day.plusDays(1)) {
            days.add(day);
        }
    }
}
