package org.parvis.platform.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Neither capitals nor accents count; everything else does. */
class FoldedWordsTests {
    @ParameterizedTest
    @CsvSource({
        "Éléments, elements",
        "ÇA ET LÀ, ca et la",
        "e\u0301tat, etat",
        "cœur-à-cœur 12 %, cœur-a-cœur 12 %",
        "déjà  vu, deja  vu"
    })
    void whatDiffersByThemIsTheSame(String text, String folded) {
        assertThat(FoldedWords.of(text)).isEqualTo(folded);
    }
}
