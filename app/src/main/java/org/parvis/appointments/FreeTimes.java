package org.parvis.appointments;

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
import org.parvis.platform.Scenes;
import org.springframework.stereotype.Component;

/**
 * Which times are free: the hours of the pack, less what is taken. Hours are those of the clock on
 * the wall there and times are instants: one that a change of the clock skips does not exist. What
 * is taken is read by one statement, for one place or for all.
 */
@Component
public class FreeTimes {
    /** Days that are looked at first, and twice as many for the places that were full then. */
    private static final int SOON = 1;

    private final Scenes scenes;
    private final RecentTimes recent;
    private final DeskNumbers numbers;
    private final InstantSource clock;

    FreeTimes(Scenes scenes, RecentTimes recent, DeskNumbers numbers, InstantSource clock) {
        this.scenes = scenes;
        this.recent = recent;
        this.numbers = numbers;
        this.clock = clock;
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

    /** The first free time of each place that has one, by the code of the place. */
    public Map<String, Slot> firsts(Collection<Place> places, Wish wish) {
        return recent.firsts(places, wish, () -> found(places, wish));
    }

    private Map<String, Slot> found(Collection<Place> places, Wish wish) {
        Map<String, Slot> found = new HashMap<>();
        LocalDate from = wish.from();
        for (int days = SOON; from.isBefore(wish.to()); days *= 2) {
            LocalDate until = from.plusDays(days);
            List<Place> left =
                    places.stream().filter(place -> !found.containsKey(place.code())).toList();
            first(left, wish.between(from, until.isBefore(wish.to()) ? until : wish.to()), found);
            from = until;
        }
        return found;
    }

    private void first(Collection<Place> places, Wish wish, Map<String, Slot> found) {
        Instant now = clock.instant();
        List<PlaceSearch> all =
                places.stream()
                        .map(place -> search(place, wish, now))
                        .filter(PlaceSearch::possible)
                        .toList();
        if (!all.isEmpty()) {
            TakenTimes taken = taken(all, now);
            all.forEach(
                    search ->
                            search.first(taken)
                                    .ifPresent(slot -> found.put(search.place().code(), slot)));
        }
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
        TakenTimes taken = recent.of(search.desks().keySet(), search.from(), search.to(), now);
        TakenTimes others = instead == null ? taken : taken.without(instead);
        return search.on(day, others).stream().filter(slot -> slot.at().equals(at)).findFirst();
    }

    /** The desks of {@link #at(Place, Wish, Instant, Slot)}; none where there is no such time. */
    public List<Integer> desks(Bookings.Asked asked, @Nullable Slot instead) {
        return at(asked.place(), asked.wish(), asked.at(), instead)
                .map(Slot::desks)
                .orElse(List.of());
    }

    /** Something was taken or given back: whoever asks next is told so. */
    public void changed() {
        recent.changed();
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
        Instant to = all.stream().map(PlaceSearch::to).max(Instant::compareTo).orElse(now);
        return TakenTimes.read(scenes, desks, from, to, now);
    }
}
