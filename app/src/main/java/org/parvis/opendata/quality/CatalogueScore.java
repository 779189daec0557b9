package org.parvis.opendata.quality;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The points of a catalogue: those of each criterion times the share of datasets that satisfy it.
 * Each line is rounded to a hundredth, so that the lines add up to the sum as they are shown.
 *
 * @param levels how many datasets are of each
 * @param all how many datasets there are
 */
record CatalogueScore(List<Share> shares, Map<Level, Long> levels, long all) {
    CatalogueScore {
        shares = List.copyOf(shares);
        levels = Map.copyOf(levels);
    }

    /**
     * A criterion of the catalogue.
     *
     * @param most its points where every dataset satisfies it
     * @param held how many do
     * @param unknown of how many it is not known yet; they count among all, and give nothing
     */
    record Share(Criterion criterion, int most, long held, long unknown, long all) {
        BigDecimal points() {
            return all == 0
                    ? BigDecimal.ZERO.setScale(2)
                    : BigDecimal.valueOf(most * held)
                            .divide(BigDecimal.valueOf(all), 2, RoundingMode.HALF_UP);
        }

        double share() {
            return all == 0 ? 0 : (double) held / all;
        }
    }

    /** Counts scores one by one: they may be more than memory holds. */
    static final class Sum {
        private final QualityRules rules;
        private final long[] held;
        private final long[] unknown;
        private final Map<Level, Long> levels = new EnumMap<>(Level.class);
        private long all;

        Sum(QualityRules rules) {
            this.rules = rules;
            this.held = new long[rules.all().size()];
            this.unknown = new long[rules.all().size()];
        }

        /** Lines of a score stand in the order of the rules. */
        void add(Score score) {
            all++;
            levels.merge(rules.level(score.points()), 1L, Long::sum);
            for (int at = 0; at < held.length; at++) {
                switch (score.lines().get(at).standing()) {
                    case HELD -> held[at]++;
                    case UNKNOWN -> unknown[at]++;
                    case LOST -> {
                        // gives nothing
                    }
                }
            }
        }

        CatalogueScore done() {
            List<QualityRules.Rule> each = rules.all();
            return new CatalogueScore(
                    IntStream.range(0, each.size())
                            .mapToObj(at -> share(each.get(at), at))
                            .toList(),
                    levels,
                    all);
        }

        private Share share(QualityRules.Rule rule, int at) {
            return new Share(rule.criterion(), rule.points(), held[at], unknown[at], all);
        }
    }

    /** How many datasets are of that level. */
    long of(Level level) {
        return levels.getOrDefault(level, 0L);
    }

    BigDecimal points() {
        return shares.stream().map(Share::points).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
