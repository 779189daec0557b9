package org.parvis.appointments;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.parvis.platform.Scene;
import org.parvis.platform.Scenes;
import org.springframework.stereotype.Component;

/**
 * Which times are free: the hours of the pack, less what is taken. Hours are those of the clock on
 * the wall there and times are instants: one that a change of the clock skips does not exist.
 */
@Component
class FreeTimes {
    private static final int CHUNK = 7;

    private final Scenes scenes;
    private final DeskNumbers numbers;
    private final InstantSource clock;

    FreeTimes(Scenes scenes, DeskNumbers numbers, InstantSource clock) {
        this.scenes = scenes;
        this.numbers = numbers;
        this.clock = clock;
    }

    /** What is taken of each desk, by when it begins. */
    private record Taken(Map<Integer, TreeMap<Instant, Instant>> byDesk) {
        boolean free(int desk, Instant from, Instant to) {
            TreeMap<Instant, Instant> times = byDesk.get(desk);
            if (times == null) {
                return true;
            }
            Map.Entry<Instant, Instant> before = times.lowerEntry(to);
            return before == null || !before.getValue().isAfter(from);
        }
    }

    /** The free times of a place, in order, by day there. */
    TreeMap<LocalDate, List<Slot>> of(Place place, Wish wish) {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, place.zone());
        LocalDate last = today.plusDays(wish.what().daysAhead() + 1L);
        Wish within =
                wish.between(
                        wish.from().isBefore(today) ? today : wish.from(),
                        wish.to().isAfter(last) ? last : wish.to());
        Map<Integer, Desk> desks = new TreeMap<>();
        place.desks(wish.service(), wish.needs())
                .forEach(desk -> desks.put(numbers.of(place, desk), desk));
        TreeMap<LocalDate, List<Slot>> found = new TreeMap<>();
        if (desks.isEmpty() || !within.from().isBefore(within.to())) {
            return found;
        }
        Taken taken = taken(place, within, desks, now);
        Instant earliest = now.plus(Duration.ofHours(wish.what().noticeHours()));
        for (LocalDate day : within.from().datesUntil(within.to()).toList()) {
            boolean kept = place.kept() != null && keeps(place.kept(), today, day, wish);
            List<Slot> slots = day(place, within, desks, taken, day, earliest, kept);
            if (!slots.isEmpty()) {
                found.put(day, slots);
            }
        }
        return found;
    }

    /** The first free time there; looked for a week at a time. */
    Optional<Slot> first(Place place, Wish wish) {
        for (LocalDate from = wish.from(); from.isBefore(wish.to()); from = from.plusDays(CHUNK)) {
            LocalDate to = from.plusDays(CHUNK);
            TreeMap<LocalDate, List<Slot>> week =
                    of(place, wish.between(from, to.isAfter(wish.to()) ? wish.to() : to));
            if (!week.isEmpty()) {
                return Optional.of(week.firstEntry().getValue().getFirst());
            }
        }
        return Optional.empty();
    }

    /** The desks free at that time, if it is one of those at which people are received. */
    Optional<Slot> at(Place place, Wish wish, Instant at) {
        LocalDate day = LocalDate.ofInstant(at, place.zone());
        return of(place, wish.between(day, day.plusDays(1))).getOrDefault(day, List.of()).stream()
                .filter(slot -> slot.at().equals(at))
                .findFirst();
    }

    private static boolean keeps(Place.Kept kept, LocalDate today, LocalDate day, Wish wish) {
        return !wish.staff() && day.isAfter(today.plusDays(kept.untilDays()));
    }

    private List<Slot> day(
            Place place,
            Wish wish,
            Map<Integer, Desk> desks,
            Taken taken,
            LocalDate day,
            Instant earliest,
            boolean kept) {
        TreeMap<Instant, List<Integer>> free = new TreeMap<>();
        Duration step = Duration.ofMinutes(wish.what().minutes() + (long) place.between());
        Duration needed = Duration.ofMinutes(wish.minutes());
        Duration between = Duration.ofMinutes(place.between());
        desks.forEach(
                (number, desk) -> {
                    int nth = 0;
                    for (Instant at : DayTimes.of(place, desk, day, step, needed)) {
                        boolean forOthers = kept && isKept(place, nth++);
                        if (!forOthers
                                && at.isAfter(earliest)
                                && taken.free(number, at, at.plus(needed).plus(between))) {
                            free.computeIfAbsent(at, a -> new ArrayList<>()).add(number);
                        }
                    }
                });
        return free.entrySet().stream().map(e -> new Slot(e.getKey(), e.getValue())).toList();
    }

    private static boolean isKept(Place place, int nth) {
        Place.Kept kept = place.kept();
        return kept != null && nth % kept.one() == kept.one() - 1;
    }

    private Taken taken(Place place, Wish wish, Map<Integer, Desk> desks, Instant now) {
        Instant from = wish.from().atStartOfDay(place.zone()).toInstant();
        Instant to = wish.to().atStartOfDay(place.zone()).toInstant();
        Map<Integer, TreeMap<Instant, Instant>> byDesk = new HashMap<>();
        scenes.reading(
                new Scene.Public(),
                sql -> {
                    sql.sql(
                                    """
                                    select desk, starts, ends
                                    from appointments.taken(:desks, :from, :to, :now)
                                    """)
                            .param("desks", desks.keySet().toArray(Integer[]::new))
                            .param("from", from.atOffset(ZoneOffset.UTC))
                            .param("to", to.atOffset(ZoneOffset.UTC))
                            .param("now", now.atOffset(ZoneOffset.UTC))
                            .query(
                                    row -> {
                                        byDesk.computeIfAbsent(
                                                        row.getInt(1), desk -> new TreeMap<>())
                                                .put(
                                                        row.getObject(2, OffsetDateTime.class)
                                                                .toInstant(),
                                                        row.getObject(3, OffsetDateTime.class)
                                                                .toInstant());
                                    });
                    return true;
                });
        return new Taken(byDesk);
    }
}
