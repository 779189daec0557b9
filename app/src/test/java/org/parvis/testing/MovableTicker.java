package org.parvis.testing;

import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** What is remembered grows old when a test says so, and only then. */
public final class MovableTicker implements Ticker {
    private final AtomicLong nanos = new AtomicLong();

    @Override
    public long read() {
        return nanos.get();
    }

    public void forward(Duration by) {
        nanos.addAndGet(by.toNanos());
    }
}
