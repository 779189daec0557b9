package org.parvis.opendata.harvest;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.parvis.opendata.PublishedData;
import org.parvis.opendata.Version;
import org.parvis.platform.AtStart;
import org.parvis.platform.Publications;
import org.parvis.platform.Scene;
import org.parvis.platform.Scenes;
import org.springframework.stereotype.Component;

/**
 * The datasets of others that are shown here, in memory; read again when a catalogue elsewhere was
 * read to its end.
 */
@Component
public class HarvestedData extends AtStart {
    private final HarvestedTable table;
    private final PublishedData published;
    private final Scenes scenes;
    private final Publications publications;
    private volatile Known known = new Known(List.of(), Map.of());
    private volatile Alike alike = Alike.NONE;

    HarvestedData(
            HarvestedTable table,
            PublishedData published,
            Scenes scenes,
            Publications publications) {
        super(Phase.DEFINITIONS);
        this.table = table;
        this.published = published;
        this.scenes = scenes;
        this.publications = publications;
    }

    private record Known(List<Harvested> present, Map<String, Harvested> named) {}

    /** Those that are there still, in the order of their names. */
    public List<Harvested> all() {
        return known.present();
    }

    /** One by its name, whether it is there still or not. */
    public Optional<Harvested> find(String name) {
        return Optional.ofNullable(known.named().get(name));
    }

    /** Those of an origin that are not there any more. */
    List<Harvested> gone(Origin origin) {
        return known.named().values().stream()
                .filter(one -> one.goneAt() != null && one.origin().id().equals(origin.id()))
                .toList();
    }

    /** What seems to be the same dataset, here or in another catalogue. */
    @SuppressWarnings("ReferenceEquality") // what is public is another list each time
    public List<Alike.One> alike(Harvested one) {
        Alike now = alike;
        List<Version> own = published.all();
        List<Harvested> present = known.present();
        if (now.own() != own || now.others() != present) {
            now = Alike.among(own, present);
            alike = now;
        }
        return now.of(one);
    }

    private void reload() {
        List<Harvested> all = scenes.reading(new Scene.Reader(), table::all);
        known =
                new Known(
                        all.stream().filter(one -> one.goneAt() == null).toList(),
                        all.stream()
                                .collect(
                                        Collectors.toUnmodifiableMap(
                                                Harvested::name, Function.identity())));
    }

    @Override
    protected void run() {
        publications.onChange(this::reload);
        reload();
    }
}
