package org.parvis.strategy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.LocalizedText;
import org.springframework.stereotype.Component;

/**
 * What the strategy in front aims at and where it stands, for whoever plans by it: nobody else
 * computes a figure a second time.
 */
@Component
public class Targets {
    private final Strategies strategies;
    private final Figures figures;
    private final Periods periods;

    Targets(Strategies strategies, Figures figures, Periods periods) {
        this.strategies = strategies;
        this.figures = figures;
        this.periods = periods;
    }

    /**
     * Something that is measured.
     *
     * @param number of the target; nought for a figure beside the targets
     * @param threshold per cent to reach; nought when there is none
     * @param measured whether there is a formula that computes it
     */
    public record Target(
            String code,
            int number,
            LocalizedText wording,
            int threshold,
            boolean measured,
            @Nullable LocalizedText slug) {

        /** Whether the strategy itself wants it reached. */
        public boolean wanted() {
            return number > 0;
        }
    }

    /** The targets whose words are known, then the figures beside them. */
    public List<Target> all() {
        return strategies.current().stream()
                .flatMap(strategy -> strategy.aims().stream())
                .filter(Strategy.Aim::known)
                .map(Targets::target)
                .toList();
    }

    /** The one of that code, if it is known. */
    public Optional<Target> byCode(@Nullable String code) {
        return all().stream().filter(target -> target.code().equals(code)).findFirst();
    }

    /** Where its figure stands; the barometer itself when it has none. */
    public String address(@Nullable String code, String lang) {
        return strategies
                .current()
                .flatMap(s -> s.aims().stream().filter(a -> a.code().equals(code)).findFirst())
                .map(aim -> Addresses.figure(lang, aim))
                .orElseGet(() -> Addresses.barometer(lang));
    }

    /** What was measured in the last twelve months, of all bodies, read once. */
    public Measured measured() {
        Map<String, Figure> byCode = new HashMap<>();
        strategies
                .current()
                .ifPresent(
                        strategy ->
                                figures.of(strategy, periods.year(), null)
                                        .forEach(f -> byCode.put(f.aim().code(), f)));
        return new Measured(byCode, periods.today());
    }

    private static Target target(Strategy.Aim aim) {
        return new Target(
                aim.code(),
                aim.number(),
                aim.wording() == null ? LocalizedText.EMPTY : aim.wording(),
                aim.threshold(),
                aim.formula().isPresent(),
                aim.slug());
    }
}
