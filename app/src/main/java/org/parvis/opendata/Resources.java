package org.parvis.opendata;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

/** The datasets by what programs call their tables, in twelve bytes each. */
final class Resources {
    private final long[] keys;
    private final CatalogueEntry[] entries;

    Resources(List<CatalogueEntry> all) {
        long[] each =
                all.stream()
                        .mapToLong(one -> Version.resource(one.id()).getMostSignificantBits())
                        .toArray();
        int[] order =
                IntStream.range(0, each.length)
                        .boxed()
                        .sorted(Comparator.comparingLong(at -> each[at]))
                        .mapToInt(Integer::intValue)
                        .toArray();
        keys = Arrays.stream(order).mapToLong(at -> each[at]).toArray();
        entries = Arrays.stream(order).mapToObj(all::get).toArray(CatalogueEntry[]::new);
    }

    Optional<CatalogueEntry> find(UUID id) {
        int at = Arrays.binarySearch(keys, id.getMostSignificantBits());
        return at < 0
                ? Optional.empty()
                : Optional.of(entries[at]).filter(one -> Version.resource(one.id()).equals(id));
    }
}
