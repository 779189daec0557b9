package org.parvis.opendata.harvest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parvis.opendata.CatalogueEntries;
import org.parvis.opendata.CatalogueEntry;
import org.parvis.platform.AtStart;
import org.parvis.platform.Publications;
import org.parvis.platform.Scene;
import org.parvis.platform.Scenes;
import org.springframework.stereotype.Component;

/**
 * The datasets of others that are shown here. Of all of them only their entries are in memory, read
 * again when a catalogue elsewhere was read to its end.
 */
@Component
public class HarvestedData extends AtStart {
    /** Of a name here; names of our own datasets never have it. */
    private static final String MARK = "_";

    private final HarvestedTable table;
    private final AlikeTable alike;
    private final Scenes scenes;
    private final Publications publications;
    private volatile List<CatalogueEntry> present = List.of();

    HarvestedData(
            HarvestedTable table, AlikeTable alike, Scenes scenes, Publications publications) {
        super(Phase.DEFINITIONS);
        this.table = table;
        this.alike = alike;
        this.scenes = scenes;
        this.publications = publications;
    }

    /** Those that are there still, in the order of names; the same list until something changes. */
    public List<CatalogueEntry> all() {
        return present;
    }

    /** One by its name, whether it is there still or not. */
    public Optional<Harvested> find(String name) {
        return name.contains(MARK)
                ? scenes.reading(new Scene.Reader(), sql -> table.find(sql, name))
                : Optional.empty();
    }

    /** These, in the order of their names, in one statement. */
    public List<Harvested> whole(List<CatalogueEntry> some) {
        return some.isEmpty()
                ? List.of()
                : scenes.reading(new Scene.Reader(), sql -> table.whole(sql, some));
    }

    /** Those of an origin that are not there any more. */
    List<Harvested> gone(Origin origin, int most) {
        return scenes.reading(new Scene.Reader(), sql -> table.gone(sql, origin.id(), most));
    }

    /** What seems to be the same dataset, here or in another catalogue. */
    public List<Alike.One> alike(Harvested one) {
        return scenes.reading(
                new Scene.Reader(),
                sql ->
                        alike.of(sql, one).stream()
                                .filter(pair -> pair.apart(one.origin().host()))
                                .map(AlikeTable.Pair::other)
                                .toList());
    }

    /** Those of an origin that seem to be others too, each with the first of these. */
    List<Alike> alike(Origin origin, int most) {
        Map<String, Alike> first = new LinkedHashMap<>();
        scenes.reading(new Scene.Reader(), sql -> alike.of(sql, origin)).stream()
                .filter(pair -> pair.apart(origin.host()))
                .forEach(pair -> first.putIfAbsent(pair.name(), pair.alike()));
        return new ArrayList<>(first.values()).subList(0, Math.min(most, first.size()));
    }

    private void reload() {
        present =
                CatalogueEntries.after(present, scenes.reading(new Scene.Reader(), table::entries));
    }

    @Override
    protected void run() {
        publications.onChange(this::reload);
        reload();
    }
}
