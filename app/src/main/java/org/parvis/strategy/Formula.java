package org.parvis.strategy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.LocalizedText;
import org.parvis.measures.Cell;
import org.parvis.measures.FactKinds;
import org.parvis.rules.CompiledRule;
import org.parvis.rules.NumberRule;

/**
 * One version of how an indicator is counted, as data: names for sums of cells, and expressions
 * over those names above and below the line. A new version stands beside the old one, which never
 * changes; both can be run over the same history.
 *
 * @param standing whether it counts what stands (the sum of all facts so far) and not what happened
 *     in the period
 * @param origin the words for what it is computed from, where these are not case files
 * @param least how many there must be below the line before a share is shown
 * @param counts what is summed; none while nothing here permits to compute the version
 */
public record Formula(
        int version,
        LocalDate since,
        Each each,
        boolean standing,
        List<Count> counts,
        Side above,
        Side below,
        @Nullable Part part,
        @Nullable LocalizedText sentence,
        @Nullable LocalizedText passes,
        @Nullable LocalizedText origin,
        @Nullable Push push,
        List<Exclusion> exclusions,
        int least) {

    /** The least below the line, where an indicator says no other. */
    public static final int LEAST = 5;

    /** What the line of the fraction is about: it counts services, bodies, or things themselves. */
    public enum Each {
        SERVICE,
        BODY,
        WHOLE
    }

    /**
     * One side of the fraction: its words, and its expression. Over a service or a body it says
     * whether that one counts; over the whole it says how many.
     */
    public record Side(
            LocalizedText words, @Nullable CompiledRule rule, @Nullable NumberRule quick) {

        /** Its expression over the names of what is counted, in their order. */
        static Side of(LocalizedText words, CompiledRule rule, List<String> names) {
            return new Side(words, rule, rule.overNumbers(names).orElse(null));
        }

        /** A side in words only, while nothing here permits to compute it. */
        static Side inWords(LocalizedText words) {
            return new Side(words, null, null);
        }

        boolean holds(Sums sums) {
            return quick != null
                    ? quick.holds(sums.inOrder())
                    : rule != null && rule.holds(sums.counts());
        }

        private @Nullable Long number(Sums sums) {
            Object value =
                    quick != null
                            ? quick.value(sums.inOrder())
                            : rule == null ? null : rule.value(sums.counts());
            return value instanceof BigDecimal number && number.stripTrailingZeros().scale() <= 0
                    ? (Long) number.longValueExact()
                    : null;
        }
    }

    /** The share shown on each line of the tables: one count out of another. */
    public record Part(Count of, Count in, LocalizedText name) {}

    /** What could be moved: more of one count, and the sentence that says how many are missing. */
    public record Push(String count, LocalizedText intro, LocalizedText missing) {}

    /** What is left out, and why; a service, or a body, or one service of one body. */
    record Exclusion(@Nullable String service, @Nullable String body, LocalizedText reason) {
        boolean leavesOut(String ofBody, String ofService) {
            return (service == null || service.equals(ofService))
                    && (body == null || body.equals(ofBody));
        }
    }

    /** The door by which something came, as facts name it. */
    static final String DOOR = FactKinds.CHANNEL;

    boolean computed() {
        return !counts.isEmpty();
    }

    List<String> names() {
        return counts.stream().map(Count::name).toList();
    }

    /** What an exclusion takes away, if one does. */
    Optional<Figure.LeftOut> leavesOut(Cell cell, Names names) {
        if (exclusions.isEmpty()) {
            return Optional.empty();
        }
        String body = names.code(cell.home());
        return exclusions.stream()
                .filter(exclusion -> exclusion.leavesOut(body, cell.service()))
                .map(exclusion -> new Figure.LeftOut(body, cell.service(), exclusion.reason()))
                .findFirst();
    }

    /** Whether facts of that kind are among what is counted. */
    public boolean counts(String kind) {
        return counts.stream().anyMatch(count -> count.kinds().contains(kind));
    }

    /** Under which names a cell is counted; nothing when it has nothing to do with the formula. */
    boolean @Nullable [] takes(Cell cell) {
        boolean[] taken = null;
        for (int i = 0; i < counts.size(); i++) {
            if (counts.get(i).takes(cell)) {
                taken = taken == null ? new boolean[counts.size()] : taken;
                taken[i] = true;
            }
        }
        return taken;
    }

    boolean isIn(Sums sums) {
        return below.holds(sums);
    }

    boolean passes(Sums sums) {
        return above.holds(sums);
    }

    /** The fraction over services, bodies, or the whole: the only place where one is computed. */
    Ratio value(Collection<Sums> units) {
        if (each == Each.WHOLE) {
            return whole(total(units));
        }
        List<Sums> in = units.stream().filter(this::isIn).toList();
        return new Ratio(in.stream().filter(this::passes).count(), in.size());
    }

    Sums total(Collection<Sums> units) {
        Sums total = Sums.none(this);
        units.forEach(total::add);
        return total;
    }

    /** How many of how many over the whole; not applicable when a side has no whole number. */
    private Ratio whole(Sums sums) {
        Long top = above.number(sums);
        Long bottom = below.number(sums);
        return top == null || bottom == null || bottom <= 0 ? Ratio.NONE : new Ratio(top, bottom);
    }

    Ratio part(Sums sums) {
        return part == null
                ? Ratio.NONE
                : new Ratio(sums.of(part.of().name()), sums.of(part.in().name()));
    }

    /** Whether the count above the line is one door's: then doors are shown as parts of all. */
    boolean byDoor() {
        return part != null && part.of().with().containsKey(DOOR);
    }
}
