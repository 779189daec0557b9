package org.parvis.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/**
 * How long this thread has kept a processor. What a bound protects is the processor, and its time
 * is the same on a busy machine, where the clock on the wall also counts the waiting for one.
 */
final class Computing {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final long start = THREADS.getCurrentThreadCpuTime();

    private Computing() {}

    static Computing begins() {
        return new Computing();
    }

    void tookLessThan(long milliseconds, String what) {
        assertThat((THREADS.getCurrentThreadCpuTime() - start) / 1_000_000)
                .as(what)
                .isLessThan(milliseconds);
    }
}
