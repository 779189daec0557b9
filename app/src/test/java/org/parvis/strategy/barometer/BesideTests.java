package org.parvis.strategy.barometer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.parvis.strategy.Change;
import org.parvis.strategy.Figure;
import org.parvis.strategy.FiguresForTests;
import org.parvis.strategy.Strategy;

/** A figure stands beside those that it could harm. */
class BesideTests {
    /** What rises, beside what gets worse: both must be so to be a contradiction. */
    @Test
    void aTargetThatRisesWhileSomethingBesideItGetsWorseIsFlagged() {
        Strategy.Aim aim = FiguresForTests.aim("abandonment");
        Figure beside = FiguresForTests.figure(aim, aim.formula().orElseThrow(), List.of());
        var worse = new Beside.One(beside, Change.HIGHER);
        var better = new Beside.One(beside, Change.LOWER);
        assertThat(new Beside.Found(List.of(worse, better), true).contradicting())
                .containsExactly(worse);
        assertThat(new Beside.Found(List.of(worse), false).contradicting()).isEmpty();
    }
}
