package org.parvis.opendata.inventory;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.Home;
import org.parvis.platform.Publications;
import org.parvis.platform.Scene;
import org.parvis.platform.Scenes;
import org.springframework.stereotype.Component;

/**
 * How many entries there are, of all bodies or of each: those whose name is kept back are counted
 * with the others, for nothing is left out of the whole.
 */
@Component
class HeldCounts {
    private final Scenes scenes;
    private final Publications publications;
    private volatile @Nullable Known known;

    HeldCounts(Scenes scenes, Publications publications) {
        this.scenes = scenes;
        this.publications = publications;
    }

    private record Known(long version, LocalDate day, Counted counted) {}

    /** Some that are alike: in all of these. */
    record Alike(
            Home home,
            boolean gone,
            boolean published,
            String reason,
            boolean high,
            boolean unnamed,
            long many,
            long waiting) {}

    /** What is counted, as sums of it are asked for. */
    record Counted(List<Alike> all) {
        Counted of(Home home) {
            return such(one -> one.home().equals(home));
        }

        Counted such(Predicate<Alike> wanted) {
            return new Counted(all.stream().filter(wanted).toList());
        }

        /** Those that the body holds: none that was taken out. */
        Counted held() {
            return such(one -> !one.gone());
        }

        long many() {
            return all.stream().mapToLong(Alike::many).sum();
        }

        long published() {
            return such(Alike::published).many();
        }

        long waiting() {
            return held().all().stream().mapToLong(Alike::waiting).sum();
        }

        Counted high() {
            return such(Alike::high);
        }

        /** More than half of what is of much use to others. */
        boolean most() {
            return 2 * high().published() > high().many();
        }

        Map<String, Long> reasons() {
            return all.stream()
                    .filter(one -> !one.published())
                    .collect(
                            Collectors.groupingBy(
                                    Alike::reason,
                                    TreeMap::new,
                                    Collectors.summingLong(Alike::many)));
        }

        List<Home> homes() {
            return all.stream().map(Alike::home).distinct().toList();
        }
    }

    /**
     * All of them, as that day sees who waits for a look; the same until something is published.
     */
    Counted on(LocalDate day) {
        long version = publications.version();
        Known now = known;
        if (now == null || now.version() != version || !now.day().equals(day)) {
            now = new Known(version, day, read(day));
            known = now;
        }
        return now.counted();
    }

    /** Read as anybody. */
    private Counted read(LocalDate day) {
        return new Counted(
                scenes.reading(
                        new Scene.Reader(),
                        sql ->
                                sql.sql("select * from opendata.held_counts(?)")
                                        .param(day)
                                        .query(
                                                (row, n) ->
                                                        new Alike(
                                                                new Home(
                                                                        row.getObject(
                                                                                "home",
                                                                                UUID.class)),
                                                                row.getBoolean("gone"),
                                                                row.getBoolean("published"),
                                                                row.getString("reason"),
                                                                row.getBoolean("high"),
                                                                row.getBoolean("unnamed"),
                                                                row.getLong("many"),
                                                                row.getLong("looked")))
                                        .list()));
    }
}
