package org.parvis.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProjectionTests {
    private static final int HISTORIES = 20_000;

    /** On histories whose law is known, nine of ten of what comes lie in the range. */
    @ParameterizedTest
    @CsvSource({"12, 1", "12, 6", "24, 6", "36, 12"})
    void theRangeHoldsNineOfTen(int months, int ahead) {
        var random = new Random(months * 100L + ahead);
        int held = 0;
        for (int i = 0; i < HISTORIES; i++) {
            List<Double> walk = walk(random, months + ahead);
            Projection projection = Projection.of(walk.subList(0, months), ahead);
            double came = walk.getLast();
            Projection.Range range = projection.months().getLast();
            held += range.low() <= came && came <= range.high() ? 1 : 0;
        }
        assertThat(100.0 * held / HISTORIES).isBetween(88.0, 92.0);
    }

    @Test
    void fewerThanTwelvePeriodsSayNothing() {
        assertThat(Projection.of(Collections.nCopies(11, 50.0), 6).says()).isFalse();
        assertThat(Projection.of(Collections.nCopies(12, 50.0), 6).says()).isTrue();
    }

    @Test
    void aShareThatDidNotMoveStays() {
        Projection.Range last = Projection.of(Collections.nCopies(20, 40.0), 6).months().getLast();
        assertThat(last).isEqualTo(new Projection.Range(40, 40, 40));
    }

    @Test
    void noShareLeavesItsBounds() {
        var rising = new ArrayList<Double>();
        for (int i = 0; i < 15; i++) {
            rising.add(60.0 + 2.5 * i + (i % 2));
        }
        assertThat(Projection.of(rising, 24).months())
                .allSatisfy(
                        range -> {
                            assertThat(range.low()).isBetween(0.0, range.middle());
                            assertThat(range.high()).isLessThanOrEqualTo(100);
                        });
        assertThat(Projection.of(rising, 1).months().getFirst().middle())
                .isCloseTo(97.5, within(1.0));
    }

    /** A walk that stays far from 0 and 100, so that its law is the one that is assumed. */
    private static List<Double> walk(Random random, int months) {
        var walk = new ArrayList<Double>();
        double at = 50;
        for (int i = 0; i < months; i++) {
            walk.add(at);
            at += 0.1 + 0.4 * random.nextGaussian();
        }
        return walk;
    }
}
