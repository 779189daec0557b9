package org.parvis.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whether a share moved is said only of what chance alone seldom does. */
class ChangeTests {
    static final Formula ABANDONED = formula("abandonment");
    static final Formula USAGE = formula("t3");

    @Test
    void aShareThatRisesByMoreThanChanceIsHigher() {
        assertThat(Change.of(ABANDONED, months(20, 100, 40, 100))).isEqualTo(Change.HIGHER);
        assertThat(Change.of(ABANDONED, months(40, 100, 20, 100))).isEqualTo(Change.LOWER);
        assertThat(Change.of(ABANDONED, months(20, 100, 22, 100))).isEqualTo(Change.SAME);
    }

    @Test
    void ofFewNothingIsSaid() {
        assertThat(Change.of(ABANDONED, months(1, 4, 4, 4))).isEqualTo(Change.UNKNOWN);
        assertThat(Change.of(ABANDONED, List.of())).isEqualTo(Change.UNKNOWN);
    }

    @Test
    void servicesAreTheSameInEachMonthSoOnlyTheirMeanIsCompared() {
        assertThat(Change.of(USAGE, months(1, 5, 2, 5))).isEqualTo(Change.HIGHER);
        assertThat(Change.of(USAGE, months(2, 5, 2, 5))).isEqualTo(Change.SAME);
    }

    /** Where nothing changes, five of a hundred look as if it did: no more is promised. */
    @Test
    void chanceAloneIsSeldomTakenForAChange() {
        var random = new Random(5);
        int taken = 0;
        for (int i = 0; i < 2_000; i++) {
            var points = new ArrayList<Figure.Point>();
            for (int month = 1; month <= 12; month++) {
                int abandoned = 0;
                for (int form = 0; form < 50; form++) {
                    abandoned += random.nextInt(4) == 0 ? 1 : 0;
                }
                points.add(point(month, abandoned, 50));
            }
            taken += Change.of(ABANDONED, points) == Change.SAME ? 0 : 1;
        }
        assertThat(taken / 2_000.0).isBetween(0.03, 0.07);
    }

    private static Formula formula(String code) {
        return FiguresForTests.aim(code).formula().orElseThrow();
    }

    private static List<Figure.Point> months(long a, long of, long b, long ofB) {
        return List.of(point(1, a, of), point(2, a, of), point(3, b, ofB), point(4, b, ofB));
    }

    private static Figure.Point point(int month, long numerator, long denominator) {
        return new Figure.Point(YearMonth.of(2026, month), new Ratio(numerator, denominator));
    }
}
