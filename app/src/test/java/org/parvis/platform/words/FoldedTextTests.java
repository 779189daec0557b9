package org.parvis.platform.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FoldedTextTests {
    @Test
    void whatPeopleTypeTwoWaysIsOneText() {
        assertThat(FoldedText.of("ÉLÈVES du Cœur-Ægide, 2ᵉ"))
                .isEqualTo(FoldedText.of("e\u0301le\u0300ves du coeur-aegide, 2ᵉ"))
                .isEqualTo("eleves du coeur-aegide, 2ᵉ");
    }
}
