package org.parvis.strategy;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.Home;

/**
 * Figures that can be asked for any set of bodies: each body's records are counted once, however
 * many sets it belongs to.
 */
public final class Measured {
    private final Map<String, Figure> figures;
    private final LocalDate on;

    Measured(Map<String, Figure> figures, LocalDate on) {
        this.figures = Map.copyOf(figures);
        this.on = on;
    }

    /** The legal day of the reading. */
    public LocalDate on() {
        return on;
    }

    /** What is read of those bodies together. */
    public Reading of(@Nullable String code, Set<Home> bodies) {
        Figure figure = code == null ? null : figures.get(code);
        Ratio ratio = figure == null ? Ratio.NONE : figure.of(bodies);
        if (figure == null || !ratio.applies()) {
            return new Reading.Nothing();
        }
        return ratio.ofAtLeast(figure.formula().least())
                ? new Reading.Share(ratio)
                : new Reading.TooFew();
    }
}
