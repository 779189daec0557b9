package org.parvis.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class CallsTests {
    private final Calls calls = new Calls();

    private void note(long seconds, long called) {
        calls.note(Duration.ofSeconds(seconds).toNanos(), called);
    }

    @Test
    void nothingIsForetoldBeforeItWasMeasured() {
        note(0, 0);
        note(9, 90);
        assertThat(calls.seconds(100)).isEqualTo(-1);
    }

    @Test
    void thePaceOfTheLastMinuteForetellsTheWait() {
        note(0, 0);
        note(30, 0);
        note(90, 120);
        assertThat(calls.perSecond()).isEqualTo(2.0);
        assertThat(calls.seconds(5)).isEqualTo(3);
    }

    @Test
    void whenNobodyIsCalledNoTimeIsForetold() {
        note(0, 7);
        note(60, 7);
        assertThat(calls.seconds(5)).isEqualTo(-1);
    }

    @Test
    void aNewCrowdIsMeasuredAnew() {
        note(0, 0);
        note(20, 100);
        calls.forget();
        assertThat(calls.seconds(5)).isEqualTo(-1);
    }
}
