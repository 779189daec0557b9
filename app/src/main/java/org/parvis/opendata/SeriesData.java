package org.parvis.opendata;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.parvis.kernel.Home;
import org.parvis.platform.Scene;
import org.parvis.platform.Scenes;
import org.springframework.stereotype.Component;

/** Series of datasets, as the same counts of each year: their words are those of the first one. */
@Component
public class SeriesData {
    private static final Comparator<Version> ORDER =
            Comparator.comparingInt((Version one) -> one.description().beside().series().place())
                    .thenComparing(Version::name);

    private final PublishedData data;
    private final SeriesTable table;
    private final Scenes scenes;
    private volatile Known known = new Known(List.of(), new ConcurrentHashMap<>());

    SeriesData(PublishedData data, SeriesTable table, Scenes scenes) {
        this.data = data;
        this.table = table;
        this.scenes = scenes;
    }

    /**
     * A series.
     *
     * @param words of its first dataset
     * @param members the newest versions of its datasets, in their order; of their columns nothing
     *     but the names is there
     */
    public record Whole(Home home, Beside.Series words, List<Version> members) {
        public Whole {
            members = List.copyOf(members);
        }
    }

    /** The words of series that were asked for in that state of what is public. */
    private record Known(List<CatalogueEntry> of, Map<Place, Beside.Series> words) {}

    /** Where a list of series goes on: after that one. */
    public record Place(String code, Home home) {
        /** Before the first. */
        public static final Place START = new Place("", new Home(new UUID(0, 0)));
    }

    /** The series of that body; nothing when none of its datasets is public. */
    public Optional<Whole> of(Home home, String code) {
        List<Version> members = data.inSeries(home, code).stream().sorted(ORDER).toList();
        return members.stream()
                .findFirst()
                .map(first -> new Whole(home, first.description().beside().series(), members));
    }

    /** The series in which that one stands; an old version may stand in one that is gone. */
    public Optional<Whole> of(Version version) {
        Beside.Series own = version.description().beside().series();
        return own.said()
                ? of(version.home(), own.code())
                        .or(() -> Optional.of(new Whole(version.home(), own, List.of())))
                : Optional.empty();
    }

    /**
     * What the series of that one is, in the words of its first dataset; asked for each of many, it
     * is read once.
     */
    public Optional<Beside.Series> words(Version version) {
        Beside.Series own = version.description().beside().series();
        return own.said()
                ? Optional.of(
                        known().words()
                                .computeIfAbsent(
                                        new Place(own.code(), version.home()),
                                        place -> first(place).orElse(own)))
                : Optional.empty();
    }

    private Optional<Beside.Series> first(Place place) {
        return scenes.reading(
                new Scene.Reader(), sql -> table.words(sql, place.home(), place.code()));
    }

    @SuppressWarnings("ReferenceEquality") // what changed is another list
    private Known known() {
        List<CatalogueEntry> all = data.all();
        Known now = known;
        if (now.of() != all) {
            now = new Known(all, new ConcurrentHashMap<>());
            known = now;
        }
        return now;
    }

    /** The series after that place, so many at most. */
    public List<SeriesLine> after(Place place, int most) {
        return scenes.reading(new Scene.Reader(), sql -> table.after(sql, place, most));
    }
}
