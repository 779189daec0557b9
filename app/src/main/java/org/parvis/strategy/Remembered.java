package org.parvis.strategy;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What was computed from sums, as long as nothing more was counted. What is quick is computed again
 * at once when something was; what takes long is computed beside, once at a time, and meanwhile
 * whoever asks gets what was right no more than a second ago, with its own "as of". What may rest
 * is not begun again before some multiple of the time that it takes, so that computing it never
 * takes more than its share of the machine.
 */
final class Remembered<K, V> {
    private static final long QUICK = Duration.ofMillis(50).toNanos();
    private static final long LATE = Duration.ofSeconds(1).toNanos();

    private final Cache<K, Entry<V>> entries;
    private final int rest;

    Remembered(int most) {
        this(most, 0);
    }

    /**
     * @param rest for how many times what it took a value stands before it is computed again
     */
    Remembered(int most, int rest) {
        this.rest = rest;
        entries = Caffeine.newBuilder().maximumSize(most).executor(Runnable::run).build();
    }

    private static final class Entry<V> {
        final V value;
        final long state;
        final long took;
        final AtomicBoolean refreshing = new AtomicBoolean();
        volatile long rightAt;

        Entry(V value, long state, long took, long rightAt) {
            this.value = value;
            this.state = state;
            this.took = took;
            this.rightAt = rightAt;
        }
    }

    /**
     * @param state what must be the same for a value to stand
     */
    V get(K key, long state, Supplier<V> compute) {
        long now = System.nanoTime();
        Entry<V> entry = entries.getIfPresent(key);
        if (entry != null && entry.state == state) {
            entry.rightAt = now;
            return entry.value;
        }
        if (entry == null || entry.took < QUICK) {
            return computed(key, state, compute).value;
        }
        long age = now - entry.rightAt;
        if (age > LATE + 2 * rest * entry.took) {
            return computed(key, state, compute).value;
        }
        if (age > rest * entry.took && entry.refreshing.compareAndSet(false, true)) {
            CompletableFuture<@Nullable Void> ignored =
                    CompletableFuture.runAsync(() -> computed(key, state, compute))
                            .whenComplete((done, failed) -> entry.refreshing.set(false));
        }
        return entry.value;
    }

    private Entry<V> computed(K key, long state, Supplier<V> compute) {
        long begin = System.nanoTime();
        V value = compute.get();
        long end = System.nanoTime();
        var entry = new Entry<>(value, state, end - begin, begin);
        entries.put(key, entry);
        return entry;
    }

    void forget() {
        entries.invalidateAll();
    }
}
