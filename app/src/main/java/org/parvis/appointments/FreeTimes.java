package org.parvis.appointments;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Which times are free: the hours of the pack, less what is taken. Hours are those of the clock on
 * the wall there and times are instants: one that a change of the clock skips does not exist. What
 * is taken is remembered by this node, which asks only for what changed; where hundreds want the
 * same hour, whoever comes too late is told so without the database, which has the last word.
 */
@Component
public class FreeTimes {
    /** What is shown may be a little older than what is refused: nobody takes it by looking. */
    private static final Duration SHOWN = Duration.ofSeconds(1);

    private static final int LISTS = 200;

    private record Looked(List<String> places, Wish wish) {}

    private final KnownTimes known;
    private final DeskNumbers numbers;
    private final InstantSource clock;
    private final Cache<Looked, Map<String, Slot>> firsts;

    FreeTimes(KnownTimes known, DeskNumbers numbers, InstantSource clock, Ticker ticker) {
        this.known = known;
        this.numbers = numbers;
        this.clock = clock;
        this.firsts =
                Caffeine.newBuilder()
                        .ticker(ticker)
                        .expireAfterWrite(SHOWN)
                        .maximumSize(LISTS)
                        .build();
    }

    /** The free times of a place, in order, by day there. */
    public TreeMap<LocalDate, List<Slot>> of(Place place, Wish wish) {
        Instant now = clock.instant();
        PlaceSearch search = search(place, wish, now);
        TreeMap<LocalDate, List<Slot>> found = new TreeMap<>();
        if (search.possible()) {
            TakenTimes taken = taken(List.of(search), now);
            search.days().forEach(day -> found.put(day, search.on(day, taken)));
            found.values().removeIf(List::isEmpty);
        }
        return found;
    }

    /**
     * The first free time of each place that has one, by the code of the place: found once for all
     * who look for the same at that moment.
     */
    public Map<String, Slot> firsts(Collection<Place> places, Wish wish) {
        List<String> codes = places.stream().map(Place::code).toList();
        return firsts.get(new Looked(codes, wish), looked -> found(places, wish));
    }

    private Map<String, Slot> found(Collection<Place> places, Wish wish) {
        Instant now = clock.instant();
        List<PlaceSearch> all =
                places.stream()
                        .map(place -> search(place, wish, now))
                        .filter(PlaceSearch::possible)
                        .toList();
        Map<String, Slot> found = new HashMap<>();
        if (!all.isEmpty()) {
            TakenTimes taken = taken(all, now);
            all.forEach(
                    search ->
                            search.first(taken)
                                    .ifPresent(slot -> found.put(search.place().code(), slot)));
        }
        return Map.copyOf(found);
    }

    /** The desks free at that time, if it is one of those at which people are received. */
    public Optional<Slot> at(Place place, Wish wish, Instant at) {
        return at(place, wish, at, null);
    }

    /**
     * The same for whoever gives back what they hold.
     *
     * @param instead what they hold; nothing as a rule
     */
    public Optional<Slot> at(Place place, Wish wish, Instant at, @Nullable Slot instead) {
        LocalDate day = LocalDate.ofInstant(at, place.zone());
        Instant now = clock.instant();
        PlaceSearch search = search(place, wish.between(day, day.plusDays(1)), now);
        if (!search.possible()) {
            return Optional.empty();
        }
        TakenTimes taken = known.lately(search.desks().keySet(), search.from(), now);
        TakenTimes others = instead == null ? taken : taken.without(instead);
        if (search.full(at, others)) {
            return Optional.empty(); // as for nearly all who come in a rush
        }
        return search.on(day, others).stream().filter(slot -> slot.at().equals(at)).findFirst();
    }

    /** The desks of {@link #at(Place, Wish, Instant, Slot)}; none where there is no such time. */
    public List<Integer> desks(Bookings.Asked asked, @Nullable Slot instead) {
        return at(asked.place(), asked.wish(), asked.at(), instead)
                .map(Slot::desks)
                .orElse(List.of());
    }

    /** This node took a time: nobody here is told that it is free. */
    public void took(HoldRows.Hold hold, int desk) {
        known.took(hold, desk);
        firsts.invalidateAll();
    }

    /** Something was taken or given back: whoever asks next is told so. */
    public void changed() {
        known.changed();
        firsts.invalidateAll();
    }

    private PlaceSearch search(Place place, Wish wish, Instant now) {
        Map<Integer, Desk> desks = new LinkedHashMap<>();
        place.desks(wish.service(), wish.needs()).stream()
                .sorted(Comparator.comparingInt(desk -> desk.offers().size()))
                .forEach(desk -> desks.put(numbers.of(place, desk), desk));
        return PlaceSearch.of(place, wish, desks, now);
    }

    private TakenTimes taken(List<PlaceSearch> all, Instant now) {
        List<Integer> desks =
                all.stream().flatMap(search -> search.desks().keySet().stream()).toList();
        Instant from = all.stream().map(PlaceSearch::from).min(Instant::compareTo).orElse(now);
        return known.now(desks, from, now);
    }
}
