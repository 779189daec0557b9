package org.parvis.opendata.programs;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parvis.opendata.PublishedData;
import org.parvis.opendata.Version;
import org.parvis.opendata.harvest.Harvested;
import org.parvis.opendata.harvest.HarvestedData;
import org.springframework.stereotype.Component;

/**
 * All datasets of the catalogue: those that were signed here and those of other catalogues that are
 * still there.
 */
@Component
class AllDatasets {
    private final PublishedData published;
    private final HarvestedData harvested;
    private volatile Known known = new Known(List.of(), List.of(), List.of(), Map.of());

    AllDatasets(PublishedData published, HarvestedData harvested) {
        this.published = published;
        this.harvested = harvested;
    }

    private record Known(
            List<Version> own,
            List<Harvested> others,
            List<Catalogued> all,
            Map<String, Catalogued> named) {}

    /** In the order of their names; the same list until something changes. */
    List<Catalogued> all() {
        return current().all();
    }

    /** By its name or its identifier; one that is gone elsewhere is still found by its name. */
    Optional<Catalogued> find(String id) {
        return Optional.ofNullable(current().named().get(id))
                .or(() -> harvested.find(id).map(Catalogued.Elsewhere::new));
    }

    /** A file of another catalogue, by its identifier, as clients of CKAN know it. */
    Optional<Map<String, @Nullable Object>> file(String id) {
        return harvested.all().stream()
                .filter(
                        one ->
                                one.files().stream()
                                        .anyMatch(file -> file.id().toString().equals(id)))
                .flatMap(one -> HarvestedWords.resources(one).stream())
                .filter(resource -> id.equals(resource.get("id")))
                .findFirst();
    }

    @SuppressWarnings("ReferenceEquality") // what is public is another list each time
    private Known current() {
        List<Version> own = published.all();
        List<Harvested> others = harvested.all();
        Known now = known;
        if (now.own() != own || now.others() != others) {
            now = made(own, others);
            known = now;
        }
        return now;
    }

    private Known made(List<Version> own, List<Harvested> others) {
        List<Catalogued> all =
                Stream.<Catalogued>concat(
                                own.stream()
                                        .map(one -> new Catalogued.Own(one, published.begun(one))),
                                others.stream().map(Catalogued.Elsewhere::new))
                        .sorted(Comparator.comparing(Catalogued::name))
                        .toList();
        Map<String, Catalogued> named = new HashMap<>();
        all.forEach(one -> named.put(one.id().toString(), one));
        all.forEach(one -> named.put(one.name(), one));
        return new Known(own, others, all, named);
    }
}
