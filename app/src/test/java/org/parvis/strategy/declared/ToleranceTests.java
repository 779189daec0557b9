package org.parvis.strategy.declared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parvis.kernel.Home;
import org.parvis.kernel.Ids;
import org.parvis.kernel.LocalizedText;
import org.parvis.measures.FactKinds;
import org.parvis.strategy.declared.Declaration.Origin;

/** How far a total may be from what was counted before it is contested. */
class ToleranceTests {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    @ParameterizedTest
    @CsvSource({
        "100, 105, false, false",
        "100, 106, false, true",
        "100, 94, false, false",
        "100, 94, true, true",
        "100, 95, true, false",
        "100, 100, true, false",
        "10, 12, false, false",
        "10, 13, false, true",
        "0, 2, true, false",
        "0, 3, false, true"
    })
    void theToleranceIsTheLargerOfItsShareAndItsNumber(
            long said, long counted, boolean all, boolean contested) {
        var tolerance = new Tolerance(5, 2, LocalizedText.of("–", "–"));
        Claim claim =
                new Claim(
                        new Home(Ids.next()),
                        "requests-of-year",
                        Origin.DECLARED,
                        FactKinds.REQUEST_RECEIVED,
                        "access-request",
                        "",
                        DAY,
                        DAY,
                        said,
                        all);
        assertThat(tolerance.contradicted(claim, counted)).isEqualTo(contested);
    }
}
