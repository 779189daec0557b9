package org.parvis.appointments;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is looked for at one place: the days that count there, by its clock, and the desks that
 * would do.
 *
 * @param wish for days of which none is past or too far ahead
 * @param today there
 * @param earliest before which nobody may come any more
 * @param desks by number; those that have least to offer first, so that the others stay free for
 *     whoever needs them
 */
record PlaceSearch(
        Place place, Wish wish, LocalDate today, Instant earliest, Map<Integer, Desk> desks) {
    static PlaceSearch of(Place place, Wish wish, Map<Integer, Desk> desks, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, place.zone());
        LocalDate last = today.plusDays(wish.what().daysAhead() + 1L);
        Wish within =
                wish.between(
                        wish.from().isBefore(today) ? today : wish.from(),
                        wish.to().isAfter(last) ? last : wish.to());
        Instant earliest = now.plus(Duration.ofHours(wish.what().noticeHours()));
        return new PlaceSearch(place, within, today, earliest, desks);
    }

    boolean possible() {
        return !desks.isEmpty() && wish.from().isBefore(wish.to());
    }

    Instant from() {
        return wish.from().atStartOfDay(place.zone()).toInstant();
    }

    Instant to() {
        return wish.to().atStartOfDay(place.zone()).toInstant();
    }

    Stream<LocalDate> days() {
        return wish.from().datesUntil(wish.to());
    }

    Optional<Slot> first(TakenTimes taken) {
        return days().flatMap(day -> first(day, taken).stream()).findFirst();
    }

    /** The first free time of a day, without looking at what comes after it. */
    private Optional<Slot> first(LocalDate day, TakenTimes taken) {
        Grid grid = new Grid(day, taken);
        Instant first = null;
        List<Integer> free = new ArrayList<>();
        for (Map.Entry<Integer, Desk> desk : desks.entrySet()) {
            Instant own = grid.first(desk.getKey(), desk.getValue(), first);
            if (own != null) {
                if (first == null || own.isBefore(first)) {
                    free.clear();
                }
                first = own;
                free.add(desk.getKey());
            }
        }
        return first == null ? Optional.empty() : Optional.of(new Slot(first, free));
    }

    /** Whether each desk is taken then, be it a time at which people are received or not. */
    boolean full(Instant at, TakenTimes taken) {
        Duration takes = takes();
        return desks.keySet().stream().noneMatch(desk -> taken.free(desk, at, takes));
    }

    private Duration takes() {
        return Duration.ofMinutes(wish.minutes() + (long) place.between());
    }

    /** The free times of a day, in order. */
    List<Slot> on(LocalDate day, TakenTimes taken) {
        Grid grid = new Grid(day, taken);
        TreeMap<Instant, List<Integer>> free = new TreeMap<>();
        desks.forEach(
                (number, desk) ->
                        grid.free(number, desk)
                                .forEach(
                                        at ->
                                                free.computeIfAbsent(at, a -> new ArrayList<>())
                                                        .add(number)));
        return free.entrySet().stream().map(e -> new Slot(e.getKey(), e.getValue())).toList();
    }

    /** The times of a day there, less what is taken, kept for others or too near. */
    private final class Grid {
        private final LocalDate day;
        private final TakenTimes taken;
        private final boolean kept;
        private final Duration needed = Duration.ofMinutes(wish.minutes());
        private final Duration takes = takes();
        private final Map<List<Opening>, List<Instant>> known = new HashMap<>();

        Grid(LocalDate day, TakenTimes taken) {
            this.day = day;
            this.taken = taken;
            this.kept = keeps(day);
        }

        private List<Instant> times(Desk desk) {
            return known.computeIfAbsent(desk.hours(), own -> hours(desk));
        }

        private List<Instant> hours(Desk desk) {
            List<Instant> times = PlaceSearch.this.times(desk, day, needed);
            return IntStream.range(0, times.size())
                    .filter(nth -> !(kept && isKept(nth)))
                    .mapToObj(times::get)
                    .filter(at -> at.isAfter(earliest))
                    .toList();
        }

        private Stream<Instant> free(int number, Desk desk) {
            return times(desk).stream().filter(at -> taken.free(number, at, takes));
        }

        /** Its first one, if that is not after what another desk has. */
        private @Nullable Instant first(int number, Desk desk, @Nullable Instant other) {
            return free(number, desk)
                    .findFirst()
                    .filter(at -> other == null || !at.isAfter(other))
                    .orElse(null);
        }
    }

    private List<Instant> times(Desk desk, LocalDate day, Duration needed) {
        Duration step = Duration.ofMinutes(wish.what().minutes() + (long) place.between());
        return DayTimes.of(place, desk, day, step, needed);
    }

    private boolean keeps(LocalDate day) {
        Place.Kept kept = place.kept();
        return kept != null && !wish.staff() && day.isAfter(today.plusDays(kept.untilDays()));
    }

    private boolean isKept(int nth) {
        Place.Kept kept = place.kept();
        return kept != null && nth % kept.one() == kept.one() - 1;
    }
}
