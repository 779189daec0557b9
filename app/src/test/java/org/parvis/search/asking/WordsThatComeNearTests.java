package org.parvis.search.asking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parvis.search.asking.SearchFixture.FRENCH;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is proposed for words that found nothing: words of documents that look like them. */
class WordsThatComeNearTests {
    @ParameterizedTest
    @CsvSource({
        "zertificat, certificat",
        "un organysne publik, organisme public",
        "barcomètres, parcomètres",
        "wxyz, ''",
        "de la, ''",
        "'[a TO z]*', ''"
    })
    void wordsThatLookAlikeAreProposed(String words, String near) {
        assertThat(FRENCH.near(words)).isEqualTo(near);
    }
}
