package org.parvis.opendata;

import java.time.Instant;
import java.util.UUID;
import org.parvis.kernel.Home;

/**
 * A dataset of the catalogue as far as all of them are in memory, in some 180 bytes each. Whatever
 * else is said of it is read for those that are shown.
 *
 * @param name the word of its address
 * @param home the body that publishes it
 * @param number of its newest version; 0 of one that stays in another catalogue
 * @param begun when it was first in the catalogue
 * @param modified when what is said of it changed last
 * @param seen when it was last known to be there
 */
public record CatalogueEntry(
        UUID id,
        String name,
        Home home,
        int number,
        Instant begun,
        Instant modified,
        Instant seen) {
    /** Whether it was signed here. */
    public boolean own() {
        return number > 0;
    }
}
