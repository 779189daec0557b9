package org.parvis.opendata.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parvis.kernel.LocalizedText;
import org.parvis.opendata.Lists.Frequency;

/** A promise of new data is kept or not, in days. */
class PromiseIsKeptTests {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);

    private static Freshness fresh(String code, int days, long age) {
        return Freshness.of(
                new Frequency(code, days, LocalizedText.EMPTY), TODAY.minusDays(age), TODAY);
    }

    @ParameterizedTest
    @CsvSource({"31, 0, KEPT, 0", "31, 31, KEPT, 0", "31, 32, LATE, 1", "7, 21, LATE, 14"})
    void thePromisedDayIsTheLastOneOnWhichItIsKept(
            int days, long age, Freshness.State state, long late) {
        Freshness fresh = fresh("MONTHLY", days, age);
        assertThat(fresh.state()).isEqualTo(state);
        assertThat(fresh.late()).isEqualTo(late);
        assertThat(fresh.share()).isEqualTo((double) age / days);
    }

    @Test
    void whatPromisedNothingIsNeverLate() {
        assertThat(fresh("IRREG", 0, 4_000).state()).isEqualTo(Freshness.State.OPEN);
        assertThat(fresh("NEVER", 0, 4_000).state()).isEqualTo(Freshness.State.COMPLETE);
        assertThat(Freshness.of(null, TODAY, TODAY).state()).isEqualTo(Freshness.State.OPEN);
    }
}
