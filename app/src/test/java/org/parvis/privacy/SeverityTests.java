package org.parvis.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SeverityTests {
    @Test
    void aHeavierWeightNeverMakesAnIncidentLookLighter() {
        for (int s = 1; s <= 3; s++) {
            for (int c = 1; c <= 3; c++) {
                for (int l = 1; l <= 3; l++) {
                    boolean here = new Severity(s, c, l).suggestsSerious();
                    assertThat(!here || new Severity(Math.min(3, s + 1), c, l).suggestsSerious())
                            .isTrue();
                    assertThat(!here || new Severity(s, Math.min(3, c + 1), l).suggestsSerious())
                            .isTrue();
                    assertThat(!here || new Severity(s, c, Math.min(3, l + 1)).suggestsSerious())
                            .isTrue();
                }
            }
        }
    }

    @Test
    void verySensitiveWithGraveConsequencesIsSeriousHoweverUnlikely() {
        assertThat(new Severity(3, 3, 1).suggestsSerious()).isTrue();
        assertThat(new Severity(3, 2, 1).suggestsSerious()).isFalse();
        assertThat(new Severity(2, 2, 3).suggestsSerious()).isTrue();
        assertThat(new Severity(1, 1, 1).suggestsSerious()).isFalse();
        assertThatThrownBy(() -> new Severity(0, 1, 1))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
