package org.parvis.strategy.barometer;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.Home;
import org.parvis.measures.FactKinds;
import org.parvis.strategy.Figure;
import org.parvis.strategy.Formula;
import org.parvis.strategy.declared.Contradiction;
import org.parvis.strategy.declared.Contradictions;
import org.parvis.strategy.declared.Declaration;
import org.parvis.strategy.declared.Declarations;
import org.parvis.strategy.involved.Involvement;
import org.parvis.strategy.involved.Involvements;
import org.parvis.strategy.snapshots.Snapshot;
import org.parvis.strategy.snapshots.Snapshots;
import org.springframework.stereotype.Component;

/** What stands behind a figure besides the facts: what people wrote down, and its frozen state. */
@Component
class Behind {
    private final Declarations declarations;
    private final Involvements involvements;
    private final Snapshots snapshots;
    private final Contradictions contradictions;

    Behind(
            Declarations declarations,
            Involvements involvements,
            Snapshots snapshots,
            Contradictions contradictions) {
        this.declarations = declarations;
        this.involvements = involvements;
        this.snapshots = snapshots;
        this.contradictions = contradictions;
    }

    /**
     * @param contested what was stated of the same things and is contradicted by what was counted
     */
    record Found(
            List<Declaration> statements,
            List<Involvement> log,
            Optional<Snapshot> frozen,
            List<Contradiction> contested) {}

    Found of(Figure figure, @Nullable Home home) {
        Formula formula = figure.formula();
        List<Involvement> log =
                formula.counts(FactKinds.SERVICE_LAUNCHED)
                        ? involvements.latest().stream()
                                .filter(one -> home == null || home.equals(one.home()))
                                .toList()
                        : List.of();
        return new Found(
                declarations.behind(formula, home),
                log,
                snapshots.latest(figure.aim().code()),
                contradictions.behind(formula, home));
    }
}
