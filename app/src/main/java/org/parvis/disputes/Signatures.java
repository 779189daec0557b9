package org.parvis.disputes;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Which of both sides signed something, as acts say it: each side once. */
public final class Signatures {
    /** That of a side, by the name that somebody wrote. */
    public record Signature(Side side, String name, Instant at) {}

    private final Map<Side, Signature> each = new EnumMap<>(Side.class);

    Signatures() {}

    void add(Side side, String name, Instant at) {
        each.putIfAbsent(side, new Signature(side, name, at));
    }

    void clear() {
        each.clear();
    }

    /** Those that are there, the consumer's first. */
    public List<Signature> all() {
        return List.copyOf(each.values());
    }

    /** Who is waited for. */
    public List<Side> missing() {
        return Stream.of(Side.CONSUMER, Side.MERCHANT).filter(side -> !has(side)).toList();
    }

    public boolean has(Side side) {
        return each.containsKey(side);
    }

    /** Whether nobody is waited for. */
    public boolean both() {
        return missing().isEmpty();
    }
}
