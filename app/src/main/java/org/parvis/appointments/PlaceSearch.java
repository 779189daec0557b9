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
import java.util.stream.Stream;

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
        return days().flatMap(day -> on(day, taken).stream()).findFirst();
    }

    /** The free times of a day, in order. */
    List<Slot> on(LocalDate day, TakenTimes taken) {
        Duration needed = Duration.ofMinutes(wish.minutes());
        Duration takes = needed.plusMinutes(place.between());
        boolean kept = keeps(day);
        TreeMap<Instant, List<Integer>> free = new TreeMap<>();
        Map<List<Opening>, List<Instant>> known = new HashMap<>();
        desks.forEach(
                (number, desk) -> {
                    List<Instant> times =
                            known.computeIfAbsent(desk.hours(), own -> times(desk, day, needed));
                    for (int nth = 0; nth < times.size(); nth++) {
                        Instant at = times.get(nth);
                        if (!(kept && isKept(nth))
                                && at.isAfter(earliest)
                                && taken.free(number, at, takes)) {
                            free.computeIfAbsent(at, a -> new ArrayList<>()).add(number);
                        }
                    }
                });
        return free.entrySet().stream().map(e -> new Slot(e.getKey(), e.getValue())).toList();
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
