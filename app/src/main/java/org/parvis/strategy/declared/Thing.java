package org.parvis.strategy.declared;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.LocalizedText;
import org.parvis.strategy.Counted;

/**
 * Something that a body may state of itself: its parts are counted apart, and each is a kind of
 * fact with one dimension.
 *
 * @param compared set when the program counts the same itself: a statement then is the total since
 *     the first of January, moves no figure (nothing is counted twice) and is compared
 * @param inPlans whether plans show it: assets, workforce and the like, which move no figure
 */
record Thing(
        String code,
        String fact,
        String dimension,
        LocalizedText name,
        LocalizedText about,
        @Nullable Compared compared,
        boolean inPlans,
        List<Part> parts) {
    /** The dimension whose values are services. */
    private static final String SERVICE = "service";

    /** How much the program sees of what a body states. */
    enum Compared {
        /** Perhaps not all: it knows better when it counts more. */
        PART,
        /** All: it also knows better when it counts fewer. */
        ALL
    }

    record Part(String value, LocalizedText name) {}

    boolean has(String part) {
        return parts.stream().anyMatch(each -> each.value().equals(part));
    }

    /** Whether its parts are services. */
    boolean byService() {
        return dimension.equals(SERVICE);
    }

    /** The dimensions of the facts of a part. */
    Map<String, String> dimensions(String part, Declaration.Origin origin) {
        return Map.of(dimension, part, Counted.ORIGIN, origin.code());
    }
}
