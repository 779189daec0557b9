package org.parvis.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RememberedTests {
    private final AtomicInteger computed = new AtomicInteger();

    private int slow() {
        long end = System.nanoTime() + 60_000_000;
        while (System.nanoTime() < end) {
            Thread.onSpinWait();
        }
        return computed.incrementAndGet();
    }

    @Test
    void whatWasComputedStandsWhileNothingMoreIsCounted() {
        var remembered = new Remembered<String, Integer>(5);
        assertThat(remembered.get("a", 1, computed::incrementAndGet)).isEqualTo(1);
        assertThat(remembered.get("a", 1, computed::incrementAndGet)).isEqualTo(1);
    }

    @Test
    void whatIsQuickIsComputedAgainAtOnce() {
        var remembered = new Remembered<String, Integer>(5, 1000);
        remembered.get("a", 1, computed::incrementAndGet);
        assertThat(remembered.get("a", 2, computed::incrementAndGet)).isEqualTo(2);
    }

    @Test
    void whatMayRestIsNotBegunAgainBeforeItsTime() {
        var remembered = new Remembered<String, Integer>(5, 1000);
        remembered.get("a", 1, this::slow);
        assertThat(remembered.get("a", 2, this::slow)).isEqualTo(1);
        assertThat(ForkJoinPool.commonPool().awaitQuiescence(10, TimeUnit.SECONDS)).isTrue();
        assertThat(computed).as("nothing is computed beside").hasValue(1);
    }
}
