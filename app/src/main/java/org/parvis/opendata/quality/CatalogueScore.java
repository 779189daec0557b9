package org.parvis.opendata.quality;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The points of a catalogue: those of each criterion times the share of datasets that satisfy it.
 * Each line is rounded to a hundredth, so that the lines add up to the sum as they are shown.
 */
record CatalogueScore(List<Share> shares) {
    CatalogueScore {
        shares = List.copyOf(shares);
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

    static CatalogueScore of(QualityRules rules, List<Score> scores) {
        List<QualityRules.Rule> all = rules.all();
        return new CatalogueScore(
                IntStream.range(0, all.size())
                        .mapToObj(at -> share(all.get(at), at, scores))
                        .toList());
    }

    /** Lines of a score stand in the order of the rules. */
    private static Share share(QualityRules.Rule rule, int at, List<Score> scores) {
        return new Share(
                rule.criterion(),
                rule.points(),
                count(at, Standing.HELD, scores),
                count(at, Standing.UNKNOWN, scores),
                scores.size());
    }

    private static long count(int at, Standing standing, List<Score> scores) {
        return scores.stream().filter(one -> one.lines().get(at).standing() == standing).count();
    }

    BigDecimal points() {
        return shares.stream().map(Share::points).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
