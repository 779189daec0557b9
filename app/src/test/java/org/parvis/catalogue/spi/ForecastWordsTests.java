package org.parvis.catalogue.spi;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parvis.catalogue.spi.ExpectedDelays.Expected;
import org.parvis.catalogue.spi.ExpectedDelays.Span;
import org.parvis.ds.MessageCatalogue;
import org.parvis.ds.Words;

/** A forecast in words: a range has two ends, a day has one. */
class ForecastWordsTests {
    private static final LocalDate RECEIVED = LocalDate.of(2026, 11, 9);

    private static Expected expected(Span half, Span nine) {
        return new Expected(half, nine, 200, 100, null);
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void aRangeWhoseEndsAreOneDaySaysOneDay(String lang) {
        Words w = MessageCatalogue.fromClassPath().forLanguage(lang);
        Expected day = expected(new Span(20, 20), new Span(20, 20));
        Expected range = expected(new Span(20, 20), new Span(19, 21));
        String once = w.date(RECEIVED.plusDays(20));

        assertThat(ForecastWords.ofFile(day, RECEIVED, w).sentence())
                .containsPattern(once + ".*" + once)
                .doesNotContain("entre", "between");
        assertThat(ForecastWords.ofService(day, w).sentence()).doesNotContain("entre", "between");
        assertThat(ForecastWords.ofFile(range, RECEIVED, w).sentence())
                .containsOnlyOnce(once)
                .contains(w.date(RECEIVED.plusDays(19)), w.date(RECEIVED.plusDays(21)));
    }
}
