package org.parvis.opendata.tables;

import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * One page that somebody asks for: works of a district from an amount on, the dearest first.
 *
 * @param after where the page before ended; nothing for the first
 */
record TableAsked(int district, int least, @Nullable String after) {
    static final int ROWS = 20;

    static TableAsked any(Random chance) {
        return new TableAsked(
                chance.nextInt(LargeTable.DISTRICTS), chance.nextInt(LargeTable.DEAREST / 2), null);
    }

    String sector() {
        return "Secteur " + district;
    }

    TableAsked next(String mark) {
        return new TableAsked(district, least, mark);
    }
}
