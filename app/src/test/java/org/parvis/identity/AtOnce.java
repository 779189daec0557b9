package org.parvis.identity;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Two requests that arrive at the same moment. */
public final class AtOnce {
    private AtOnce() {}

    public static <T> List<T> both(Callable<T> one, Callable<T> other) throws Exception {
        CyclicBarrier together = new CyclicBarrier(2);
        try (ExecutorService both = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<T> first = both.submit(() -> after(together, one));
            Future<T> second = both.submit(() -> after(together, other));
            return List.of(first.get(), second.get());
        }
    }

    /** The same thing twice. */
    public static <T> List<T> both(Callable<T> same) throws Exception {
        return both(same, same);
    }

    private static <T> T after(CyclicBarrier together, Callable<T> work) throws Exception {
        together.await();
        return work.call();
    }
}
