package org.parvis.strategy;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.Home;
import org.parvis.measures.FactKinds;
import org.springframework.stereotype.Component;

/** What stands behind a figure besides the facts: what people wrote down, and its frozen state. */
@Component
class Behind {
    private final Declarations declarations;
    private final Involvements involvements;
    private final Snapshots snapshots;

    Behind(Declarations declarations, Involvements involvements, Snapshots snapshots) {
        this.declarations = declarations;
        this.involvements = involvements;
        this.snapshots = snapshots;
    }

    record Found(List<Declaration> statements, List<Involvement> log, Optional<Snapshot> frozen) {}

    Found of(Figure figure, @Nullable Home home) {
        Formula formula = figure.formula();
        List<Involvement> log =
                formula.counts(FactKinds.SERVICE_LAUNCHED)
                        ? involvements.latest().stream()
                                .filter(one -> home == null || home.equals(one.home()))
                                .toList()
                        : List.of();
        return new Found(
                declarations.behind(formula, home), log, snapshots.latest(figure.aim().code()));
    }
}
