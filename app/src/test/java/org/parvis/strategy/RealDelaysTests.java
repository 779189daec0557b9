package org.parvis.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.parvis.catalogue.spi.ObservedDelays.Observed;
import org.parvis.measures.Spread;

class RealDelaysTests {
    @Test
    void daysAreCountedOneByOneAndTheSameDayIsTheFirst() {
        var counts =
                new TreeMap<>(
                        Map.of(
                                BigDecimal.ZERO,
                                2L,
                                BigDecimal.ONE,
                                3L,
                                BigDecimal.valueOf(4),
                                5L,
                                BigDecimal.valueOf(9999),
                                1L));
        Period year = Period.of(Period.Choice.YEAR, LocalDate.of(2026, 11, 25));
        Observed observed = RealDelays.observed(new Spread(counts), year);
        assertThat(observed.answers()).isEqualTo(11);
        assertThat(observed.low()).isEqualTo(1);
        assertThat(observed.median()).isEqualTo(4);
        assertThat(observed.days()).startsWith(5, 0, 0, 5).hasSize(400);
        assertThat(observed.days().stream().mapToInt(Integer::intValue).sum()).isEqualTo(11);
        assertThat(observed.from()).isEqualTo("2025-12-01");
        assertThat(observed.to()).isEqualTo("2026-11-25");
    }
}
