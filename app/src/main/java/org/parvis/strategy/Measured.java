package org.parvis.strategy;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
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

    /** The share of those bodies together; nothing when too little was counted for them. */
    public Optional<Ratio> of(@Nullable String code, Set<Home> bodies) {
        Figure figure = code == null ? null : figures.get(code);
        if (figure == null) {
            return Optional.empty();
        }
        return Optional.of(figure.of(bodies))
                .filter(ratio -> ratio.ofAtLeast(figure.formula().least()));
    }
}
