package org.parvis.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SurvivalTests {
    static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
    private static final int HISTORIES = 4_000;

    /** The textbook's own numbers: remission of leukaemia (Freireich et al., 1963). */
    @Test
    void itIsTheEstimatorOfTheTextbooks() {
        var all = new ArrayList<Lasted>();
        for (int weeks : List.of(6, 6, 6, 7, 10, 13, 16, 22, 23)) {
            all.add(lasted(weeks, true));
        }
        for (int weeks : List.of(6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35)) {
            all.add(lasted(weeks, false));
        }
        Survival survival = Survival.of(all);
        assertThat(survival.ended()).isEqualTo(9);
        assertThat(survival.longerThan(6)).isCloseTo(0.857, within(0.001));
        assertThat(survival.longerThan(10)).isCloseTo(0.753, within(0.001));
        assertThat(survival.longerThan(13)).isCloseTo(0.690, within(0.001));
        assertThat(survival.longerThan(30)).isCloseTo(0.448, within(0.001));
        assertThat(survival.range(-1, 90)).as("the end of the longest is not seen").isEmpty();
    }

    @Test
    void withoutAnythingInProgressItIsTheOrderOfWhatEnded() {
        var all = new ArrayList<Lasted>();
        for (int days = 1; days <= 199; days++) {
            all.add(lasted(days, true));
        }
        Survival survival = Survival.of(all);
        assertThat(survival.range(-1, 90)).contains(new Survival.Range(11, 190));
        assertThat(survival.range(-1, 50)).contains(new Survival.Range(51, 150));
        assertThat(survival.range(99, 90)).contains(new Survival.Range(105, 195));
    }

    @Test
    void whatLastedLongerThanNearlyAllIsNotForetold() {
        var all = new ArrayList<Lasted>();
        for (int days = 1; days <= 100; days++) {
            all.add(lasted(days, true));
        }
        assertThat(Survival.of(all).range(90, 90)).isEmpty();
        assertThat(Survival.of(List.of()).range(-1, 90)).isEmpty();
    }

    /** On histories whose law is known, nine of ten of what is in progress end in the range. */
    @ParameterizedTest
    @CsvSource({"160, -1", "160, 40", "400, -1", "400, 60", "1000, 25"})
    void theRangeHoldsNineOfTen(int files, int age) {
        var random = new Random(files * 1000L + age);
        int held = 0;
        int told = 0;
        for (int i = 0; i < HISTORIES; i++) {
            Survival survival = Survival.of(history(random, files));
            int came = duration(random);
            while (came <= age) {
                came = duration(random);
            }
            var range = survival.range(age, 90);
            if (range.isPresent()) {
                told++;
                held += range.get().holds(came) ? 1 : 0;
            }
        }
        assertThat(told).isGreaterThan(HISTORIES * 9 / 10);
        assertThat(100.0 * held / told).isBetween(88.0, 92.0);
    }

    /** What is measured of itself is what is true of it. */
    @Test
    void itsCalibrationIsMeasuredOnWhatCameLater() {
        Calibration calibration = Calibration.of(history(new Random(7), 6_000), TODAY, 24, 100);
        assertThat(calibration.told()).isGreaterThan(1_000);
        assertThat(calibration.percent().orElseThrow()).isBetween(87L, 93L);
        assertThat(Calibration.of(history(new Random(7), 60), TODAY, 24, 100).percent()).isEmpty();
    }

    /** Files received over 600 days; those that are not over by today are in progress. */
    private static List<Lasted> history(Random random, int files) {
        var all = new ArrayList<Lasted>();
        for (int i = 0; i < files; i++) {
            int ago = 1 + random.nextInt(600);
            int days = duration(random);
            all.add(new Lasted(TODAY.minusDays(ago), Math.min(days, ago - 1), days < ago, 1));
        }
        return all;
    }

    /** Log-normal, around two months. */
    private static int duration(Random random) {
        return (int) Math.round(Math.exp(Math.log(60) + 0.5 * random.nextGaussian()));
    }

    private static Lasted lasted(int days, boolean ended) {
        return new Lasted(TODAY.minusDays(days), days, ended, 1);
    }
}
