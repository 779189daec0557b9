package org.parvis.opendata.catalogue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.parvis.kernel.Ids;
import org.parvis.opendata.CatalogueEntries;
import org.parvis.opendata.CatalogueEntry;
import org.parvis.opendata.PublishedData;
import org.parvis.opendata.Version;
import org.parvis.opendata.harvest.Harvested;
import org.parvis.opendata.harvest.HarvestedData;
import org.springframework.stereotype.Component;

/**
 * All datasets of the catalogue: those that were signed here and those of other catalogues that are
 * still there. Whoever needs what is said of them reads it for a page of them.
 */
@Component
public class AllDatasets {
    private final PublishedData published;
    private final HarvestedData harvested;
    private volatile Known known = new Known(List.of(), List.of(), List.of());

    AllDatasets(PublishedData published, HarvestedData harvested) {
        this.published = published;
        this.harvested = harvested;
    }

    private record Known(
            List<CatalogueEntry> own, List<CatalogueEntry> others, List<CatalogueEntry> all) {}

    /** In the order of their names; the same list until something changes. */
    @SuppressWarnings("ReferenceEquality") // what is public is another list each time
    public List<CatalogueEntry> all() {
        List<CatalogueEntry> own = published.all();
        List<CatalogueEntry> others = harvested.all();
        Known now = known;
        if (now.own() != own || now.others() != others) {
            now = new Known(own, others, CatalogueEntries.both(own, others));
            known = now;
        }
        return now.all();
    }

    /** The entry of that name. */
    public Optional<CatalogueEntry> entry(String name) {
        return CatalogueEntries.find(all(), name);
    }

    /** By its name or its identifier; one that is gone elsewhere is still found by its name. */
    public Optional<Catalogued> find(String id) {
        Optional<Catalogued> own = published.find(id).map(this::own);
        return own.or(() -> harvested.find(id).map(Catalogued.Elsewhere::new))
                .or(() -> identified(id).flatMap(one -> find(one.name())));
    }

    private Optional<CatalogueEntry> identified(String id) {
        return Ids.read(id)
                .filter(read -> read.toString().equals(id))
                .flatMap(read -> all().stream().filter(one -> one.id().equals(read)).findFirst());
    }

    private Catalogued own(Version version) {
        return new Catalogued.Own(version, published.begun(version));
    }

    /**
     * These, whole and in their order, in one statement of each kind; without those that were taken
     * back this moment.
     */
    public List<Catalogued> whole(List<CatalogueEntry> some) {
        return with(published.whole(some.stream().filter(CatalogueEntry::own).toList()), some);
    }

    private List<Catalogued> with(List<Version> own, List<CatalogueEntry> some) {
        Map<String, Catalogued> named = new HashMap<>();
        own.forEach(one -> named.put(one.name(), own(one)));
        for (Harvested one : harvested.whole(some.stream().filter(one -> !one.own()).toList())) {
            named.put(one.name(), new Catalogued.Elsewhere(one));
        }
        List<Catalogued> all = new ArrayList<>();
        some.forEach(one -> Optional.ofNullable(named.get(one.name())).ifPresent(all::add));
        return all;
    }

    /**
     * Each part of these, as the index needs them: of columns only the names. No more than a part
     * is in memory.
     */
    void parts(List<CatalogueEntry> many, BiConsumer<List<CatalogueEntry>, List<Catalogued>> work) {
        for (List<CatalogueEntry> part : CatalogueEntries.parts(many)) {
            List<Version> own = published.brief(part.stream().filter(CatalogueEntry::own).toList());
            work.accept(part, with(own, part));
        }
    }
}
