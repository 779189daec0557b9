package org.parvis.appointments;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.parvis.platform.Scenes;
import org.springframework.stereotype.Component;

/**
 * What is taken, read at most a few times a second for the desks of one day, however many ask at
 * once: where hundreds want the same hour, whoever comes too late is told so without the database.
 * It refuses only; what it does not refuse is asked of the database, which has the last word. What
 * this node gives back is free at once, what another gave back a moment later.
 */
@Component
class RecentTimes {
    private static final Duration MOMENT = Duration.ofMillis(100);
    private static final int DAYS = 1_000;

    /** What is shown may be a little older than what is refused: nobody takes it by looking. */
    private static final Duration SHOWN = Duration.ofSeconds(1);

    private static final int LISTS = 200;

    private record Looked(List<String> places, Wish wish) {}

    private record Key(Set<Integer> desks, Instant from, Instant to) {}

    private final Scenes scenes;
    private final Cache<Key, TakenTimes> read;
    private final Cache<Looked, Map<String, Slot>> firsts;

    RecentTimes(Scenes scenes, Ticker ticker) {
        this.scenes = scenes;
        this.read =
                Caffeine.newBuilder()
                        .ticker(ticker)
                        .expireAfterWrite(MOMENT)
                        .maximumSize(DAYS)
                        .build();
        this.firsts =
                Caffeine.newBuilder()
                        .ticker(ticker)
                        .expireAfterWrite(SHOWN)
                        .maximumSize(LISTS)
                        .build();
    }

    /** One reads it; whoever asks the same meanwhile waits for that. */
    TakenTimes of(Set<Integer> desks, Instant from, Instant to, Instant now) {
        return read.get(
                new Key(Set.copyOf(desks), from, to),
                key -> TakenTimes.read(scenes, key.desks(), from, to, now));
    }

    /** The first free time of each of those places, found once for all who look for the same. */
    Map<String, Slot> firsts(
            Collection<Place> places, Wish wish, Supplier<Map<String, Slot>> found) {
        List<String> codes = places.stream().map(Place::code).toList();
        return firsts.get(new Looked(codes, wish), looked -> Map.copyOf(found.get()));
    }

    /** Something was taken or given back here. */
    void changed() {
        read.invalidateAll();
        firsts.invalidateAll();
    }
}
