package org.parvis.disputes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sums as people type them. */
class CentsTests {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "860|86000",
                "860,5|86050",
                "860.50|86050",
                "1 000,50 $|100050",
                "1\u00A0000,50\u00A0$|100050",
                "1\u202F000,50|100050",
                "$1,000.50|100050",
                "1,000.50|100050",
                "1,000|100000",
                "1'000.50|100050",
                "1 240 000|124000000",
                "860 dollars|86000",
                "CA$860|86000",
                "860 CAD|86000",
                "0,01|1"
            })
    void aSumIsReadAsItIsWrittenInEitherLanguage(String typed, long cents) {
        assertThat(Cents.read(typed)).contains(cents);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "huit cents",
                "eight hundred",
                "-5",
                "0",
                "0,00",
                "1.000,50",
                "1.000",
                "8e3",
                "860 ou 900",
                "10 000 000 000",
                "12 345 678",
                "12,345,6",
                "$",
                "EUR 5",
                " "
            })
    void whatMayMeanAnotherSumIsNoSum(String typed) {
        assertThat(Cents.read(typed)).isEmpty();
    }

    @Test
    void aSumIsWrittenAsItIsReadInEachLanguage() {
        assertThat(Cents.text(86_050, "fr")).matches("860,50\\h\\$");
        assertThat(Cents.text(124_000, "fr")).matches("1\\h240,00\\h\\$");
        assertThat(Cents.text(86_050, "en")).isEqualTo("$860.50");
    }
}
