package org.parvis.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class PaceTests {
    private static final double MOST = 80;

    @Test
    void itGrowsWhileTheNodeKeepsWithinItsLimits() {
        Pace pace = Pace.start(10).next(false, MOST);
        assertThat(pace.rate()).isEqualTo(11);
        for (int i = 0; i < 100; i++) {
            pace = pace.next(false, MOST);
        }
        assertThat(pace.rate()).isEqualTo(MOST);
    }

    @Test
    void itFallsByHalfOnceUntilWhatThatDidIsSeen() {
        Pace pace = new Pace(40, 0, 0).next(true, MOST);
        assertThat(pace.rate()).isEqualTo(20);
        for (int i = 0; i < 5; i++) {
            pace = pace.next(true, MOST);
            assertThat(pace.rate()).isEqualTo(20);
        }
        assertThat(pace.next(true, MOST).rate()).isEqualTo(10);
    }

    @Test
    void somebodyComesInHoweverBusyTheNodeIs() {
        Pace pace = Pace.start(100);
        int people = 0;
        for (int i = 0; i < 200; i++) {
            pace = pace.next(true, MOST);
            people += i < 100 ? 0 : pace.people();
        }
        assertThat(people).isEqualTo(20);
    }

    @RepeatedTest(50)
    void asManyPeopleComeInAsTheRatesAddUpTo(RepetitionInfo seed) {
        Random random = new Random(seed.getCurrentRepetition());
        Pace pace = Pace.start(random.nextDouble(20));
        double rates = 0;
        long people = 0;
        for (int i = 0; i < 300; i++) {
            pace = pace.next(random.nextInt(10) == 0, MOST);
            rates += pace.rate();
            people += pace.people();
            assertThat(pace.rate()).isBetween(0.2, MOST);
        }
        assertThat((double) people).isCloseTo(rates, within(1.0));
    }
}
