package org.parvis.appointments;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.parvis.appointments.TakenTimes.Ranges;

/** Times of one desk, as a node remembers them. */
class TakenTimesTests {
    private static final long NEVER = Long.MAX_VALUE;

    private static Ranges ranges(long[]... each) {
        Ranges all = Ranges.NONE;
        for (long[] one : each) {
            all = all.with(one[0], one[1], one[2]);
        }
        return all;
    }

    private static boolean free(Ranges ranges, long from, long to, long now) {
        Duration needed = Duration.ofSeconds(to - from);
        return new TakenTimes(Map.of(1, ranges), now).free(1, Instant.ofEpochSecond(from), needed);
    }

    @Test
    void whatIsTakenLaterStandsInItsOrderWhereverItBegins() {
        Ranges all =
                ranges(
                        new long[] {40, 50, NEVER},
                        new long[] {0, 10, NEVER},
                        new long[] {20, 30, NEVER},
                        new long[] {60, 70, NEVER});
        for (long from = 0; from < 80; from += 5) {
            assertThat(free(all, from, from + 5, 0)).as("%s", from).isEqualTo(from / 10 % 2 == 1);
            assertThat(free(all, from, from + 15, 0)).as("%s", from).isEqualTo(from >= 70);
        }
    }

    @Test
    void whatIsOverIsFreeAndGoesWithWhatTakesItsPlace() {
        Ranges held = ranges(new long[] {0, 30, 5}, new long[] {30, 40, NEVER});
        assertThat(free(held, 0, 30, 4)).isFalse();
        assertThat(free(held, 0, 30, 5)).isTrue();
        assertThat(free(held, 20, 31, 5)).isFalse();
        Ranges taken = held.with(10, 20, NEVER);
        assertThat(free(taken, 0, 10, 0)).isTrue();
        assertThat(free(taken, 5, 15, 9)).isFalse();
        assertThat(free(taken, 20, 30, 0)).isTrue();
        assertThat(free(taken, 30, 40, 9)).isFalse();
    }

    @Test
    void whoeverWouldGiveSomethingBackIsNotRefusedByIt() {
        TakenTimes taken =
                new TakenTimes(
                        Map.of(1, ranges(new long[] {0, 10, NEVER}, new long[] {10, 20, NEVER})),
                        0);
        TakenTimes without = taken.without(new Slot(Instant.ofEpochSecond(10), List.of(1, 2)));
        assertThat(without.free(1, Instant.ofEpochSecond(10), Duration.ofSeconds(10))).isTrue();
        assertThat(without.free(1, Instant.ofEpochSecond(5), Duration.ofSeconds(10))).isFalse();
        assertThat(without.free(2, Instant.ofEpochSecond(5), Duration.ofSeconds(10))).isTrue();
    }
}
