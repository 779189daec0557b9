package org.parvis.neighbours;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Who looks at a file of this module, and who may read what was said there to whom. */
final class NeighbourReaders {
    static final List<String> PANEL = List.of("vq-manager", "vq-responsible", "vq-head");

    /** Who may read what was said where; nobody else reads it. */
    static final Map<String, List<String>> READERS = new LinkedHashMap<>();

    private static final List<String> BODY =
            List.of("vq-manager", "vq-responsible", "vq-head", "vq-agent");

    static {
        reads("replied", List.of("ann"), BODY);
        reads("weighed", BODY);
        reads("commented", List.of("ann", "first", "second", "counsel", "third"), BODY);
        reads("remarked-first", List.of("first"), BODY);
        reads("remarked-second", List.of("second", "counsel"), BODY);
        reads("remarked-third", List.of("third"), BODY);
        reads("conferred", List.of("first", "second", "counsel", "third"), BODY);
        reads("deliberated", PANEL);
        reads("confided-ann", List.of("ann"), PANEL);
        reads("confided-first", List.of("first"), PANEL);
        reads("confided-second", List.of("second", "counsel"), PANEL);
    }

    @SafeVarargs
    private static void reads(String what, List<String>... who) {
        READERS.put(what, List.of(who).stream().flatMap(List::stream).toList());
    }

    private NeighbourReaders() {}

    /** Everybody who might look. */
    static List<String> everybody() {
        return List.of(
                "ann",
                "first",
                "second",
                "counsel",
                "third",
                "vq-manager",
                "vq-responsible",
                "vq-head",
                "vq-agent",
                "opc-agent",
                "stranger",
                "nobody");
    }
}
