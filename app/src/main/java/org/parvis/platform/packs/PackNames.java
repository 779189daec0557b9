package org.parvis.platform.packs;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.parvis.kernel.Refusal;
import org.parvis.platform.words.Closest;

/** What can be named: everything that a pack declares, by kind. */
public final class PackNames {
    private static final int MOST_TOLD = 20;

    private final Map<PackThing, Set<String>> all = new EnumMap<>(PackThing.class);

    public PackNames() {}

    public PackNames(PackNames others) {
        others.all.forEach((kind, keys) -> all.put(kind, new TreeSet<>(keys)));
    }

    public PackNames with(PackThing kind, String key) {
        all.computeIfAbsent(kind, any -> new TreeSet<>()).add(key);
        return this;
    }

    public Set<String> of(PackThing kind) {
        return all.getOrDefault(kind, Set.of());
    }

    /** Why that name leads nowhere, with the nearest one and all there are; nothing if it leads. */
    public Optional<Refusal> missing(PackThing kind, String key) {
        Set<String> known = of(kind);
        if (known.contains(key)) {
            return Optional.empty();
        }
        String close = Closest.to(key, known);
        String first = known.stream().limit(MOST_TOLD).collect(Collectors.joining(", "));
        return Optional.of(
                Refusal.of(
                        "platform.pack.unknown." + kind.word(),
                        key,
                        known.contains(close) ? close : "none",
                        known.size() > MOST_TOLD ? first + ", …" : first));
    }
}
