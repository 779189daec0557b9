package org.parvis.strategy.snapshots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parvis.strategy.FiguresForTests.NOBODY;

import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parvis.measures.Cell;
import org.parvis.strategy.FiguresForTests;
import org.parvis.strategy.Formula;
import org.parvis.strategy.Strategy.Aim;

/** What holds of every frozen figure, whatever the facts: random ones, from known seeds. */
class FrozenTests {
    private static String frozen(Aim aim, Formula formula, List<Cell> cells) {
        return Frozen.of(FiguresForTests.figure(aim, formula, cells), NOBODY);
    }

    private static String digest(Aim aim, Formula formula, List<Cell> cells) {
        return Snapshot.digest(frozen(aim, formula, cells));
    }

    /** However much is recorded of what is excluded, nothing of what is frozen moves. */
    @ParameterizedTest
    @ValueSource(longs = {51, 52, 53, 54})
    void anExcludedRecordNeverChangesWhatIsFrozen(long seed) {
        var random = new Random(seed);
        for (Aim aim : FiguresForTests.computed()) {
            Formula formula = FiguresForTests.leavingOut(aim.formula().orElseThrow());
            List<Cell> cells = FiguresForTests.cells(random, formula, 60);
            String before = frozen(aim, formula, cells);
            cells.addAll(FiguresForTests.out(random, formula, 60));
            Collections.shuffle(cells, random);
            assertThat(frozen(aim, formula, cells)).as(aim.code()).isEqualTo(before);
        }
    }

    /** The same facts in any order give the same bytes; one more gives others. */
    @ParameterizedTest
    @ValueSource(longs = {91, 92, 93})
    void aFrozenFigureReproducesItsDigest(long seed) {
        var random = new Random(seed);
        for (Aim aim : FiguresForTests.computed()) {
            Formula formula = aim.formula().orElseThrow();
            List<Cell> cells = FiguresForTests.cells(random, formula, 50);
            String digest = digest(aim, formula, cells);
            Collections.shuffle(cells, random);
            assertThat(digest(aim, formula, cells)).as(aim.code()).isEqualTo(digest);
            cells.add(FiguresForTests.cell(random, formula, "one-more", 1));
            assertThat(digest(aim, formula, cells)).as(aim.code()).isNotEqualTo(digest);
        }
    }
}
