package org.parvis.cases.clocks;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parvis.calendar.Calendars;
import org.parvis.calendar.Ledger;
import org.parvis.cases.acts.CaseClocks;
import org.parvis.cases.acts.Clock;
import org.parvis.ds.ClockKey;
import org.parvis.ds.Stone;
import org.parvis.ds.Words;

/**
 * A clock as both sides see it: one stone a day, counted, paused, today, left or late. Person and
 * agent are shown the same numbers because both are made here.
 *
 * @param left days of the calendar until the last day, from today or from the day that ended the
 *     clock; negative once it has passed
 * @param metBy the act that ended the clock; none while it runs
 */
public record ClockFace(
        List<Stone> stones,
        int counted,
        int paused,
        int left,
        @Nullable String metBy,
        LocalDate due) {
    private static final int MOST_LATE = 10;

    /** Acts that end a clock without an answer, and what is said of them. */
    private static final Map<String, String> UNANSWERED =
            Map.of("withdrawn", "cases.clock.withdrawn", "merged", "cases.clock.closed");

    public static ClockFace of(Clock clock, Calendars calendars, Instant now, LocalDate today) {
        Ledger.State state = calendars.state(clock.ledger(), now);
        Set<LocalDate> paused = pausedDays(clock.ledger(), today);
        Ledger.Entry met = clock.ledger().last(Ledger.Kind.MET).orElse(null);
        LocalDate metOn = met == null ? null : met.day();
        LocalDate start = clock.ledger().entries().getFirst().day();
        List<Stone> stones = new ArrayList<>();
        int counted = 0;
        for (LocalDate day = start.plusDays(1); !day.isAfter(state.due()); day = day.plusDays(1)) {
            Stone stone = stone(day, today, paused, metOn);
            counted += stone == Stone.COUNTED ? 1 : 0;
            stones.add(stone);
        }
        LocalDate until = metOn == null ? today : metOn;
        late(stones, state.due(), until);
        int left = Math.toIntExact(state.due().toEpochDay() - until.toEpochDay());
        return new ClockFace(
                List.copyOf(stones),
                counted,
                paused.size(),
                left,
                met == null ? null : met.cause(),
                state.due());
    }

    /** The body's clock that decides now: the third party's when there is one. */
    public static Optional<Clock> governing(List<Clock> clocks) {
        List<Clock> bodys =
                clocks.stream()
                        .filter(clock -> !clock.term().equals(CaseClocks.OBSERVATIONS))
                        .toList();
        return bodys.stream()
                .filter(clock -> clock.phase().equals("RUNNING"))
                .findFirst()
                .or(() -> bodys.stream().findFirst());
    }

    /** The key of the drawing: only the kinds of stones that are in it. */
    public List<ClockKey> keys(Words w) {
        List<ClockKey> keys = new ArrayList<>();
        key(keys, Stone.COUNTED, w.say("cases.clock.counted", counted));
        key(keys, Stone.PAUSE, w.say("cases.clock.paused", paused));
        key(keys, Stone.TODAY, w.say("cases.clock.today"));
        key(keys, Stone.LEFT, w.say(met() ? "cases.clock.unused" : "cases.clock.left", days()));
        key(keys, Stone.LATE, w.say("cases.clock.late", Math.max(0, -left)));
        return keys;
    }

    private void key(List<ClockKey> keys, Stone stone, String words) {
        if (stones.contains(stone)) {
            keys.add(new ClockKey(stone, words));
        }
    }

    /** The drawing in words: nobody waits for a day any more once the clock has ended. */
    public String label(Words w) {
        return met()
                ? w.say("cases.clock.labelEnded", counted, unit(w))
                : w.say("cases.clock.label", counted, days());
    }

    /** What stands under the figure: what was taken back or merged was not answered. */
    public String unit(Words w) {
        if (metBy != null) {
            return w.say(UNANSWERED.getOrDefault(metBy, "cases.clock.done"));
        }
        return late() ? w.say("cases.clock.daysLate", -left) : w.say("cases.clock.daysLeft", left);
    }

    public boolean met() {
        return metBy != null;
    }

    public boolean answered() {
        return metBy != null && !UNANSWERED.containsKey(metBy);
    }

    /** Days that the body took, from the receipt; those when it stood still are not its own. */
    public int taken() {
        return counted + Math.max(0, -left);
    }

    /** Days that it had. */
    public int allowed() {
        return counted + Math.toIntExact(stones.stream().filter(Stone.LEFT::equals).count());
    }

    /** Days that remain, or remained when the clock ended. */
    public int days() {
        return Math.max(0, left);
    }

    public boolean late() {
        return !met() && left < 0;
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
