package org.parvis.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.parvis.ds.MessageCatalogue;

/**
 * What one language says the other says too, with the same places to fill, and both can be said.
 */
class LanguagesAtParityTests {
    @Test
    void everySentenceCanBeSaidInBothLanguagesWithTheSamePlaces() {
        assertThat(MessageCatalogue.fromClassPath().disparities()).isEmpty();
    }
}
