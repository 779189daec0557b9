package org.parvis.strategy.declared;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.Home;
import org.parvis.measures.FactCounts;

/**
 * A total that a body, or its platform, states for a period, of something that the program counts
 * too.
 *
 * @param source the thing that was declared; {@link #PLATFORM} when its platform told it
 * @param kind the kind of fact of which it is the total
 * @param service of one service; of all of them when there is none
 * @param dimension which of them ({@code channel=web}); all when empty
 * @param all whether the program sees them all: then it also knows better when it counts fewer
 */
record Claim(
        Home home,
        String source,
        Declaration.Origin origin,
        String kind,
        @Nullable String service,
        String dimension,
        LocalDate from,
        LocalDate to,
        long said,
        boolean all) {
    static final String PLATFORM = "platform";

    FactCounts.Asked asked() {
        return new FactCounts.Asked(kind, home, service, dimension, from, to);
    }

    /** The same of all doors. */
    Claim whole() {
        return new Claim(home, source, origin, kind, service, "", from, to, said, all);
    }

    /** The value of a dimension; empty when it is about all of them. */
    String part() {
        return dimension.substring(dimension.indexOf('=') + 1);
    }
}
