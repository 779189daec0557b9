package org.parvis.measures;

import java.time.YearMonth;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.Home;

/**
 * Which cells: some kinds of facts, over whole months, of one body or all, of one service or all.
 */
public record CellQuery(
        Set<String> kinds,
        YearMonth from,
        YearMonth to,
        @Nullable Home home,
        @Nullable String service) {

    public static CellQuery of(YearMonth from, YearMonth to, String... kinds) {
        return new CellQuery(Set.of(kinds), from, to, null, null);
    }

    public CellQuery in(@Nullable Home only) {
        return new CellQuery(kinds, from, to, only, service);
    }

    public CellQuery about(@Nullable String only) {
        return new CellQuery(kinds, from, to, home, only);
    }
}
