package org.parvis.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PageTests {
    private static final Page VISITS = Page.of("opendata/dataset", "").title("Visites des parcs");

    @Test
    void aSentenceThatSaysLittleStandsElsewhereAfterTheTitle() {
        assertThat(VISITS.summary("Chaque visite.").sentence())
                .isEqualTo("Visites des parcs. Chaque visite.");
    }

    @Test
    void aSentenceThatSaysEnoughStandsElsewhereAsItIs() {
        String told = "Chaque visite d’un parc, par jour.";
        assertThat(VISITS.summary(told).sentence()).isEqualTo(told);
    }

    @Test
    void aPageWithoutASentenceIsMetElsewhereWithoutOne() {
        assertThat(VISITS.sentence()).isNull();
    }
}
