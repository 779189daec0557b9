package org.parvis.ds;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TemplatesTests {

    @Test
    void allTemplatesCompile() {
        assertThat(Pages.all()).hasSizeGreaterThan(50);
    }

    @Test
    void languagesSayTheSameThings() {
        assertThat(Pages.CATALOGUE.disparities()).isEmpty();
    }
}
