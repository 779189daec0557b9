package org.parvis.strategy.declared;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.Home;

/**
 * What a body states of itself on a day: how many in each part, and where that can be checked.
 *
 * @param source the file and line it was imported from; none when somebody typed it
 * @param member who stated it; none for an import by an operator
 */
public record Declaration(
        UUID id,
        Home home,
        String thing,
        LocalDate day,
        Map<String, Long> totals,
        String evidence,
        Origin origin,
        @Nullable Source source,
        @Nullable UUID member,
        Instant at) {

    public Declaration {
        totals = Collections.unmodifiableMap(new TreeMap<>(totals));
    }

    /** How a value that nobody computed came in. */
    enum Origin {
        DECLARED,
        IMPORTED;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Origin of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    public record Source(String file, int line) {}

    /** Whether it states the same, whoever says it and when. */
    boolean says(Declaration other) {
        return day.equals(other.day) && totals.equals(other.totals);
    }

    public long total() {
        return totals.values().stream().mapToLong(Long::longValue).sum();
    }
}
