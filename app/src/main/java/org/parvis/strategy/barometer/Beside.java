package org.parvis.strategy.barometer;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.Home;
import org.parvis.strategy.Change;
import org.parvis.strategy.Figure;
import org.parvis.strategy.Figures;
import org.parvis.strategy.Indicator;
import org.parvis.strategy.Strategy;
import org.springframework.stereotype.Component;

/**
 * What people pay for a target: the figures that must be read with it, and whether one of them gets
 * worse while the target rises.
 */
@Component
class Beside {
    private final Figures figures;

    Beside(Figures figures) {
        this.figures = figures;
    }

    /** One of them, and which way it went over the period. */
    record One(Figure figure, Change change) {
        boolean worse() {
            Indicator indicator = figure.aim().indicator();
            return indicator != null
                    && change
                            == switch (indicator.better()) {
                                case HIGHER -> Change.LOWER;
                                case LOWER -> Change.HIGHER;
                            };
        }
    }

    /**
     * @param rising whether the target itself went up
     */
    record Found(List<One> ones, boolean rising) {
        static final Found NOTHING = new Found(List.of(), false);

        List<One> contradicting() {
            return rising ? ones.stream().filter(One::worse).toList() : List.of();
        }
    }

    /** Beside a figure, from all the figures of the same body and period. */
    Found of(Strategy strategy, Figure target, List<Figure> all, @Nullable Home home) {
        var ones = new ArrayList<One>();
        for (Strategy.Aim aim : strategy.beside(target.aim())) {
            all.stream()
                    .filter(figure -> figure.aim().code().equals(aim.code()))
                    .map(figure -> new One(figure, change(figure, home)))
                    .forEach(ones::add);
        }
        return ones.isEmpty()
                ? Found.NOTHING
                : new Found(List.copyOf(ones), change(target, home) == Change.HIGHER);
    }

    private Change change(Figure figure, @Nullable Home home) {
        return Change.of(figure.formula(), figures.trend(figure, home));
    }
}
